package esperanza.runtime.reader;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private final RecentEvents recent = new RecentEvents(8);

    @Test
    void answers_what_it_holds_and_sends_the_rest_to_the_log() {
        recent.beginAfter(100);
        recent.add(events(101, 105));
        assertThat(positionsAfter(100, 10)).hasValue(List.of(101L, 102L, 103L, 104L, 105L));
        assertThat(positionsAfter(103, 1)).hasValue(List.of(104L));
        assertThat(positionsAfter(105, 10)).hasValue(List.of());
        assertThat(positionsAfter(99, 10)).as("101 is held, 100 is not").isEmpty();
        assertThat(positionsAfter(106, 10)).as("nobody knows yet").isEmpty();
    }

    @Test
    void keeps_the_newest() {
        recent.beginAfter(0);
        recent.add(events(1, 20));
        assertThat(positionsAfter(11, 10)).isEmpty();
        assertThat(positionsAfter(12, 10))
                .hasValue(LongStream.rangeClosed(13, 20).boxed().toList());
        assertThat(recent.newest()).map(StoredEvent::position).hasValue(20L);
    }

    @Test
    void adds_nothing_behind_a_hole() {
        recent.beginAfter(5);
        assertThat(recent.add(events(7, 8))).isFalse();
        assertThat(recent.last()).isEqualTo(5);
    }

    @Test
    void leaves_out_what_it_knows() {
        recent.beginAfter(5);
        assertThat(recent.add(events(6, 7))).isTrue();
        assertThat(recent.add(events(4, 8))).isTrue();
        assertThat(positionsAfter(5, 10)).hasValue(List.of(6L, 7L, 8L));
    }

    @Test
    void forgets_when_it_begins_anew() {
        recent.beginAfter(0);
        recent.add(events(1, 4));
        recent.beginAfter(2);
        assertThat(recent.newest()).isEmpty();
        assertThat(recent.last()).isEqualTo(2);
        assertThat(positionsAfter(1, 10)).isEmpty();
        assertThat(positionsAfter(2, 10)).hasValue(List.of());
    }

    /** Whatever was added and asked: an answer is the log's answer, or none. */
    @Test
    void every_answer_is_that_of_the_log() {
        Random random = new Random(20261126);
        for (int history = 0; history < 500; history++) {
            RecentEvents each = new RecentEvents(1 + random.nextInt(10));
            long begun = random.nextInt(5);
            long last = begun;
            each.beginAfter(begun);
            for (int step = 0; step < 20; step++) {
                long to = last + random.nextInt(4);
                each.add(events(last + 1, to));
                last = to;
                long end = last;
                long after = random.nextLong(0, last + 2);
                int limit = 1 + random.nextInt(6);
                each.after(after, limit).ifPresent(page -> assertThat(page)
                        .extracting(StoredEvent::position)
                        .containsExactlyElementsOf(LongStream.rangeClosed(after + 1, Math.min(end, after + limit))
                                .boxed()
                                .toList()));
            }
        }
    }

    private Optional<List<Long>> positionsAfter(long position, int limit) {
        return recent.after(position, limit)
                .map(page -> page.stream().map(StoredEvent::position).toList());
    }

    private static List<StoredEvent> events(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(position -> new StoredEvent(
                        position,
                        new StreamId("case", new UUID(0, position)),
                        1,
                        "esperanza.notes.note-taken.v1",
                        Instant.EPOCH,
                        new byte[0],
                        new byte[0],
                        Optional.empty(),
                        Optional.empty(),
                        new byte[] {(byte) position}))
                .toList();
    }
}
