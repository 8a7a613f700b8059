package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.notification.LoggedAlert;
import esperanza.notification.TestSettings;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.alert.domain.PageId;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calls of the people of a rung, as the tables have them. All lies days ahead, so that no timer falls due meanwhile. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class TimerProjectionTest {

    private static final Instant THEN = Instant.parse("2099-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WAITING = """
            select person || ' ' || coalesce(other, '-') row from waiting where alert = $1 order by person""";
    private static final String CALLED_AT = """
            select extract(epoch from due_at - $2::timestamptz)::int::text row from timer where id = $1 and kind = 'CALL'""";

    private final String ana = "ana " + UUID.randomUUID();
    private final String eva = "eva " + UUID.randomUUID();

    @Inject
    TimerProjection projection;

    @Inject
    WaitingAlerts alerts;

    @Inject
    Pool pool;

    @Test
    void both_seats_are_called_each_by_a_timer_of_their_own_until_one_of_them_answers() {
        AlertId alert = alert();
        apply(1, paged(alert, Optional.of(eva), THEN.plusSeconds(60)), THEN);
        assertThat(waiting(alert)).containsExactly(ana + ' ' + eva, eva + ' ' + ana);
        assertThat(calledAt(ana)).containsExactly("60");
        assertThat(calledAt(eva)).containsExactly("60");
        assertThat(alerts.of(Timer.callOf(eva), Optional.empty())
                        .await()
                        .atMost(PATIENCE)
                        .alerts())
                .singleElement()
                .satisfies(waits -> {
                    assertThat(waits.person()).isEqualTo(eva);
                    assertThat(waits.other()).contains(ana);
                });
        apply(
                2,
                new AlertAcknowledged(
                        alert,
                        caseOf(alert),
                        eva,
                        Optional.of("protection-officer"),
                        Optional.of(THEN.plusSeconds(90)),
                        Optional.empty()),
                THEN.plusSeconds(10));
        assertThat(waiting(alert)).isEmpty();
        assertThat(calledAt(ana)).isEmpty();
        assertThat(calledAt(eva)).isEmpty();
    }

    @Test
    void an_alert_with_a_shorter_interval_brings_the_next_call_forward_and_one_with_a_longer_puts_nothing_off() {
        apply(1, paged(alert(), Optional.empty(), THEN.plusSeconds(600)), THEN);
        assertThat(calledAt(ana)).containsExactly("600");
        apply(1, paged(alert(), Optional.empty(), THEN.plusSeconds(70)), THEN.plusSeconds(10));
        assertThat(calledAt(ana)).containsExactly("70");
        apply(1, paged(alert(), Optional.empty(), THEN.plusSeconds(620)), THEN.plusSeconds(20));
        assertThat(calledAt(ana)).containsExactly("70");
    }

    /** The round of the first alert falls due at second 600; the second alert pages while the round is made. */
    @Test
    void a_round_does_not_put_off_the_call_for_an_alert_that_came_after_it_fell_due() {
        apply(1, paged(alert(), Optional.empty(), THEN.plusSeconds(600)), THEN);
        apply(1, paged(alert(), Optional.empty(), THEN.plusSeconds(631)), THEN.plusSeconds(601));
        assertThat(calledAt(ana)).containsExactly("600");
        rounded(THEN.plusSeconds(600), THEN.plusSeconds(602), THEN.plusSeconds(1_200));
        assertThat(calledAt(ana)).containsExactly("631");
        rounded(THEN.plusSeconds(631), THEN.plusSeconds(631), THEN.plusSeconds(661));
        assertThat(calledAt(ana)).containsExactly("661");
    }

    @Test
    void a_person_whose_only_alert_pages_anew_when_the_round_is_due_is_called_once() {
        AlertId alert = alert();
        apply(1, paged(alert, Optional.empty(), THEN.plusSeconds(60)), THEN);
        apply(2, paged(alert, Optional.of(eva), THEN.plusSeconds(121)), THEN.plusSeconds(61));
        assertThat(calledAt(ana)).containsExactly("121");
        apply(1, paged(alert(), Optional.empty(), THEN.plusSeconds(722)), THEN.plusSeconds(122));
        assertThat(calledAt(ana)).containsExactly("121");
    }

    /** The round of the first alert is being made while that alert is answered and another one pages. */
    @Test
    void a_round_does_not_put_off_the_call_of_an_alert_that_took_the_place_of_those_it_looked_at() {
        AlertId first = alert();
        apply(1, paged(first, Optional.empty(), THEN.plusSeconds(60)), THEN);
        pool.withTransaction(transaction -> projection.apply(
                        transaction,
                        List.of(
                                LoggedAlert.of(
                                        1,
                                        paged(alert(), Optional.empty(), THEN.plusSeconds(91)),
                                        THEN.plusSeconds(61)),
                                LoggedAlert.of(
                                        2,
                                        new AlertSettled(first, caseOf(first), Optional.empty()),
                                        THEN.plusSeconds(61)))))
                .await()
                .atMost(PATIENCE);
        assertThat(calledAt(ana)).containsExactly("91");
        rounded(THEN.plusSeconds(60), THEN.plusSeconds(62), THEN.plusSeconds(660));
        assertThat(calledAt(ana)).containsExactly("91");
    }

    private static AlertId alert() {
        return AlertId.of(AlertKind.IMMINENT_DANGER, new CaseId(UUID.randomUUID()));
    }

    private static CaseId caseOf(AlertId alert) {
        return new CaseId(alert.value());
    }

    private AlertPaged paged(AlertId alert, Optional<String> second, Instant again) {
        return new AlertPaged(
                alert,
                caseOf(alert),
                "protection-officer",
                ana,
                1,
                Optional.empty(),
                Optional.of(THEN.plusSeconds(6_000)),
                second,
                Optional.of(again));
    }

    private void rounded(Instant due, Instant at, Instant again) {
        AlertId alert = alert();
        apply(LoggedAlert.of(
                new OnCallPaged(
                        PageId.of(ana, due), caseOf(alert), alert, "protection-officer", ana, 1, 2, Optional.of(again)),
                at));
    }

    private void apply(int version, AlertEvent event, Instant at) {
        apply(LoggedAlert.of(version, event, at));
    }

    private void apply(Logged event) {
        pool.withTransaction(transaction -> projection.apply(transaction, List.of(event)))
                .await()
                .atMost(PATIENCE);
    }

    private List<String> waiting(AlertId alert) {
        return ask(WAITING, Tuple.of(alert.value()));
    }

    /** Seconds from the beginning of the story until the person is called. */
    private List<String> calledAt(String person) {
        return ask(CALLED_AT, Tuple.of(Timer.callOf(person), Rows.at(THEN)));
    }

    private List<String> ask(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(row -> row.getString("row"))
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }
}
