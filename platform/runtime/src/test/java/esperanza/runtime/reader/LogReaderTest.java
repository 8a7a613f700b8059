package esperanza.runtime.reader;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.StoredEvent;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogReaderTest {

    private final NoteLog log = new NoteLog();
    private final RecentEvents recent = new RecentEvents(3);
    private final LogReader reader = new LogReader(log.fixture.queries, recent::after);

    @AfterEach
    void close() {
        log.close();
    }

    /** Whatever the memory holds, and however far it lags behind, no event up to a committed position is missing. */
    @Test
    void between_two_positions_none_is_missing() {
        StreamId note = NoteLog.note();
        log.take(note, 1, 2, 3, 4, 5, 6, 7);
        for (int fetched = 0; fetched <= 7; fetched++) {
            recent.beginAfter(0);
            recent.add(log.all().subList(0, fetched));
            for (long from = 0; from <= 7; from++) {
                for (long upTo = from; upTo <= 7; upTo++) {
                    assertThat(positions(from, upTo, 10)).isEqualTo(range(from, upTo));
                    assertThat(positions(from, upTo, 2)).isEqualTo(range(from, Math.min(upTo, from + 2)));
                }
            }
        }
    }

    private List<Long> positions(long from, long upTo, int limit) {
        return NoteLog.await(reader.between(from, upTo, limit)).stream()
                .map(StoredEvent::position)
                .toList();
    }

    private static List<Long> range(long after, long upTo) {
        return LongStream.rangeClosed(after + 1, upTo).boxed().toList();
    }
}
