package esperanza.runtime.wall;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.runtime.log.NoteLog;
import esperanza.runtime.mirror.Mirrored;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.relay.Publisher;
import esperanza.runtime.relay.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How old the walls are, over a real Kafka; the time is the test's own. */
class WallAgeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final NoteLog log = new NoteLog();
    private final Topic topic = new Topic();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Mirrored mirrored =
            new Mirrored(topic.kafka.bootstrapServers(), List.of(topic.name), WallProjection.NAME, log.fixture.pool);
    private final WallAge walls = walls(Duration.ZERO);

    @AfterEach
    void close() {
        topic.kafka.start();
        mirrored.close();
        log.close();
    }

    @Test
    void walls_of_which_something_may_be_missing_for_longer_than_fifteen_seconds_admit_nobody() throws Exception {
        later(5);
        log.take(NoteLog.note(), 1);
        walls.look();
        assertIsOld("the projection has not read the log");
        log.sql("insert into cursor(name, position) values ('walls', 1)");
        walls.look();
        assertIsKnown();

        later(15);
        assertIsKnown();
        later(1);
        assertIsOld("nobody has looked");
        assertThat(walls.isRaised()).isTrue();
        assertThat(walls.late()).contains(Duration.ofSeconds(16));
        walls.look();
        assertIsKnown();
        assertThat(walls.isRaised()).isFalse();

        topic.spoil();
        later(16);
        walls.look();
        assertIsOld("something was published that the mirror has not read");
    }

    @Test
    void while_kafka_is_away_walls_grow_old_and_they_are_known_again_when_it_is_back() throws Exception {
        walls.look();
        assertIsKnown();
        topic.kafka.kill();
        later(16);
        assertThat(answers()).isFalse();
        assertIsOld("Kafka is away");
        assertThat(metrics.get("esperanza.walls.age.seconds").gauge().value()).isEqualTo(16);

        topic.kafka.start();
        eventually(Duration.ofSeconds(40), this::answers);
        assertIsKnown();
    }

    @Test
    void a_source_is_waited_for_until_it_says_that_it_has_published_all() throws Exception {
        WallAge waiting = walls(SILENCE);
        waiting.look();
        waiting.look();
        assertThat(waiting.areOld()).as("the source has said nothing").isTrue();
        try (Publisher source = new Publisher(log, topic)) {
            eventually(() -> {
                source.publishAll();
                waiting.look();
                return !waiting.areOld();
            });
        }
    }

    @Test
    void a_source_that_says_nothing_for_a_minute_is_gone_and_the_others_go_on() throws Exception {
        WallAge waiting = walls(SILENCE);
        waiting.look();
        later(59);
        waiting.look();
        assertThat(waiting.areOld()).isTrue();
        later(1);
        waiting.look();
        assertThat(waiting.areOld()).isFalse();
    }

    private WallAge walls(Duration silence) {
        return new WallAge(
                mirrored,
                new Workers(metrics),
                metrics,
                now::get,
                Duration.ofSeconds(15),
                Duration.ZERO,
                silence,
                Duration.ofMinutes(1));
    }

    private boolean answers() throws Exception {
        try {
            walls.look();
            return true;
        } catch (ExecutionException | TimeoutException away) {
            return false;
        }
    }

    private void later(int seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }

    private void assertIsKnown() {
        assertThat(walls.areOld()).isFalse();
        walls.require().await().indefinitely();
    }

    private void assertIsOld(String why) {
        assertThat(walls.areOld()).as(why).isTrue();
        assertThatThrownBy(() -> walls.require().await().indefinitely())
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(503);
                    assertThat(refused.code()).isEqualTo("walls-old");
                });
    }
}
