package esperanza.runtime.relay;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.log.NoteLog;
import esperanza.runtime.relay.PublishedMark.Mark;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The marks of a source, in a real Kafka. */
class PublishedMarkTest {

    private static final int MORE_THAN_A_PAGE = 1_001;

    private final Topic topic = new Topic();
    private final Admin kafka = topic.kafka.admin();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void a_mark_is_set_when_what_the_log_had_is_published_and_says_when_that_takes_long() throws Exception {
        try (PublishedMark mark = new PublishedMark(topic.name, topic.kafka.bootstrapServers())) {
            mark.draw(() -> 100);
            mark.set(7, 99);
            assertThat(last()).isEmpty();
            eventually(() -> {
                mark.set(7, 99);
                return last().equals(Optional.of(new Mark(7, 1, true)));
            });
            mark.draw(() -> 200);
            mark.set(7, 100);
            eventually(() -> last().equals(Optional.of(new Mark(7, 2, false))));
        }
    }

    @Test
    void a_relay_sets_it_after_the_last_page_of_what_was_committed_before() throws Exception {
        try (NoteLog log = new NoteLog();
                Publisher publisher = new Publisher(log, topic)) {
            log.take(NoteLog.note(), IntStream.rangeClosed(1, MORE_THAN_A_PAGE).toArray());
            assertThat(publisher.round()).isTrue();
            publisher.round();
            eventually(() -> last().isPresent());
            assertThat(last()).map(Mark::behind).contains(false);
            assertThat(last()).map(Mark::number).contains(1L);
            assertThat(topic.records()).hasSize(MORE_THAN_A_PAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "a b", "7 b"})
    void another_text_is_no_mark(String text) {
        assertThat(Mark.read(text)).isEmpty();
    }

    private Optional<Mark> last() throws Exception {
        return PublishedMark.last(kafka, topic.name).get(10, TimeUnit.SECONDS);
    }
}
