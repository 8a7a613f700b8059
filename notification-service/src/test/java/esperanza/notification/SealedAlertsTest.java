package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.notification.Reading.timeline;
import static esperanza.notification.Reading.whats;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who hears, sees and answers an alert of a case that is not theirs. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class SealedAlertsTest {

    private static final String SEALED = "select sealed from case_wall where case_id = $1";
    private static final List<String> STRANGERS =
            List.of("police-liaison", "intake-officer", "risk-analyst", "investigator");

    private static Publisher publisher;

    @TestHTTPResource("/v1/streams/alerts")
    URI alerts;

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
    void an_alert_of_a_sealed_case_is_for_who_was_paged_and_for_overseers_and_does_not_exist_for_anybody_else()
            throws Exception {
        Story story = Story.begin(publisher);
        story.sealed();
        eventually(() -> isSealed(story));
        try (LiveStream called = LiveStream.open(alerts, Tokens.of("protection-officer"));
                LiveStream stranger = LiveStream.open(alerts, Tokens.of("police-liaison"))) {
            eventually(() -> !called.lines().isEmpty() && !stranger.lines().isEmpty());
            story.received(Instant.now(), true, "XX-01");
            eventually(() -> listed(story, "protection-officer").contains("IMMINENT_DANGER"));
            eventually(() -> listed(story, "supervisor").contains("IMMINENT_DANGER"));
            assertThat(as("protection-officer")
                            .get("/v1/cases/" + story.of() + "/timeline")
                            .status())
                    .isEqualTo(404);
            String alert = list(story.of(), "supervisor").json().getString("items[0].alertId");
            for (String who : STRANGERS) {
                assertThat(list(story.of(), who).text())
                        .as(who)
                        .isEqualTo(list(UUID.randomUUID(), who).text())
                        .startsWith("{\"items\":[]");
                Answer refused = acknowledged(alert, who);
                assertThat(refused.status()).as(who).isEqualTo(404);
                assertThat(refused.text())
                        .as(who)
                        .isEqualTo(
                                acknowledged(UUID.randomUUID().toString(), who).text());
            }
            Story open = Story.begin(publisher);
            open.received(Instant.now(), true, "XX-01");
            eventually(() -> !stranger.data(open.of().toString()).isEmpty());
            eventually(
                    () -> called.data(story.of().toString()).stream().anyMatch(data -> data.contains("alert-paged")));
            assertThat(stranger.data(story.of().toString())).isEmpty();
        }
    }

    @Test
    void an_answer_by_another_institution_than_the_one_on_call_stops_nothing_the_rung_above_is_paged() {
        Story story = answeredBy("police-liaison");
        List<String> whats = whats(story, "supervisor");
        assertThat(whats.get(whats.indexOf("alert-acknowledged") + 1)).isEqualTo("alert-reopened");
        assertThat(timeline(story, "supervisor").getString("items[what=alert-reopened].detail.role"))
                .isEqualTo("supervisor");
        eventually(() -> list(story.of(), "supervisor").json().texts("items", "state", "paged").stream()
                .anyMatch(("OPEN " + Tokens.pseudonym("supervisor"))::equals));
        assertThat(whats(answeredBy("protection-officer"), "supervisor")).doesNotContain("alert-reopened");
    }

    /** A danger that this person answers before it climbs. */
    private static Story answeredBy(String who) {
        List<Story> answered = new ArrayList<>();
        eventually(() -> {
            Story story = Story.begin(publisher);
            story.received(Instant.now(), true, "XX-01");
            eventually(() -> listed(story, who).contains("IMMINENT_DANGER"));
            String alert = list(story.of(), who).json().getString("items[0].alertId");
            if (acknowledged(alert, who).status() == 200) {
                answered.add(story);
            }
            return !answered.isEmpty();
        });
        eventually(() -> whats(answered.getFirst(), "supervisor").contains("alert-acknowledged"));
        return answered.getFirst();
    }

    private boolean isSealed(Story story) {
        var rows = pool.preparedQuery(SEALED)
                .execute(Tuple.of(story.of()))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator();
        return rows.hasNext() && rows.next().getBoolean("sealed");
    }

    private static Answer list(UUID of, String who) {
        return as(who).get("/v1/alerts?case=" + of);
    }

    private static List<String> listed(Story story, String who) {
        Json list = list(story.of(), who).json();
        return list.getList("items.kind", String.class);
    }

    private static Answer acknowledged(String alert, String who) {
        return as(who).header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/alerts/" + alert + "/acknowledgement");
    }
}
