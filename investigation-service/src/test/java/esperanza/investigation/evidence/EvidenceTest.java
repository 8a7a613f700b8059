package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.Register.LEAD;
import static esperanza.investigation.evidence.Register.LIAISON;
import static esperanza.investigation.evidence.Register.history;
import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.subject;
import static esperanza.runtime.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import esperanza.runtime.reader.LogReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Evidence and its custody, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class EvidenceTest {

    private static final String HASH = "a".repeat(64);
    private static final String OTHER_HASH = "b".repeat(64);
    private static final String CUSTODY = "items[item=EV-08].";
    private static final UUID ACT = new UUID(4, 1);

    @Inject
    LogReader log;

    @Test
    void an_item_is_secured_and_changes_hands_between_two_persons() {
        Register register = Register.taken();
        String item = register.identified("MESSAGING", "\"volatileUntil\": \"2027-03-01T00:00:00Z\",");
        String custody = "/evidence/" + item + "/custody";
        problem(register.post(LEAD, custody, secured("")), 409, "hash-missing");
        Answer malformed = register.post(LEAD, custody, secured("\"sha256\": \"ABC\","));
        problem(malformed, 422, "invalid");
        assertThat(malformed.json().getList("errors.pointer")).containsExactly("/sha256");
        problem(register.post(LEAD, custody + "/transfers", to(LIAISON)), 409, "not-secured");
        register.secured(item, HASH);
        problem(register.post(LEAD, custody + "/transfers", to(LEAD)), 409, "to-oneself");

        Answer offered = register.done(LEAD, custody + "/transfers", to(LIAISON));

        String transfer = offered.json().getString("transferId");
        Json open = register.shown(offered);
        String lead = open.getString("items[0].custody.holder");
        assertThat(open.getString("items[0].custody.openTransfer.transferId")).isEqualTo(transfer);
        String receipt = "{\"sealIntact\": true, \"seal\": \"A-2210\"}";
        problem(register.post(LEAD, custody + "/transfers/" + transfer + "/receipt", receipt), 409, "not-receiver");
        problem(
                register.post(LIAISON, custody + "/transfers/" + UUID.randomUUID() + "/receipt", receipt),
                404,
                "not-found");

        Answer received = register.done(LIAISON, custody + "/transfers/" + transfer + "/receipt", receipt);

        Json shown = register.shown(received);
        assertThat(shown.getString("items[0].evidenceId")).isEqualTo(item);
        assertThat(shown.getString("items[0].kind")).isEqualTo("MESSAGING");
        assertThat(shown.getString("items[0].copy")).isEqualTo("ORIGINAL");
        assertThat(shown.getString("items[0].status")).isEqualTo("IDENTIFIED");
        assertThat(shown.getString("items[0].volatileUntil")).isEqualTo("2027-03-01T00:00:00Z");
        assertThat(shown.getString("items[0].custody.holder"))
                .isNotEqualTo(lead)
                .isEqualTo(open.getString("items[0].custody.openTransfer.to"));
        assertThat(shown.getString("items[0].custody.openTransfer")).isNull();
        assertThat(history("evidence", item)).containsExactly("evidence-identified.v1");
        assertThat(history("custody", item))
                .containsExactly("evidence-secured.v1", "custody-offered.v1", "custody-received.v1");
    }

    @Test
    void checks_and_gaps_are_shown_and_the_words_only_to_those_who_open_them() {
        Register register = Register.taken();
        String item = register.identified("VIDEO");
        register.secured(item, HASH);
        String custody = "/evidence/" + item + "/custody";
        String check = "{\"result\": \"%s\", \"sha256\": \"%s\", \"occurredAt\": \"2026-03-01T10:00:00Z\"}";
        problem(
                register.post(LEAD, custody + "/checks", check.formatted("MATCHES", OTHER_HASH)),
                409,
                "hash-says-otherwise");
        problem(
                register.post(
                        LEAD,
                        custody + "/checks",
                        check.formatted("MATCHES", HASH).replace("2026", "2126")),
                422,
                "invalid");
        register.done(LEAD, custody + "/checks", check.formatted("MATCHES", HASH));
        problem(register.post(LIAISON, custody + "/gaps", """
                        {"from": "2026-03-01T18:00:00Z", "to": "2126-03-02T08:00:00Z", "reasons": "An open room"}"""), 422, "invalid");
        Answer gap = register.done(LIAISON, custody + "/gaps", """
                {"from": "2026-03-01T18:00:00Z", "to": "2026-03-02T08:00:00Z", "reasons": "An open room"}""");

        Json shown = register.shown(gap);
        assertThat(shown.getString("items[0].custody.lastCheck.result")).isEqualTo("MATCHES");
        assertThat(shown.getString("items[0].custody.lastCheck.checkedAt")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(shown.getList("items[0].custody.gaps.from")).containsExactly("2026-03-01T18:00:00Z");
        assertThat(shown.getList("items[0].custody.gaps.to")).containsExactly("2026-03-02T08:00:00Z");
        Answer overseen = register.readAs("ombudsman", "/evidence", gap);
        assertThat(overseen.text())
                .isEqualTo(register.readAs(LEAD, "/evidence", gap).text())
                .doesNotContain("voice")
                .doesNotContain("Safe")
                .doesNotContain("A-2210")
                .doesNotContain("open room")
                .doesNotContain(HASH);
        assertThat(log.stream(new StreamId("custody", UUID.fromString(item)))
                        .await()
                        .atMost(Duration.ofSeconds(20)))
                .as("who has the file finds no case by its hash")
                .hasSize(3)
                .noneMatch(event -> new String(event.clear(), UTF_8).contains(HASH));
        Json opened = open("supervisor", register.caseId(), "EVIDENCE").json();
        assertThat(opened.getString("events[event=evidence-identified].content.where"))
                .isEqualTo("Safe 2, disk 7");
        assertThat(opened.getString("events[event=evidence-secured].content.seal"))
                .isEqualTo("A-2210");
        assertThat(opened.getString("events[event=evidence-secured].content.sha256"))
                .isEqualTo(HASH);
        assertThat(opened.getString("events[event=integrity-checked].content.sha256"))
                .isEqualTo(HASH);
        assertThat(opened.getString("events[event=custody-gap-recorded].content.reasons"))
                .isEqualTo("An open room");
    }

    @Test
    void a_file_is_analysed_on_a_working_copy_and_a_restricted_item_is_not_disclosed() {
        Register register = Register.taken();
        String original = register.identified("SOCIAL");
        String another = register.identified("SOCIAL");
        problem(
                register.post(LEAD, "/evidence", described("\"of\": \"%s\",".formatted(UUID.randomUUID()))),
                409,
                "working-needs-original");
        String copy = register.identified("SOCIAL", "\"of\": \"%s\",".formatted(original));
        problem(
                register.post(LEAD, "/evidence", described("\"of\": \"%s\",".formatted(copy))),
                409,
                "working-needs-original");
        String analyses = "/evidence/" + original + "/analyses";
        problem(register.post(LEAD, analyses, analysis("")), 409, "on-original");
        problem(register.post(LEAD, analyses, analysis(on(another))), 409, "not-a-copy-of-it");
        register.secured(original, HASH);
        problem(register.post(LEAD, analyses, analysis(on(copy))), 409, "not-secured");
        register.secured(copy, HASH);
        register.done(LEAD, analyses, analysis(on(copy)));

        String disclosure = "{\"to\": \"COURT\", \"reasons\": \"Ordered\"}";
        problem(register.post(LIAISON, "/evidence/" + original + "/disclosures", disclosure), 409, "not-your-file");
        register.done(LEAD, "/evidence/" + original + "/disclosures", disclosure);
        register.done(LIAISON, "/evidence/" + copy + "/restrictions", """
                {"ground": "SOURCE", "reasons": "It names who told the newspaper"}""");
        problem(register.post(LEAD, "/evidence/" + copy + "/disclosures", disclosure), 409, "restricted");
        String ofAnother = register.identified("SOCIAL", "\"of\": \"%s\",".formatted(another));
        register.done(LIAISON, "/evidence/" + another + "/restrictions", """
                {"ground": "INTIMATE", "reasons": "It shows her home"}""");
        problem(register.post(LEAD, "/evidence/" + another + "/disclosures", disclosure), 409, "restricted");
        problem(register.post(LEAD, "/evidence/" + ofAnother + "/disclosures", disclosure), 409, "restricted");
        problem(
                register.post(
                        LEAD,
                        "/evidence/" + original + "/rulings",
                        "{\"ruling\": \"ADMITTED\", \"factId\": \"%s\"}".formatted(UUID.randomUUID())),
                404,
                "not-found");
        Answer ruled = register.done(LEAD, "/evidence/" + original + "/rulings", "{\"ruling\": \"ADMITTED\"}");

        Json shown = register.shown(ruled);
        String find = "items[evidenceId=%s].";
        assertThat(shown.getString(find.formatted(original) + "status")).isEqualTo("ADMITTED");
        assertThat(shown.getList(find.formatted(original) + "disclosedTo")).containsExactly("COURT");
        assertThat(shown.getString(find.formatted(copy) + "of")).isEqualTo(original);
        assertThat(shown.getList(find.formatted(copy) + "restrictions")).containsExactly("SOURCE");
        assertThat(history("evidence", original))
                .containsExactly(
                        "evidence-identified.v1", "evidence-analysed.v1", "evidence-disclosed.v1", "evidence-ruled.v1");
    }

    @Test
    void an_item_is_destroyed_by_order_unless_a_joined_case_holds_the_same_file() {
        Register register = Register.taken();
        Register joined = Register.taken();
        String item = register.identified("EMAIL");
        register.secured(item, HASH);
        String there = joined.identified("EMAIL");
        joined.secured(there, HASH);
        String disposal = "/evidence/" + item + "/custody/disposal";
        String destroyed = byOrder(judgment(register));
        problem(register.post(LEAD, disposal, byOrder(UUID.randomUUID().toString())), 404, "not-found");
        problem(register.post(LEAD, disposal, byOrder(judgment(joined))), 404, "not-found");
        problem(
                register.post(LEAD, disposal, "{\"as\": \"DESTROYED_BY_ORDER\", \"reasons\": \"r\"}"),
                409,
                "order-needed");
        problem(register.post(LIAISON, disposal, destroyed), 409, "not-holder");
        INTAKE.publish(new StreamId("case", joined.caseId()), "case-joined.v1", """
                {"caseId": "%s", "into": "%s", "reasons": {"subject": "%s"}}""".formatted(
                        joined.caseId(), register.caseId(), joined.caseId()));
        eventually(() -> person(LEAD).get(path(register.caseId())).json(), file -> file.getList("sameIncident")
                .contains(joined.caseId().toString()));
        problem(register.post(LEAD, disposal, destroyed), 409, "other-case-uses-it");

        joined.done(
                LEAD, "/evidence/" + there + "/custody/disposal", "{\"as\": \"RETAINED\", \"reasons\": \"Closed\"}");
        Answer done = register.done(LEAD, disposal, destroyed);
        assertThat(register.shown(done).getString("items[0].custody.disposed")).isEqualTo("DESTROYED_BY_ORDER");
    }

    @Test
    void the_checklist_points_at_the_item_that_was_secured_and_last_found_unchanged() {
        Register register = Register.taken();
        String item = register.identified("VIDEO");
        String checks = "/evidence/" + item + "/custody/checks";
        eventually(() -> "NOT_MET".equals(checklist(register).getString(CUSTODY + "status")));
        register.secured(item, HASH);
        register.done(LEAD, checks, "{\"result\": \"MATCHES\", \"sha256\": \"%s\"}".formatted(HASH));
        eventually(() -> "MET".equals(checklist(register).getString(CUSTODY + "status")));
        assertThat(checklist(register).getList(CUSTODY + "provenBy.event"))
                .containsExactly("evidence-secured", "integrity-checked");
        register.done(LEAD, checks, "{\"result\": \"DIFFERS\", \"sha256\": \"%s\"}".formatted(OTHER_HASH));
        eventually(() -> "NOT_MET".equals(checklist(register).getString(CUSTODY + "status")));
    }

    @Test
    void a_command_that_is_sent_again_makes_nothing_new() {
        Register register = Register.taken();
        Request again = person(LEAD).header("Idempotency-Key", key()).body(described(""));
        Answer first = again.post(path(register.caseId()) + "/evidence");
        Answer second = again.post(path(register.caseId()) + "/evidence");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(register.shown(second).getList("items")).hasSize(1);
    }

    @Test
    void whoever_may_not_gets_no_further() {
        Register register = Register.taken();
        String item = register.identified("DOCUMENT");
        Register another = Register.taken();
        problem(person("protection-officer").get(path(register.caseId()) + "/evidence"), 403, "wrong-role");
        problem(register.post("supervisor", "/evidence", described("")), 403, "wrong-role");
        problem(another.post(LEAD, "/evidence/" + item + "/custody", secured("")), 404, "not-found");
        problem(another.post(LEAD, "/evidence/" + item + "/rulings", "{\"ruling\": \"ADMITTED\"}"), 404, "not-found");
        Answer blank = register.post(LEAD, "/evidence", described("").replace("A voice note", " "));
        problem(blank, 422, "invalid");
        assertThat(blank.json().getList("errors.pointer")).containsExactly("/what");

        assignedToAnother(register.caseId());
        problem(register.post(LEAD, "/evidence/" + item + "/custody", secured("")), 404, "not-found");
        problem(person(LEAD).get(path(register.caseId()) + "/evidence"), 404, "not-found");
        problem(register.manifest(LEAD), 404, "not-found");
        problem(another.manifest("ombudsman"), 403, "wrong-role");
    }

    private static Json checklist(Register register) {
        return person(LEAD).get(path(register.caseId()) + "/diligence").json();
    }

    /** A judgment in the case; the id of the fact. */
    static String judgment(Register register) {
        Answer recorded = register.done(LEAD, "/facts", """
                {"source": "Court 3", "externalId": "J-12", "kind": "JUDGMENT_DELIVERED",
                 "occurredAt": "2026-03-01T10:00:00Z", "officialNumber": "2026-00417", "persons": [], "outcome": "CONVICTED"}""");
        register.shown(recorded);
        return recorded.json().getString("factId");
    }

    static String byOrder(String factId) {
        return """
                {"as": "DESTROYED_BY_ORDER", "factId": "%s", "reasons": "Judgment 12"}""".formatted(factId);
    }

    private static String described(String more) {
        return """
                {"kind": "SOCIAL", %s "what": "A voice note", "whence": "From her", "where": "Safe 2"}""".formatted(more);
    }

    private static String secured(String more) {
        return "{%s \"how\": \"SEIZED\", \"place\": \"Laboratory\"}".formatted(more);
    }

    private static String to(String who) {
        return """
                {"to": "%s", "place": "Laboratory", "seal": "A-2210", "purpose": "Comparison of the voice"}""".formatted(subject(who));
    }

    private static String analysis(String more) {
        return "{\"act\": \"%s\", %s \"result\": \"Opened the day before\"}".formatted(ACT, more);
    }

    private static String on(String copy) {
        return "\"on\": \"%s\",".formatted(copy);
    }
}
