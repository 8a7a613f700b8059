package esperanza.runtime.wall;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.runtime.log.NoteLog;
import esperanza.runtime.mirror.Mirrored;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.refusal.Refused;
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

    private final NoteLog log = new NoteLog();
    private final Topic topic = new Topic();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Mirrored mirrored =
            new Mirrored(topic.kafka.bootstrapServers(), List.of(topic.name), WallProjection.NAME, log.fixture.pool);
    private final WallAge walls = new WallAge(
            mirrored,
            new Workers(metrics),
            metrics,
            now::get,
            Duration.ofSeconds(15),
            Duration.ZERO,
            Duration.ofMinutes(1));

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
