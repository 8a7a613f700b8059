package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.alert.domain.WaitingAlert;
import esperanza.notification.timer.read.WaitingAlerts.Look;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody has answered for hours: 1,700 alerts wait for one person. */
@QuarkusTest
class WaitingAlertsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int WAITING = 1_700;
    private static final int MANY = 20_000;

    private final UUID call = UUID.randomUUID();

    @Inject
    Pool pool;

    @Inject
    WaitingAlerts alerts;

    @AfterEach
    void forget() {
        run("delete from waiting where call = $1");
    }

    @Test
    void a_round_looks_at_the_most_pressing_alerts_and_at_others_in_turn_until_all_were_looked_at() {
        run("""
                insert into waiting(alert, case_id, call, person, role, rounds, climbs_at, since)
                select gen_random_uuid(), gen_random_uuid(), $1, 'ana', 'protection-officer', 1, null,
                  timestamptz '2026-03-01' + n * interval '1 second' from generate_series(1, %d) n""".formatted(WAITING));
        Set<WaitingAlert> seen = new HashSet<>();
        Optional<UUID> after = Optional.empty();
        for (int round = 1; round <= 4; round++) {
            Look look = alerts.of(call, after).await().atMost(PATIENCE);
            List<WaitingAlert> pressing = look.alerts().subList(0, 500);
            assertThat(look.all()).isEqualTo(WAITING);
            assertThat(look.alerts()).doesNotHaveDuplicates().hasSizeBetween(500, 1_000);
            assertThat(pressing).isSortedAccordingTo(WaitingAlert.MOST_PRESSING_FIRST);
            assertThat(pressing.getFirst().raisedAt()).isEqualTo("2026-03-01T00:00:01Z");
            assertThat(look.last().isPresent()).isEqualTo(round < 4);
            seen.addAll(look.alerts());
            after = look.last();
        }
        assertThat(seen).hasSize(WAITING);
    }

    @Test
    void however_many_wait_a_look_has_the_same_size_and_the_oldest_first() {
        run("""
                insert into waiting(alert, case_id, call, person, role, rounds, climbs_at, since)
                select gen_random_uuid(), gen_random_uuid(), $1, 'ana', 'protection-officer', 1, null,
                  timestamptz '2026-03-01' + n * interval '1 second' from generate_series(1, %d) n""".formatted(MANY));
        Look look = alerts.of(call, Optional.empty()).await().atMost(PATIENCE);
        assertThat(look.all()).isEqualTo(MANY);
        assertThat(look.alerts().getFirst().raisedAt()).isEqualTo("2026-03-01T00:00:01Z");
        assertThat(look.alerts()).hasSizeBetween(500, 1_000);
        assertThat(look.last()).isPresent();
    }

    @Test
    void for_whom_nothing_waits_nothing_is_looked_at() {
        assertThat(alerts.of(call, Optional.empty()).await().atMost(PATIENCE))
                .isEqualTo(new Look(List.of(), 0, Optional.empty()));
    }

    private void run(String sql) {
        pool.preparedQuery(sql).execute(Tuple.of(call)).await().atMost(PATIENCE);
    }
}
