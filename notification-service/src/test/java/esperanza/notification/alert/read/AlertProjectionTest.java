package esperanza.notification.alert.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.notification.LoggedAlert;
import esperanza.notification.TestSettings;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.alert.domain.AlertId;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.log.Logged;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A row is the same, however its events are divided into batches. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class AlertProjectionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ROW = """
            select concat_ws(' ', role, coalesce(paged_role, '-'), coalesce(person, '-'), rounds, answered,
              coalesce(answered_by, '-'), coalesce(answered_at::text, '-'), settled, version) row
            from alert where id = $1""";

    private static final String CALLED =
            "select string_agg(person, ' ' order by person) row from alert_called where alert = $1";

    @Inject
    AlertProjection projection;

    @Inject
    Pool pool;

    @Test
    void who_answered_before_it_opened_again_answers_no_more_whichever_batch_that_came_in() {
        assertThat(row(List.of(2, 3, 4, 5))).isEqualTo("supervisor supervisor berta 1 t - - t 5");
        assertThat(row(List.of(3, 5))).isEqualTo("supervisor supervisor berta 1 t - - t 5");
        assertThat(row(List.of(5))).isEqualTo("supervisor supervisor berta 1 t - - t 5");
    }

    @Test
    void a_page_meanwhile_leaves_the_alert_on_its_rung_and_all_who_were_paged_know_of_it() {
        CaseId of = new CaseId(UUID.randomUUID());
        AlertId alert = AlertId.of(AlertKind.IMMINENT_DANGER, of);
        applied(List.of(
                logged(1, raised(alert, of)),
                logged(
                        2,
                        new AlertPaged(
                                alert,
                                of,
                                "ombudsman",
                                "carla",
                                1,
                                Optional.of("supervisor"),
                                Optional.empty(),
                                Optional.of("dora"),
                                Optional.empty()))));
        assertThat(row(alert)).isEqualTo("supervisor ombudsman carla 1 f - - f 2");
        assertThat(ask(CALLED, alert)).isEqualTo("carla dora");
    }

    /** @param ends the last version of each batch */
    private String row(List<Integer> ends) {
        CaseId of = new CaseId(UUID.randomUUID());
        AlertId alert = AlertId.of(AlertKind.IMMINENT_DANGER, of);
        List<AlertEvent> history = List.of(
                raised(alert, of),
                new AlertPaged(
                        alert,
                        of,
                        "supervisor",
                        "berta",
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new AlertAcknowledged(
                        alert, of, "berta", Optional.of("supervisor"), Optional.of(NOON), Optional.empty()),
                new AlertReopened(alert, of, "supervisor", 2),
                new AlertSettled(alert, of, Optional.empty()));
        List<Logged> events = new ArrayList<>();
        for (int version = 1; version <= history.size(); version++) {
            events.add(logged(version, history.get(version - 1)));
            if (ends.contains(version)) {
                applied(List.copyOf(events));
                events.clear();
            }
        }
        return row(alert);
    }

    private void applied(List<Logged> batch) {
        pool.withTransaction(transaction -> projection.apply(transaction, batch))
                .await()
                .atMost(PATIENCE);
    }

    private String row(AlertId alert) {
        return ask(ROW, alert);
    }

    private String ask(String sql, AlertId alert) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(alert.value()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(row -> row.getString("row"))
                .toUni()
                .await()
                .atMost(PATIENCE);
    }

    private static AlertRaised raised(AlertId alert, CaseId of) {
        return new AlertRaised(alert, of, AlertKind.IMMINENT_DANGER, "supervisor", Optional.empty(), Optional.empty());
    }

    private static Logged logged(int version, AlertEvent event) {
        return LoggedAlert.of(version, event, NOON);
    }
}
