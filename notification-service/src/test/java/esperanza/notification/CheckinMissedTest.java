package esperanza.notification;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People who do not check in, on real PostgreSQL and Kafka; protection is played. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class CheckinMissedTest {

    private static final String CALLED = """
            select count(*) from event r join event p on p.category = 'alert' and p.id = r.id and p.version = 2
            where r.category = 'alert' and r.version = 1 and p.type like '%.alert-paged.v1'
              and convert_from(r.clear, 'UTF8')::json ->> 'kind' = 'CHECKIN_MISSED'
              and convert_from(r.clear, 'UTF8')::json ->> 'caseId' = $1""";
    private static final String TOLD = """
            select count(*) from event where type = 'esperanza.notification.' || $2 || '.v1'
              and convert_from(clear, 'UTF8')::json ->> 'caseId' = $1""";
    private static final int MANY = 8_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Inject
    Pool pool;

    @Test
    void a_silence_calls_once_and_breaches_nothing_and_a_late_check_in_ends_the_call() {
        try (Publisher publisher = new Publisher(TestParts.kafka().bootstrapServers())) {
            Story story = Story.begin(publisher);
            story.received(Instant.now(), false, "XX-01");
            story.checkin(story.woman(), "checkin-agreed", Instant.now().plusMillis(200));
            eventually(() -> count(CALLED, story) == 1);
            assertThat(count(TOLD, story, "deadline-passed")).isEqualTo(1);

            story.checkin(story.woman(), "checked-in", Instant.now().plus(Duration.ofHours(8)));
            eventually(() -> count(TOLD, story, "alert-settled") == 1);
            assertThat(count(TOLD, story, "deadline-withdrawn")).isEqualTo(1);
            assertThat(count(TOLD, story, "deadline-breached")).isZero();
        }
    }

    @Test
    @Tag("drill")
    void thousands_who_are_silent_in_the_same_minute_call_once_each() {
        try (Publisher publisher = new Publisher(TestParts.kafka().bootstrapServers())) {
            Story story = Story.begin(publisher);
            story.received(Instant.now(), false, "XX-01");
            Instant due = Instant.now().plusSeconds(60);
            Stream.generate(UUID::randomUUID)
                    .limit(MANY)
                    .forEach(person -> story.checkin(person, "checkin-agreed", due));
            eventually(PATIENCE, () -> count(CALLED, story) >= MANY);
            assertThat(count(TOLD, story, "deadline-passed")).isEqualTo(MANY);
            assertThat(count(CALLED, story)).isEqualTo(MANY);
        }
    }

    private long count(String sql, Story story) {
        return count(sql, Tuple.of(story.of().toString()));
    }

    private long count(String sql, Story story, String event) {
        return count(sql, Tuple.of(story.of().toString(), event));
    }

    private long count(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
