package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.timer.read.Timer.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Asks a real PostgreSQL which timers are due. All timers lie so far ahead that the service itself leaves them alone.
 */
@QuarkusTest
class DueTimersTest {

    private static final Instant DUE = Instant.parse("2999-01-01T00:00:00Z");
    private static final Instant AFTER = DUE.plusSeconds(1);

    private final UUID deadline = UUID.randomUUID();

    @Inject
    Pool pool;

    @AfterEach
    void forget() {
        pool.preparedQuery("delete from timer where id = $1")
                .execute(Tuple.of(deadline))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    @Test
    void a_breach_waits_until_everything_up_to_its_instant_is_known() {
        set(Kind.BREACH, 1, DUE);
        assertThat(due(AFTER, Instant.EPOCH)).isEmpty();
        assertThat(due(AFTER, DUE.minusNanos(1_000))).isEmpty();
        assertThat(due(AFTER, DUE)).containsExactly("BREACH 1");
    }

    @Test
    void of_the_warnings_that_are_due_together_only_the_last_is_given() {
        set(Kind.DUE_SOON, 1, DUE.minusSeconds(7_200));
        set(Kind.DUE_SOON, 2, DUE.minusSeconds(3_600));
        set(Kind.DUE_SOON, 3, DUE.minusSeconds(1_800));
        assertThat(due(DUE.minusSeconds(7_000), Instant.EPOCH)).containsExactly("DUE_SOON 1");
        assertThat(due(DUE.minusSeconds(3_000), Instant.EPOCH)).containsExactly("DUE_SOON 2");
        assertThat(due(DUE, Instant.EPOCH)).containsExactly("DUE_SOON 3");
    }

    @Test
    void while_a_breach_waits_the_warning_is_given_and_the_breach_takes_its_place() {
        set(Kind.DUE_SOON, 1, DUE.minusSeconds(3_600));
        set(Kind.BREACH, 1, DUE);
        assertThat(due(AFTER, Instant.EPOCH)).containsExactly("DUE_SOON 1");
        assertThat(due(AFTER, AFTER)).containsExactly("BREACH 1");
        set(Kind.DUE_SOON, 2, DUE.plusSeconds(120));
        assertThat(due(DUE.plusSeconds(120), Instant.EPOCH)).containsExactly("DUE_SOON 2");
        assertThat(due(DUE.plusSeconds(120), AFTER)).containsExactly("BREACH 1");
    }

    private void set(Kind kind, int round, Instant at) {
        pool.preparedQuery("insert into timer(id, kind, round, due_at) values ($1, $2, $3, $4)")
                .execute(Tuple.of(deadline, kind.name(), round, at.atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private List<String> due(Instant now, Instant knownUntil) {
        var rows = pool.preparedQuery(DueTimers.SQL)
                .execute(DueTimers.arguments(now, knownUntil, 10_000))
                .await()
                .atMost(Duration.ofSeconds(5));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(DueTimers::timer)
                .filter(timer -> timer.id().equals(deadline))
                .map(timer -> timer.kind() + " " + timer.round())
                .toList();
    }
}
