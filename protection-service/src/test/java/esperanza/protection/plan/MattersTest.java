package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.shut;
import static esperanza.protection.plan.Threats.subject;
import static esperanza.runtime.Eventually.eventually;
import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.ChronoUnit.MICROS;
import static java.time.temporal.TemporalAdjusters.next;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of the matters that wait, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class MattersTest {

    private static final String MEMBER = "board-member";
    private static final ZoneId ZONE = ZoneId.of("America/Tegucigalpa");
    private static final LocalDate DAY = LocalDate.now(ZONE).plusDays(20).with(next(MONDAY));
    private static final LocalDate OWN_DAY = DAY.plusDays(7); // no other test has a matter on it
    private static final Instant SESSION = at(DAY);
    private static final String LIST = "/v1/protections/matters?limit=200&";

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void a_matter_waits_for_each_act_until_the_person_was_told() {
        String decision = prepared("SESSION");
        eventually(() -> what("").equals(List.of("PREPARED")));
        act("supervisor", decision + "/scheduling", "{\"meetsOn\": \"%s\"}".formatted(SESSION));
        act("supervisor", decision + "/papers", "{}");
        eventually(() -> what("what=ON_AGENDA").equals(List.of("ON_AGENDA")));
        eventually(() -> all("").getFirst().get("papersSent").equals(true));
        assertThat(all("").getFirst())
                .containsEntry("body", "BOARD")
                .containsEntry("meetsOn", SESSION.toString())
                .containsEntry("due", endOf(DAY));
        act("protection-officer", decision + "/withdrawal", "{\"reasons\": \"Overtaken\"}");
        eventually(() -> what("").isEmpty());

        String alone = prepared("ONE_PERSON");
        String proposed = person(MEMBER).get(plan(woman)).json().getString("decisions[1].proposed[0].proposedId");
        act(MEMBER, alone + "/ruling", """
                {"rulings": [{"proposedId": "%s", "granted": false, "reasons": "%s"}]}""".formatted(proposed, woman));
        eventually(() -> what("").equals(List.of("TO_SIGN")));
        act(MEMBER, alone + "/return", "{\"reasons\": \"x\"}");
        eventually(() -> what("").equals(List.of("PREPARED")));
        act(MEMBER, alone + "/ruling", """
                {"rulings": [{"proposedId": "%s", "granted": false, "reasons": "%s"}]}""".formatted(proposed, woman));
        act(MEMBER, alone + "/adoption", "{}");
        eventually(() -> what("").equals(List.of("TO_TELL")));
        act(
                "protection-officer",
                alone + "/telling",
                "{\"channelClass\": \"SAFE_IN_PERSON\", \"appealBy\": \"2099-03-30T05:59:59Z\"}");
        eventually(() -> what("").isEmpty());
        act("risk-analyst", alone + "/telling/contestation", "{\"by\": \"BENEFICIARY\"}");
        eventually(() -> what("what=TO_TELL").equals(List.of("TO_TELL")));
    }

    @Test
    void a_matter_of_a_case_that_is_shut_to_a_member_is_not_in_their_list_and_not_in_their_sitting() {
        String decision = prepared("SESSION");
        act("supervisor", decision + "/scheduling", "{\"meetsOn\": \"%s\"}".formatted(SESSION));
        eventually(() -> agenda(DAY).size() == 1);
        shut(caseId, MEMBER);
        eventually(() -> what("").isEmpty());
        assertThat(agenda(DAY)).isEmpty();
    }

    @Test
    void a_sitting_shows_its_agenda_with_who_is_there_and_whether_they_can_decide() {
        String decision = prepared("SESSION");
        act("supervisor", decision + "/scheduling", "{\"meetsOn\": \"%s\"}".formatted(at(OWN_DAY)));
        eventually(() -> agenda(OWN_DAY).size() == 1);
        assertThat(agenda(OWN_DAY.minusDays(1))).isEmpty();
        act("supervisor", decision + "/papers", "{}");
        act(
                "supervisor",
                decision + "/sitting",
                "{\"members\": [{\"seat\": \"MECHANISM_1\", \"person\": \"%s\"}]}".formatted(subject(MEMBER)));
        assertThat(agenda(OWN_DAY).getFirst())
                .containsEntry("stage", "PREPARED")
                .containsEntry("papers", "IN_TIME")
                .containsEntry("papersBy", endOf(OWN_DAY.minusDays(5)))
                .containsEntry("quorate", false)
                .extractingByKey("sitting", MAP)
                .hasSize(7)
                .containsAllEntriesOf(Map.of(
                        "meetsOn",
                        at(OWN_DAY).toString(),
                        "papersSent",
                        true,
                        "seats",
                        5,
                        "present",
                        List.of("MECHANISM_1"),
                        "voted",
                        List.of(),
                        "needed",
                        3));
        Json page = sitting("body=BOARD&day=" + OWN_DAY);
        assertThat(page.getString("name.es")).isEqualTo("Junta");
        assertThat(page.getList("agenda[0].sitting.places")).hasSize(5);
        act("protection-officer", decision + "/withdrawal", "{\"reasons\": \"Overtaken\"}");
        assertThat(agenda(OWN_DAY).getFirst()).containsEntry("stage", "WITHDRAWN");
    }

    @Test
    void the_body_that_decides_in_session_is_meant_if_none_is_named_and_no_other_is_made_up() {
        assertThat(sitting("").getString("body")).isEqualTo("BOARD");
        problem(person(MEMBER).get("/v1/protections/sittings?body=SENATE"), 422, "invalid");
        problem(person("investigator").get("/v1/protections/sittings?body=SENATE"), 403, "wrong-role");
    }

    @Test
    void an_unknown_act_is_refused_and_those_who_investigate_have_no_such_list() {
        problem(person(MEMBER).get(LIST + "what=x"), 422, "invalid");
        problem(person("investigator").get(LIST), 403, "wrong-role");
    }

    private List<String> what(String query) {
        return all(query).stream().map(each -> each.get("what").toString()).toList();
    }

    private List<Map<String, Object>> all(String query) {
        Json page = person(MEMBER).get(LIST + query).expect(200).json();
        return page.<Map<String, Object>>getList("items").stream()
                .filter(each -> each.get("planId").equals(woman.toString()))
                .toList();
    }

    @Test
    void a_supervisor_records_who_fills_a_seat_and_the_sitting_shows_it() {
        String member = "{\"body\": \"DIRECTION\", \"seat\": \"%s\", \"person\": \"%s\"}";
        seat("supervisor", "", member.formatted("DIRECTOR", subject(MEMBER))).expect(200);
        assertThat(sitting("body=DIRECTION").getList("seats.member")).hasSize(1);
        problem(seat("supervisor", "", member.formatted("MINISTER", subject(MEMBER))), 409, "seat-not-of-the-body");
        problem(seat("supervisor", "", member.replace("DIRECTION", "SENATE").formatted("x", "x")), 422, "invalid");
        problem(seat(MEMBER, "", member.formatted("DIRECTOR", subject(MEMBER))), 403, "wrong-role");
        seat("supervisor", "/ends", "{\"body\": \"DIRECTION\", \"seat\": \"DIRECTOR\", \"reason\": \"RESIGNED\"}")
                .expect(200);
        assertThat(sitting("body=DIRECTION")
                        .<Map<String, Object>>getList("seats")
                        .getFirst())
                .containsEntry("vacant", true)
                .doesNotContainKey("member");
    }

    private static Answer seat(String who, String path, String body) {
        return person(who).header("Idempotency-Key", key()).body(body).post("/v1/protections/seats" + path);
    }

    private Json sitting(String query) {
        return person(MEMBER)
                .get("/v1/protections/sittings?" + query)
                .expect(200)
                .json();
    }

    private List<Map<String, Object>> agenda(LocalDate day) {
        return sitting("day=" + day).<Map<String, Object>>getList("agenda").stream()
                .filter(each -> each.get("planId").equals(woman.toString()))
                .toList();
    }

    private String prepared(String decidedBy) {
        command("risk-analyst", plan(woman), """
                {"kind": "FULL", "level": "HIGH", "factors": {%s}, "facts": "x", "whyThisLevel": "x",
                 "differences": "x", "personsView": "x", "unknown": "x"}""".formatted(Arrays.stream(TriageFactor.values())
                        .map("\"%s\": \"ABSENT\""::formatted)
                        .collect(joining(", "))))
                .post(plan(woman) + "/assessments")
                .expect(201);
        return "/decisions/"
                + command("protection-officer", plan(woman), """
                        {"caseId": "%s", "decidedBy": "%s",
                         "proposals": [{"type": "CAMERAS", "description": "Two"}]}""".formatted(caseId, decidedBy))
                        .post(plan(woman) + "/decisions")
                        .expect(201)
                        .json()
                        .getString("decisionId");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(ZONE).toInstant();
    }

    private static String endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minus(1, MICROS).toString();
    }

    private void act(String who, String path, String body) {
        command(who, plan(woman), body).post(plan(woman) + path).expect(200);
    }
}
