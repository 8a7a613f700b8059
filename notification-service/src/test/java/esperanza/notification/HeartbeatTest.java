package esperanza.notification;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.operations.Management;
import esperanza.runtime.query.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The sign of life of notification, as a machine that watches it reads it. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class HeartbeatTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String BEAT = "/q/heartbeat";

    /** The events of the first canary that went through the log. */
    private static final String IN_LOG = """
            select string_agg(substring(type from 'notification\\.(.*)\\.v1'), ' ' order by version) said from event
            where category = 'message' and id = (
              select id from event where category = 'message' and position(convert_to('CANARY', 'UTF8') in clear) > 0
              order by event.position limit 1)""";

    @Inject
    Pool pool;

    @Test
    void the_canary_comes_through_timer_sender_and_log() {
        eventually(PATIENCE, () -> Management.get(BEAT).status() == 200);
        Answer beat = Management.get(BEAT);
        assertThat(beat.json().getInt("seconds")).isBetween(0, 40);
        assertThat(beat.json().getInt("throughLogSeconds")).isBetween(0, 1500);
        assertThat(said(IN_LOG)).isEqualTo("message-due message-withdrawn");
    }

    private String said(String sql) {
        return Rows.map(pool.query(sql).execute().await().atMost(PATIENCE), row -> row.getString("said"))
                .getFirst();
    }
}
