package esperanza.notification;

import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_BREACHED;
import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_DUE_SOON;
import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;
import static esperanza.protocol.vocabulary.AlertKind.STATEMENT_ADDED;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.*;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.http.Answer;
import esperanza.runtime.rest.LiveStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rounds of a person whom no other test calls. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class OnCallRoundsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ROLE = "board-member";
    private static final String PAGES = """
            select page ->> 'waiting' || ' ' || (page ->> 'mostPressing') said from (
              select position, convert_from(clear, 'UTF8')::json page from event
              where type = 'esperanza.notification.on-call-paged.v1') p
            where page ->> 'person' = $1 order by position""";
    private static final String OWN_PAGES = """
            select convert_from(clear, 'UTF8')::json ->> 'alertId' said from event
            where type = 'esperanza.notification.alert-paged.v1' and convert_from(clear, 'UTF8')::json ->> 'person' = $1
            order by position""";
    private static final String CALLED = "select person said from waiting where person = $1";
    private static final String ROUNDS = "select kind said from timer where id = $1";

    private static Publisher publisher;

    @TestHTTPResource("/v1/streams/cases")
    URI cases;

    @Inject
    CommandHandler<AlertCommand, AlertState, AlertEvent> alerts;

    @Inject
    Pool pool;

    @BeforeAll
    static void connect() {
        publisher = new Publisher(TestParts.kafka().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @Test
    void who_may_know_of_the_most_pressing_alert_hears_live_that_its_rung_is_called_again_and_not_how_many_wait()
            throws Exception {
        Story story = Story.begin(publisher);
        try (LiveStream live = LiveStream.open(cases, Tokens.of("supervisor"));
                LiveStream liaison = LiveStream.open(cases, Tokens.of("police-liaison"))) {
            story.receivedAccusingWithoutDanger("NATIONAL_POLICE", Instant.now());
            eventually(() -> !live.data(story.of().toString()).isEmpty());
            AlertId alert = raised(story, STATEMENT_ADDED);
            eventually(() -> live.data("\"on-call-paged\"").stream()
                    .anyMatch(data -> data.contains(story.of().toString())
                            && data.contains("\"detail\":{\"role\":\"board-member\"}")));
            act(alert, new SettleAlert(Optional.empty()));
            eventually(
                    () -> live.data(story.of().toString()).stream().anyMatch(data -> data.contains("alert-settled")));
            assertThat(liaison.data(story.of().toString())).isEmpty();
        }
    }

    @Test
    void one_page_says_how_many_alerts_wait_and_which_presses_most_until_nothing_waits() {
        String person = Tokens.pseudonym(ROLE);
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        eventually(() -> timeline(story).status() == 200);
        AlertId first = raised(story, DEADLINE_BREACHED);
        AlertId second = raised(story, DEADLINE_DUE_SOON);
        AlertId danger = raised(story, IMMINENT_DANGER);
        eventually(() -> said(PAGES, person).contains("3 " + danger.value()));
        act(danger, new AcknowledgeAlert("ada", Set.of(ROLE), false, Instant.now()));
        eventually(() -> said(PAGES, person).contains("2 " + first.value()));
        List<String> all = Stream.of(first, second, danger)
                .map(alert -> alert.value().toString())
                .toList();
        assertThat(said(OWN_PAGES, person)).filteredOn(all::contains).containsExactlyInAnyOrderElementsOf(all);
        List.of(first, second, danger).forEach(alert -> act(alert, new SettleAlert(Optional.empty())));
        eventually(() -> said(CALLED, person).isEmpty());
        eventually(() ->
                said(ROUNDS, UUID.nameUUIDFromBytes(person.getBytes(UTF_8))).isEmpty());
        assertThat(timeline(story).json().getList("items.what", String.class))
                .contains("alert-paged")
                .doesNotContain("on-call-paged");
    }

    private AlertId raised(Story story, AlertKind kind) {
        AlertId alert = AlertId.of(kind, new CaseId(UUID.randomUUID()));
        act(alert, new RaiseAlert(alert, new CaseId(story.of()), kind, ROLE, Optional.empty(), false));
        return alert;
    }

    private void act(AlertId alert, AlertCommand command) {
        CommandId id = new CommandId(UUID.randomUUID());
        alerts.handle(new Request<>(
                        alert.stream(),
                        id,
                        id.value().toString().getBytes(UTF_8),
                        OptionalInt.empty(),
                        Cause.of(Actor.system("test"), Instant.now(), alert.value()),
                        command))
                .await()
                .atMost(PATIENCE);
    }

    private List<String> said(String sql, Object of) {
        List<String> said = new ArrayList<>();
        pool.preparedQuery(sql)
                .execute(Tuple.of(of))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> said.add(row.getString("said")));
        return said;
    }

    private static Answer timeline(Story story) {
        return given().header("Authorization", "Bearer " + Tokens.of("supervisor"))
                .get("/v1/cases/" + story.of() + "/timeline?limit=200");
    }
}
