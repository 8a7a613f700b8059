package esperanza.intake.door;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.Callers;
import esperanza.intake.KeycloakResource;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.sealing.Tickets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The own door of a person, by receipt and by door key, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class OwnDoorTest {

    private static final String NOTICE = """
            {"kind": "APPOINTMENT", "words": "On Monday at ten & with her sister", "due": "2027-03-01T12:00:00Z"%s}""";
    private static final Pattern LAID = Pattern.compile("name=\"notice\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([\\w-]+)\"");

    @Inject
    Tickets tickets;

    @Test
    void the_holder_of_a_receipt_opens_a_notice_and_only_that_is_a_reading() {
        Json report = reported();
        String id = report.getString("reportId");
        String receipt = report.getString("receipt");
        String notice = laid(id, "");
        assertThat(page("/es/conversation", receipt).text())
                .contains("Una cita", "Conviene leerlo antes de", "name=\"notice\" value=\"" + notice + "\"")
                .doesNotContain("On Monday");
        Json before = conversation(receipt);
        assertThat(before.getBoolean("notices[0].read")).isFalse();
        assertThat(before.getString("notices[0].words")).isNull();
        assertThat(types(id)).doesNotContain("esperanza.intake.notice-read.v1");

        Answer opened = opened("/es/conversation/notices", receipt, notice);
        assertThat(opened.expect(200).text()).contains("On Monday at ten &amp; with her sister");
        opened("/en/conversation/notices", receipt, notice).expect(200);
        assertThat(conversation(receipt).getBoolean("notices[0].read")).isTrue();
        assertThat(types(id)).containsOnlyOnce("esperanza.intake.notice-read.v1");
        assertThat(history("report", id).json().getList("metadata.actorKind", String.class))
                .last()
                .isEqualTo("EXTERNAL");
        assertThat(history("report", id).text()).doesNotContain("On Monday");
    }

    @Test
    void a_program_opens_a_notice_by_the_receipt_too() {
        Json report = reported();
        String notice = laid(report.getString("reportId"), "");
        String body = "{\"receipt\": \"%s\", \"noticeId\": \"%s\"}";
        Answer opened = given().contentType("application/json")
                .header("Idempotency-Key", key())
                .body(body.formatted(report.getString("receipt"), notice))
                .post("/v1/public/conversation/notices");
        assertThat(opened.expect(200).json().getString("notices[0].words")).startsWith("On Monday");
        problem(
                given().contentType("application/json")
                        .header("Idempotency-Key", key())
                        .body(body.formatted(report.getString("receipt"), key()))
                        .post("/v1/public/conversation/notices"),
                409,
                "no-such-notice");
    }

    @Test
    void a_notice_that_nobody_could_open_is_refused() {
        Json report = reported();
        String id = report.getString("reportId");
        String ofHer = ", \"party\": \"" + party(id) + "\"";
        problem(lay(id, NOTICE.formatted(ofHer)), 409, "nobody-reads-notices");
        doorKey(id, "SELF");
        lay(id, NOTICE.formatted(ofHer)).expect(201);
        compromised(id);
        problem(lay(id, NOTICE.formatted("")), 409, "nobody-reads-notices");
        problem(lay(id, NOTICE.formatted(ofHer)), 409, "nobody-reads-notices");
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, SELF, la persona a quien se protege",
        "PERSON, REPRESENTATIVE, quien representa",
        "COMMUNITY, SPOKESPERSON, la vocería"
    })
    void a_door_key_opens_the_notices_of_its_party_and_the_way_to_the_investigation(
            String kind, String scope, String whose) {
        String id = reported(kind).getString("reportId");
        if (!kind.equals("PERSON")) {
            agreed(id);
        }
        String doorKey = doorKey(id, scope);
        String notice = laid(id, ", \"party\": \"" + party(id) + "\"");
        Answer door = page("/es/conversation", doorKey.toLowerCase(Locale.ROOT).replace('-', ' '));
        assertThat(door.expect(200).text())
                .contains("<h1>Su puerta</h1>", whose, "action=\"http://rooms.example/v1/public/es/room\"")
                .doesNotContain("On Monday")
                .doesNotContain("They said they would kill her");
        assertThat(door.header("Content-Security-Policy"))
                .contains("form-action 'self' http://rooms.example http://protection.example;");
        assertThat(found(TICKET, door.text())).hasSize(114);
        assertThat(found(LAID, door.text())).isEqualTo(notice);

        Answer opened = opened("/es/door/notices", doorKey, notice);
        assertThat(opened.expect(200).text()).contains("On Monday at ten");
        assertThat(types(id)).containsOnlyOnce("esperanza.intake.notice-read.v1");
    }

    @Test
    void a_key_is_shown_once_and_a_new_one_ends_it() {
        String id = reported().getString("reportId");
        String repeated = key();
        Answer first = give(id, "SELF", repeated);
        assertThat(first.expect(201).json().getString("doorKey")).isNotNull();
        assertThat(give(id, "SELF", repeated).expect(201).json().getString("doorKey"))
                .isNull();
        String old = first.json().getString("doorKey");
        page("/es/conversation", old).expect(200);
        String next = doorKey(id, "SELF");
        page("/es/conversation", next).expect(200);
        page("/es/conversation", old).expect(404);
    }

    @Test
    void a_wrong_an_ended_and_a_compromised_key_get_the_same_page_as_a_wrong_receipt() {
        String id = reported().getString("reportId");
        String byOfficer = doorKey(id, "SELF");
        bare("{\"scope\": \"SELF\"}")
                .post("/v1/reports/" + id + "/parties/" + party(id) + "/door-keys/ending")
                .expect(200);
        String byHolder = doorKey(id, "REPRESENTATIVE");
        assertThat(page("/es/door/ending", byHolder).expect(200).text()).contains("¿Cerrar esta llave para siempre?");
        form("/es/door/ending", Map.of("receipt", byHolder, "key", key(), "sure", "yes"))
                .expect(200);
        String compromised = doorKey(id, "REPRESENTATIVE");
        page("/es/conversation", compromised).expect(200);
        compromised(id);
        String wrong = "0000-0000-0000-0000-00000";
        String none = page("/es/conversation", wrong).expect(404).text();
        for (String shut : new String[] {byOfficer, byHolder, compromised}) {
            assertThat(page("/es/conversation", shut).expect(404).text()).isEqualTo(none.replace(wrong, shut));
            form("/es/door/ending", Map.of("receipt", shut, "key", key(), "sure", "yes"))
                    .expect(404);
        }
        page("/es/conversation", doorKey(id, "SELF")).expect(200);
    }

    @Test
    void the_rooms_of_protection_end_the_key_by_which_somebody_came_and_no_other_ticket_does() {
        String id = reported().getString("reportId");
        String hers = doorKey(id, "SELF");
        String counsel = doorKey(id, "REPRESENTATIVE");
        CaseId of = new CaseId(UUID.fromString(
                person("intake-officer").get("/v1/reports/" + id).json().getString("caseId")));
        PartyRef party = new PartyRef(UUID.fromString(party(id)));
        String wrong = tickets.issue(Tickets.Use.HANDOVER, of, party, DoorScope.SELF);
        form("/es/door/closing", Map.of("ticket", wrong, "key", key())).expect(404);
        page("/es/conversation", hers).expect(200);
        String ending = tickets.issue(Tickets.Use.DOOR_ENDING, of, party, DoorScope.SELF);
        form("/es/door/closing", Map.of("ticket", ending, "key", key())).expect(200);
        form("/es/door/closing", Map.of("ticket", ending, "key", key())).expect(200);
        page("/es/conversation", hers).expect(404);
        page("/es/conversation", counsel).expect(200);
    }

    @Test
    void every_key_that_was_given_is_seen_at_the_door_by_the_receipt_and_in_the_history_with_its_giver() {
        Json report = reported();
        String id = report.getString("reportId");
        String receipt = report.getString("receipt");
        assertThat(page("/en/conversation", receipt).text()).doesNotContain("Keys that were given");
        doorKey(id, "SELF");
        String hers = doorKey(id, "SELF");
        doorKey(id, "REPRESENTATIVE");
        bare("{\"scope\": \"REPRESENTATIVE\"}")
                .post("/v1/reports/" + id + "/parties/" + party(id) + "/door-keys/ending")
                .expect(200);
        for (String held : List.of(receipt, hers)) {
            assertThat(page("/en/conversation", held).expect(200).text())
                    .contains("Keys that were given for the own door", "for the person</li>")
                    .contains("for the person. It opens nothing any more.")
                    .contains("for the representative of the person. It opens nothing any more.");
        }
        assertThat(conversation(receipt).getList("doorKeys.opens", Boolean.class))
                .containsExactly(false, true, false);
        Json history = history("door", party(id)).json();
        assertThat(history.getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.intake.door-key-given.v1",
                        "esperanza.intake.door-key-given.v1",
                        "esperanza.intake.door-key-given.v1",
                        "esperanza.intake.door-key-ended.v1");
        assertThat(history.getList("metadata.actorKind", String.class)).containsOnly("HUMAN");
    }

    @Test
    void only_a_collective_gets_a_key_for_its_spokesperson() {
        problem(give(reported().getString("reportId"), "SPOKESPERSON", key()), 409, "no-collective-to-speak-for");
        String community = reported("COMMUNITY").getString("reportId");
        give(community, "SPOKESPERSON", key()).expect(201);
    }

    @Test
    void each_time_that_the_contact_falls_into_other_hands_the_keys_given_before_end() {
        String id = reported().getString("reportId");
        compromised(id);
        String second = doorKey(id, "SELF");
        page("/es/conversation", second).expect(200);
        compromised(id);
        page("/es/conversation", second).expect(404);
        assertThat(types(id).stream().filter("esperanza.intake.contact-compromised.v1"::equals))
                .hasSize(2);
        page("/es/conversation", doorKey(id, "SELF")).expect(200);
    }

    @Test
    void a_door_key_is_no_receipt() {
        String id = reported().getString("reportId");
        String doorKey = doorKey(id, "SELF");
        given().contentType("application/json")
                .body("{\"receipt\": \"" + doorKey + "\"}")
                .post("/v1/public/conversation")
                .expect(404);
        form("/es/conversation/statements", Map.of("receipt", doorKey, "key", key(), "words", "x"))
                .expect(404);
    }

    private static Json reported() {
        return reported("PERSON");
    }

    private static Json reported(String kind) {
        return hotline()
                .header("Idempotency-Key", key())
                .body(Callers.REPORT.replace("\"kind\": \"PERSON\"", "\"kind\": \"" + kind + '"'))
                .post("/v1/reports")
                .json();
    }

    private static Answer lay(String report, String notice) {
        return bare(notice).post("/v1/reports/" + report + "/notices");
    }

    private static String laid(String report, String party) {
        return lay(report, NOTICE.formatted(party)).expect(201).json().getString("noticeId");
    }

    private static String doorKey(String report, String scope) {
        return give(report, scope, key()).expect(201).json().getString("doorKey");
    }

    private static Answer give(String report, String scope, String idempotency) {
        return person("intake-officer")
                .header("Idempotency-Key", idempotency)
                .body("{\"scope\": \"" + scope + "\"}")
                .post("/v1/reports/" + report + "/parties/" + party(report) + "/door-keys");
    }

    private static String party(String report) {
        return person("intake-officer").get("/v1/reports/" + report).json().getString("parties[0].party");
    }

    /** The assembly of the collective wants the investigation. */
    private static void agreed(String report) {
        bare("""
                {"purpose": "INVESTIGATION", "outcome": "GRANTED", "heldAt": "2026-03-08T15:00:00Z", "minutes": "Acta 14"}""")
                .post("/v1/reports/" + report + "/parties/" + party(report) + "/assemblies")
                .expect(204);
    }

    private static void compromised(String report) {
        person("intake-officer")
                .header("Idempotency-Key", key())
                .post("/v1/reports/" + report + "/contact-compromise")
                .expect(204);
    }

    private static Json conversation(String receipt) {
        return given().contentType("application/json")
                .body("{\"receipt\": \"" + receipt + "\"}")
                .post("/v1/public/conversation")
                .json();
    }

    private static Answer page(String path, String held) {
        return form(path, Map.of("receipt", held));
    }

    private static Answer opened(String path, String held, String notice) {
        return form(path, Map.of("receipt", held, "key", key(), "notice", notice));
    }

    private static Answer form(String path, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post("/v1/public" + path);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static List<String> types(String report) {
        return history("report", report).json().getList("metadata.type", String.class);
    }
}
