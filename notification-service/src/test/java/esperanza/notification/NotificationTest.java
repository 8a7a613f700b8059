package esperanza.notification;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.notification.Publisher.By;
import esperanza.runtime.contract.OpenApiSnapshot;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notification over HTTP and SSE, on real PostgreSQL, Kafka and Keycloak; the other services are played. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class NotificationTest {

    private static Publisher publisher;

    @TestHTTPResource("/v1/streams/cases")
    URI cases;

    @TestHTTPResource("/v1/streams/alerts")
    URI alerts;

    @Inject
    Pool pool;

    @TestHTTPResource("/v1/streams/picture")
    URI picture;

    @BeforeAll
    static void connect() {
        publisher = new Publisher(TestParts.kafka().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @Test
    void imminent_danger_is_alerted_live_paged_acknowledged_and_its_clocks_run_until_people_act() throws Exception {
        Story story = Story.begin(publisher);
        try (LiveStream live = LiveStream.open(cases, tokenOf("protection-officer"))) {
            story.received(Instant.now(), true, "XX-01");
            String ofThisCase = "\"caseId\":\"" + story.of() + "\"";
            eventually(() -> live.data(ofThisCase).stream().anyMatch(data -> data.contains("\"alert-raised\"")));
            assertThat(live.data(ofThisCase).stream()
                            .filter(data -> data.contains("\"alert-raised\""))
                            .toList())
                    .singleElement()
                    .asString()
                    .contains("\"detail\":{\"kind\":\"IMMINENT_DANGER\",\"role\":\"protection-officer\"}");
        }
        eventually(() -> whats(story, "supervisor").contains("alert-paged"));
        assertThat(roles(story, "alert-paged")).startsWith("protection-officer");
        eventually(() -> deadlines(story).getList("items").size() == 3);
        assertThat(states(story))
                .containsExactlyInAnyOrder("URGENT_DECISION RUNNING", "URGENT_DECISION RUNNING", "TRIAGE RUNNING");

        eventually(() -> alerts(story).getString("items[0].alertId") != null);
        assertThat(as("intake-officer")
                        .get("/v1/alerts?case=" + story.of())
                        .json()
                        .getBoolean("items[0].calledYou"))
                .isFalse();
        String alert = alerts(story).getString("items[0].alertId");
        Answer tooLow = acknowledge(alert, "intake-officer", "low-" + alert);
        assertThat(tooLow.status()).isEqualTo(409);
        assertThat(tooLow.json().getString("type")).endsWith("not-on-this-rung");
        Answered answered = answered(story);
        assertThat(acknowledge(alert, answered.role(), answered.key()).status()).isEqualTo(200);
        Json acknowledged = as("supervisor")
                .get("/v1/alerts?case=" + story.of() + "&atLeast=" + answered.position())
                .json();
        assertThat(acknowledged.getString("items[0].state")).isEqualTo("ACKNOWLEDGED");
        String another = answered.role().equals("supervisor") ? "ombudsman" : "supervisor";
        assertThat(acknowledge(alert, another, "s-" + alert).json().getString("type"))
                .endsWith("answered-by-another");

        int rounds = acknowledged.getInt("items[0].rounds");
        anotherClimbs();
        assertThat(alerts(story).getInt("items[0].rounds")).isEqualTo(rounds);
        assertThat(alerts(story).getString("items[0].state")).isEqualTo("ACKNOWLEDGED");
        assertThat(states(story))
                .containsExactlyInAnyOrder("URGENT_DECISION RUNNING", "URGENT_DECISION RUNNING", "TRIAGE RUNNING");

        story.triaged(By.person("intake-officer"));
        story.decided(Instant.now());
        eventually(() -> states(story).contains("TRIAGE MET")
                && states(story).contains("URGENT_DECISION MET")
                && states(story).contains("URGENT_IMPLEMENTATION RUNNING")
                && states(story).contains("RATIFIED RUNNING"));
        assertThat(states(story))
                .containsExactlyInAnyOrder(
                        "URGENT_DECISION MET",
                        "URGENT_DECISION RUNNING",
                        "TRIAGE MET",
                        "URGENT_IMPLEMENTATION RUNNING",
                        "RATIFIED RUNNING");
        story.handover("measure-handed-over");
        eventually(() -> confirmation(story).equals("ASSERTED"));
        story.handover("handover-confirmed");
        eventually(() -> confirmation(story).equals("CONFIRMED"));
        assertThat(deadlines(story).getBoolean("items[ruleId=URGENT_IMPLEMENTATION].inTime"))
                .isTrue();
        eventually(() -> alerts(story).getString("items[0].state").equals("SETTLED"));
    }

    @Test
    void the_timeline_tells_each_reader_what_their_function_may_know() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), true, "XX-01");
        story.decided(Instant.now());
        eventually(() -> whats(story, "protection-officer").contains("deadline-met"));
        assertThat(whats(story, "protection-officer"))
                .contains("report-received", "urgent-measure-decided", "alert-raised", "deadline-started");
        assertThat(whats(story, "investigator"))
                .contains("report-received", "PROTECTION_ACTIVITY", "alert-raised")
                .doesNotContain("urgent-measure-decided");
        Json timeline =
                as("investigator").get("/v1/cases/" + story.of() + "/timeline").json();
        assertThat(timeline.getMap("items[what=report-received].who"))
                .isEqualTo(Map.of("kind", "EXTERNAL", "role", "hotline", "institution", "MECHANISM"));
        assertThat(timeline.getString("items[what=PROTECTION_ACTIVITY].who")).isNull();
        assertThat(timeline.toString()).doesNotContain(story.woman().toString()).doesNotContain("0a1b2c");
        assertThat(timeline.getList("items.at", String.class)).isSorted();
    }

    @Test
    void pages_of_a_timeline_follow_each_other_without_gap() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        story.triaged(By.person("intake-officer"));
        eventually(() -> whats(story, "intake-officer").contains("deadline-met"));
        String path = "/v1/cases/" + story.of() + "/timeline";
        Json first = as("intake-officer").get(path + "?limit=2").json();
        Json second = as("intake-officer")
                .get(path + "?limit=200&after=" + first.getString("next"))
                .json();
        List<String> both = new ArrayList<>(first.getList("items.id", String.class));
        both.addAll(second.getList("items.id", String.class));
        assertThat(both)
                .isEqualTo(as("intake-officer").get(path).json().getList("items.id", String.class))
                .hasSize(4);
        refused(as("intake-officer").get(path + "?after=nonsense"), 422, "invalid");
    }

    @Test
    void an_act_of_the_system_meets_nothing() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        story.triaged(new By(ActorKind.SYSTEM, "policy"));
        eventually(() -> whats(story, "intake-officer").contains("report-triaged"));
        story.triaged(By.person("intake-officer"));
        eventually(() -> states(story).equals(List.of("TRIAGE MET")));
        eventually(() -> whats(story, "intake-officer").contains("deadline-met"));
        assertThat(whats(story, "intake-officer").stream().filter("deadline-met"::equals))
                .hasSize(1);
    }

    @Test
    void an_act_that_arrives_before_the_start_of_its_clock_meets_it_all_the_same() {
        Story story = Story.begin(publisher);
        Instant decided = Instant.now();
        story.decided(decided);
        eventually(() -> clocks(story) == 2);
        assertThat(states(story))
                .as("nobody may know of it before the report says to whom it is shut")
                .isEmpty();
        story.received(decided.minusSeconds(60), true, "XX-01");
        eventually(() -> states(story).contains("URGENT_DECISION MET"));
        assertThat(whats(story, "supervisor")).doesNotContain("act-noted");
    }

    @Test
    void nobody_acting_in_time_is_a_breach_and_calls_the_rung_above_until_somebody_acts() {
        Story story = Story.begin(publisher);
        story.received(Instant.now().minus(Duration.ofHours(5)), false, "XX-01");
        eventually(() -> states(story).equals(List.of("TRIAGE BREACHED")));
        eventually(() ->
                kinds(story).contains("DEADLINE_BREACHED OPEN") && !kinds(story).contains("DEADLINE_DUE_SOON OPEN"));
        eventually(() -> roles(story, "alert-raised").contains("supervisor"));
        String breach = "items[kind=DEADLINE_BREACHED].";
        assertThat(alerts(story).getString(breach + "clock.label.es")).isEqualTo("Valorar la urgencia del reporte");
        assertThat(alerts(story).getString(breach + "caseNumber")).isEqualTo(number(story));
        eventually(() -> "ombudsman".equals(alerts(story).getString(breach + "next.role")));
        assertThat(deadlines(story).getString("items[0].label.en")).isEqualTo("Assess the urgency of the report");
        answered(story);
        eventually(() -> roles(story, "alert-reopened").contains("ombudsman"));
        eventually(() -> kinds(story).contains("DEADLINE_BREACHED OPEN"));
        story.triaged(By.person("intake-officer"));
        eventually(() -> states(story).equals(List.of("TRIAGE MET")));
        assertThat(deadlines(story).getBoolean("items[0].inTime")).isFalse();
        eventually(() -> kinds(story).stream().allMatch(kind -> kind.endsWith("SETTLED")));
    }

    @Test
    void a_case_is_found_by_its_number_by_those_who_may_know_of_it() {
        Story story = Story.begin(publisher);
        story.receivedAccusingWithoutDanger("NATIONAL_POLICE", Instant.now());
        String spoken = number(story).toLowerCase(Locale.ROOT).replace('-', ' ');
        eventually(() -> found(spoken, "investigator").equals(List.of(story.of().toString())));
        Json read = as("investigator").get("/v1/cases/" + story.of()).json();
        assertThat(read.getString("caseNumber")).isEqualTo(number(story));
        assertThat(read.getList("reports.reportId"))
                .containsExactly(story.report().toString());

        assertThat(found(spoken, "police-liaison")).isEmpty();
        assertThat(as("police-liaison").get("/v1/cases/" + story.of()).status()).isEqualTo(404);
        assertThat(found("nonsense", "investigator")).isEmpty();
        assertThat(as("investigator").get("/v1/cases/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void an_act_that_was_in_time_withdraws_the_breach_when_it_comes_to_light() {
        Story story = Story.begin(publisher);
        Instant received = Instant.now().minus(Duration.ofHours(5));
        story.received(received, false, "XX-01");
        eventually(() -> states(story).equals(List.of("TRIAGE BREACHED")));
        story.triaged(By.person("intake-officer"), received.plus(Duration.ofHours(3)));
        eventually(() -> states(story).equals(List.of("TRIAGE MET")));
        assertThat(deadlines(story).getBoolean("items[0].inTime")).isTrue();
        eventually(() -> whats(story, "supervisor").contains("deadline-met"));
        assertThat(timeline(story).getBoolean("items[what=deadline-met].detail.breachWithdrawn"))
                .isTrue();
        eventually(() -> kinds(story).stream().allMatch(kind -> kind.endsWith("SETTLED")));
    }

    @Test
    void warnings_that_were_missed_while_nobody_looked_call_once_for_each_clock() {
        Story story = Story.begin(publisher);
        story.received(Instant.now().minus(Duration.ofMinutes(165)), true, "XX-01");
        eventually(() ->
                kinds(story).stream().filter("DEADLINE_DUE_SOON OPEN"::equals).count() == 2);
        anotherClimbs();
        assertThat(whats(story, "supervisor").stream().filter("deadline-due-soon"::equals))
                .hasSize(2);
        assertThat(kinds(story)).hasSize(3);
    }

    @Test
    void an_alert_that_nobody_answers_climbs() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), true, "XX-01");
        eventually(() -> roles(story, "alert-escalated").contains("supervisor"));
        assertThat(roles(story, "alert-paged")).startsWith("protection-officer", "supervisor");
        assertThat(roles(story, "alert-escalated").getFirst()).isEqualTo("supervisor");
        answered(story);
    }

    @Test
    void a_reader_resumes_after_the_last_entry_they_had() throws Exception {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), true, "XX-01");
        eventually(() -> whats(story, "investigator").contains("alert-raised"));
        List<String> timeline = as("investigator")
                .get("/v1/cases/" + story.of() + "/timeline")
                .json()
                .getList("items.id");
        try (LiveStream live = LiveStream.resume(cases, tokenOf("investigator"), timeline.getFirst())) {
            story.decided(Instant.now());
            eventually(() -> !live.data("PROTECTION_ACTIVITY").isEmpty());
            List<String> mine = live.data(story.of().toString());
            assertThat(mine).noneMatch(data -> data.contains("report-received"));
            assertThat(live.events(mine.getFirst())).first().isEqualTo(event("cases", mine.getFirst()));
            assertThat(mine.stream().map(data -> Json.of(data).getString("id")))
                    .containsAll(timeline.subList(1, timeline.size()));
            assertThat(live.lines()).noneMatch(line -> line.contains("urgent-measure-decided"));
            eventually(() ->
                    live.lines().stream().filter(line -> line.startsWith(":")).count() >= 2);
        }
        try (LiveStream live = LiveStream.resume(cases, tokenOf("investigator"), "not-ours")) {
            eventually(() -> live.lines().contains("event:resync"));
        }
    }

    @Test
    void alerts_have_a_stream_of_their_own_that_carries_nothing_else_and_is_resumed_likewise() throws Exception {
        Story story = Story.begin(publisher);
        try (LiveStream live = LiveStream.open(alerts, tokenOf("protection-officer"))) {
            eventually(() -> live.lines().contains(":alive"));
            story.received(Instant.now(), true, "XX-01");
            eventually(() -> told(live, story).contains("alert-paged"));
            assertThat(told(live, story)).startsWith("alert-raised", "alert-paged");
            String raised = live.data(story.of().toString()).getFirst();
            assertThat(live.events(raised)).first().isEqualTo(event("alerts", raised));
            String first = Json.of(raised).getString("id");
            try (LiveStream again = LiveStream.resume(alerts, tokenOf("protection-officer"), first)) {
                eventually(() -> !told(again, story).isEmpty());
                assertThat(told(again, story)).startsWith("alert-paged").doesNotContain("alert-raised");
            }
            answered(story);
            eventually(() -> told(live, story).contains("alert-acknowledged"));
            assertThat(live.data(""))
                    .allSatisfy(data -> assertThat(data).containsPattern("\"what\":\"(alert-|on-call-paged)"));
        }
    }

    /** An entry as a CloudEvent. */
    private static String event(String stream, String entry) {
        return ("{\"specversion\":\"1.0\",\"source\":\"/v1/streams/%s\","
                        + "\"type\":\"esperanza.notification.timeline-entry.v1\","
                        + "\"datacontenttype\":\"application/json\",\"id\":\"%s/%s\",\"time\":\"%s\",\"data\":%s}")
                .formatted(
                        stream,
                        Json.of(entry).getString("id"),
                        Json.of(entry).getString("caseId"),
                        Json.of(entry).getString("at"),
                        entry);
    }

    private static List<String> told(LiveStream live, Story story) {
        return live.data(story.of().toString()).stream()
                .map(data -> Json.of(data).getString("what"))
                .toList();
    }

    /** The number of clocks of the case, regardless of who may know of them. */
    private long clocks(Story story) {
        return pool.preparedQuery("select count(*) from deadline where case_id = $1")
                .execute(Tuple.of(story.of()))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void whoever_a_case_is_shut_to_is_not_called_and_finds_no_alert_no_clock_no_entry() {
        Story story = Story.begin(publisher);
        story.receivedAccusing("MECHANISM", Instant.now());
        eventually(() -> clocks(story) > 0);
        eventually(() -> as("ombudsman")
                .get("/v1/alerts?case=" + story.of())
                .json()
                .getList("items.paged")
                .equals(List.of(Tokens.pseudonym("ombudsman"))));
        for (String role : List.of("protection-officer", "supervisor", "intake-officer")) {
            assertThat(as(role).get("/v1/deadlines?case=" + story.of()).json().getList("items"))
                    .isEmpty();
            refused(as(role).get("/v1/cases/" + story.of() + "/timeline"), 404, "not-found");
            assertThat(as(role).get("/v1/alerts?case=" + story.of()).json().getList("items"))
                    .isEmpty();
        }
        Json found = as("ombudsman").get("/v1/alerts?case=" + story.of()).json();
        assertThat(found.getBoolean("items[0].calledYou")).isTrue();
        String alert = found.getString("items[0].alertId");
        refused(acknowledge(alert, "supervisor", "k"), 404, "not-found");
        assertThat(acknowledge(alert, "ombudsman", "k").status()).isEqualTo(200);
    }

    @Test
    void a_request_for_an_identity_calls_a_custodian_who_learns_that_it_is_asked_and_the_answer_ends_the_call() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        UUID request = story.identityRequested();
        eventually(() -> roles(story, "alert-paged").contains("custodian"));
        assertThat(roles(story, "alert-paged").getFirst()).isEqualTo("custodian");
        eventually(() -> calls("custodian", story).equals(List.of("IDENTITY_REQUESTED OPEN")));
        eventually(() -> states(story).contains("IDENTITY_ANSWER RUNNING"));
        Json called = as("custodian").get("/v1/alerts?case=" + story.of()).json();
        assertThat(called.toString())
                .doesNotContain(
                        request.toString(), "SAFE_CONTACT", story.report().toString());
        for (String role : List.of("investigator", "protection-officer")) {
            assertThat(calls(role, story)).as("not told to " + role).isEmpty();
            assertThat(whats(story, role)).doesNotContain("identity-requested");
        }
        assertThat(called.getString("items[0].clock.ruleId")).isEqualTo("IDENTITY_ANSWER");
        String alert = called.getString("items[0].alertId");
        refused(acknowledge(alert, "investigator", "i-" + alert), 409, "not-on-this-rung");
        assertThat(answered(story).role()).isIn("custodian", "supervisor", "ombudsman");

        story.identityAnswered("identity-denied", request);
        eventually(() -> states(story).contains("IDENTITY_ANSWER MET"));
        eventually(() -> kinds(story).equals(List.of("IDENTITY_REQUESTED SETTLED")));
    }

    @Test
    void plans_that_parted_call_who_protects_until_somebody_looked_whose_the_measures_are() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        UUID separation = story.setApart();
        eventually(() -> roles(story, "alert-paged").contains("protection-officer"));
        eventually(() -> states(story).contains("SEPARATION_REVIEW RUNNING"));
        eventually(() -> calls("protection-officer", story).equals(List.of("PARTIES_SET_APART OPEN")));
        assertThat(calls("investigator", story)).isEmpty();
        answered(story);
        story.separationReviewed(separation);
        eventually(() -> states(story).contains("SEPARATION_REVIEW MET"));
        eventually(() -> kinds(story).equals(List.of("PARTIES_SET_APART SETTLED")));
    }

    @Test
    void parties_that_wait_for_an_officer_have_no_clock_before_the_triage_and_one_alert_calls_for_all() {
        Story story = Story.begin(publisher);
        story.receivedOfAnyone(Instant.now());
        eventually(() -> states(story).size() == 2);
        assertThat(states(story)).containsExactlyInAnyOrder("URGENT_DECISION RUNNING", "TRIAGE RUNNING");
        story.triaged(By.person("intake-officer"));
        story.dangerRecognised();
        eventually(() -> states(story).size() == 3 && states(story).contains("TRIAGE MET"));
        assertThat(states(story))
                .containsExactlyInAnyOrder("URGENT_DECISION RUNNING", "URGENT_DECISION RUNNING", "TRIAGE MET");
        assertThat(kinds(story)).containsExactly("IMMINENT_DANGER OPEN");
        answered(story);
    }

    @Test
    void what_is_added_after_triage_calls_who_triages_once_until_somebody_answers() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        story.triaged(By.person("intake-officer"));
        story.said();
        story.said();
        eventually(() -> roles(story, "alert-paged").contains("intake-officer"));
        assertThat(roles(story, "alert-raised")).containsExactly("intake-officer");
        assertThat(kinds(story)).containsExactly("STATEMENT_ADDED OPEN");
        answered(story);
        story.said();
        eventually(() -> whats(story, "supervisor").contains("alert-reopened"));
        story.triaged(By.person("intake-officer"));
        eventually(() -> kinds(story).equals(List.of("STATEMENT_ADDED SETTLED")));
    }

    @Test
    void who_is_accused_is_not_called_for_what_is_added() {
        Story story = Story.begin(publisher);
        story.receivedAccusingWithoutDanger("MECHANISM", Instant.now());
        story.said();
        eventually(() -> calls("ombudsman", story).equals(List.of("STATEMENT_ADDED OPEN")));
        assertThat(calls("intake-officer", story)).isEmpty();
    }

    @Test
    void a_request_that_was_overtaken_ends_the_call_and_is_neither_met_nor_breached() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        UUID request = story.identityRequested();
        eventually(() -> kinds(story).contains("IDENTITY_REQUESTED OPEN"));
        story.identityRequestOvertaken(request);
        eventually(() -> states(story).contains("IDENTITY_ANSWER WITHDRAWN"));
        eventually(() -> kinds(story).equals(List.of("IDENTITY_REQUESTED SETTLED")));
        assertThat(whats(story, "supervisor")).doesNotContain("deadline-met", "deadline-breached");
    }

    @Test
    void a_custodian_to_whom_the_case_is_shut_is_not_called_and_the_ombudsman_is() {
        Story story = Story.begin(publisher);
        story.receivedAccusingWithoutDanger("MECHANISM", Instant.now());
        story.identityRequested();
        eventually(() -> as("ombudsman")
                .get("/v1/alerts?case=" + story.of())
                .json()
                .getList("items.paged")
                .equals(List.of(Tokens.pseudonym("ombudsman"))));
        assertThat(calls("ombudsman", story)).containsExactly("IDENTITY_REQUESTED OPEN");
        assertThat(calls("custodian", story)).isEmpty();
    }

    /** The alerts of the story in which this role sees the person who was paged. */
    private static List<String> calls(String role, Story story) {
        return as(role).get("/v1/alerts?case=" + story.of()).json().texts("items[*paged!=null]", "kind", "state");
    }

    @Test
    void the_interface_is_the_one_that_was_approved() {
        OpenApiSnapshot.assertUnchanged(
                "notification", given().get("/q/openapi").text());
    }

    @Test
    void who_may_not_ask_is_told_so_and_what_does_not_exist_is_not_here() {
        UUID nothing = UUID.randomUUID();
        String timeline = "/v1/cases/" + nothing + "/timeline";
        refused(given().get("/v1/alerts"), 401, "unauthenticated");
        refused(given().get(cases), 401, "unauthenticated");
        refused(as("statistician").get("/v1/alerts"), 403, "wrong-role");
        refused(as("statistician").get(cases), 403, "wrong-role");
        refused(given().get(alerts), 401, "unauthenticated");
        refused(as("statistician").get(alerts), 403, "wrong-role");
        refused(as("supervisor").get(picture), 403, "wrong-role");
        refused(as("tech-admin").get(timeline), 403, "wrong-role");
        refused(as("supervisor").get(timeline), 404, "not-found");
        refused(as("supervisor").post("/v1/alerts/" + nothing + "/acknowledgement"), 400, "idempotency-key-missing");
        refused(acknowledge(nothing.toString(), "protection-officer", "k"), 404, "not-found");
        refused(as("supervisor").get("/v1/alerts?after=nonsense"), 422, "invalid");
        refused(as("supervisor").get("/v1/deadlines?after=nonsense"), 422, "invalid");
    }

    private static void refused(Answer answer, int status, String problem) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:esperanza:problem:" + problem);
        assertThat(answer.json().getInt("status")).isEqualTo(status);
    }

    private record Answered(String role, String key, String position) {}

    /** Somebody answers on the rung on which the alert stands by then, however far it has climbed. */
    private static Answered answered(Story story) {
        List<Answered> answers = new ArrayList<>();
        eventually(() -> {
            Json alert = alerts(story);
            String role = alert.getString("items[0].role");
            String key = role + '-' + alert.getString("items[0].alertId");
            Answer answer = acknowledge(alert.getString("items[0].alertId"), role, key);
            if (answer.status() == 200) {
                answers.add(new Answered(role, key, answer.header("Esperanza-Position")));
            }
            return !answers.isEmpty();
        });
        return answers.getFirst();
    }

    /** Waits until any open alert would have paged again; another alert serves as the clock. */
    private static void anotherClimbs() {
        Story other = Story.begin(publisher);
        other.received(Instant.now(), true, "XX-01");
        eventually(() -> roles(other, "alert-escalated").contains("supervisor"));
        answered(other);
    }

    private static Answer acknowledge(String alert, String role, String key) {
        return as(role).header("Idempotency-Key", key).post("/v1/alerts/" + alert + "/acknowledgement");
    }

    private static Json timeline(Story story) {
        return as("supervisor")
                .get("/v1/cases/" + story.of() + "/timeline?limit=200")
                .json();
    }

    /** The roles for which this happened in the story so far. */
    private static List<String> roles(Story story, String what) {
        return whats(story, "supervisor").contains(what)
                ? timeline(story).getList("items[*what=" + what + "].detail.role", String.class)
                : List.of();
    }

    private static List<String> kinds(Story story) {
        return alerts(story).texts("items", "kind", "state");
    }

    private static String number(Story story) {
        return CaseNumber.of(new CaseId(story.of())).text();
    }

    private static List<String> found(String number, String role) {
        return as(role).queryParam("number", number).get("/v1/cases").json().getList("items.caseId");
    }

    private static Json alerts(Story story) {
        return as("supervisor").get("/v1/alerts?case=" + story.of()).json();
    }

    private static Json deadlines(Story story) {
        return as("supervisor").get("/v1/deadlines?case=" + story.of()).json();
    }

    private static List<String> states(Story story) {
        return deadlines(story).texts("items", "ruleId", "state");
    }

    private static String confirmation(Story story) {
        return String.valueOf(deadlines(story).getString("items[ruleId=URGENT_IMPLEMENTATION].confirmation"));
    }

    private static List<String> whats(Story story, String role) {
        Answer timeline = as(role).get("/v1/cases/" + story.of() + "/timeline?limit=200");
        return timeline.status() == 404 ? List.of() : timeline.json().getList("items.what", String.class);
    }

    private static Request as(String role) {
        return given().header("Authorization", "Bearer " + tokenOf(role));
    }

    private static String tokenOf(String role) {
        return Tokens.of(role);
    }
}
