package esperanza.investigation.participation.page;

import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.investigation.file.Callers.takenOf;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.sealing.Ticket;
import esperanza.runtime.sealing.Tickets;
import esperanza.runtime.sealing.UsedTickets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rooms of a party, entered by a ticket as intake seals it, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class RoomTest {

    private static final Pattern PASS = Pattern.compile("name=\"pass\" value=\"([\\w-]+)\"");

    @Inject
    Tickets tickets;

    @Inject
    UsedTickets used;

    @Test
    void a_party_opens_its_notice_confirms_it_itself_and_the_events_say_so() {
        UUID caseId = taken();
        String notice = notice(caseId);
        String pass = entered(caseId, DoorScope.SELF);
        assertThat(form("", Map.of("pass", pass)).expect(200).text())
                .as("what was not laid ready is not told by software")
                .contains("No hay avisos para leer.");
        laid(caseId, notice);
        assertThat(form("", Map.of("pass", pass)).expect(200).text())
                .contains("Hay un aviso sobre su caso", "value=\"" + notice + "\"")
                .doesNotContain("Una persona responde desde hoy");
        assertThat(said(pass, "/notices", notice, "CONFIRMED").status())
                .as("nothing to confirm before it was opened")
                .isEqualTo(409);

        Answer opened = form("/openings", Map.of("pass", pass, "key", key(), "of", notice));
        assertThat(opened.expect(200).text())
                .contains("Una persona responde desde hoy", "Consta que se le avisó", "Confirmar que se me avisó");
        assertThat(said(pass, "/notices", notice, "CONTESTED").expect(200).text())
                .contains("Usted contradijo");
        assertThat(said(pass, "/notices", notice, "CONFIRMED").expect(200).text())
                .contains("Usted confirmó");

        Answer history = person("auditor").get("/v1/histories/notices/" + caseId);
        assertThat(history.json().getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.investigation.notice-called.v1",
                        "esperanza.investigation.notice-laid.v1",
                        "esperanza.investigation.notice-given.v1",
                        "esperanza.investigation.notice-contested.v1",
                        "esperanza.investigation.notice-confirmed.v1");
        assertThat(history.json().getList("metadata.actorKind", String.class))
                .containsExactly("SYSTEM", "HUMAN", "EXTERNAL", "EXTERNAL", "EXTERNAL");
        assertThat(history.text()).doesNotContain("These are my words");
    }

    @Test
    void a_party_proposes_an_act_and_challenges_a_decision() {
        UUID caseId = taken();
        String pass = entered(caseId, DoorScope.SELF);
        assertThat(form("/proposals", Map.of("pass", pass, "key", key(), "words", " "))
                        .text())
                .contains("Escriba lo que quiere decir");
        Map<String, String> proposal = Map.of("pass", pass, "key", key(), "words", "Ask the ferryman");
        form("/proposals", proposal).expect(200);
        form("/proposals", proposal).expect(200);
        form("/rights", Map.of("pass", pass, "key", key(), "right", "CHALLENGE_DECISION", "words", "Not heard"))
                .expect(200);
        eventually(() -> form("", Map.of("pass", pass)).text().contains("espera respuesta por escrito"));
        Json party = person("investigator").get(path(caseId) + "/participation").json();
        assertThat(party.getList("parties[0].proposals"))
                .as("the same form is one proposal")
                .hasSize(1);
        assertThat(party.getString("parties[0].rights[0].right")).isEqualTo("CHALLENGE_DECISION");
        assertThat(form("", Map.of("pass", pass)).text())
                .contains("Impugnar una decisión: espera respuesta")
                .doesNotContain("ferryman");
    }

    @Test
    void a_party_says_itself_whether_the_offers_were_made() {
        UUID caseId = taken();
        String contact = person("investigator")
                .header("Idempotency-Key", key())
                .body("""
                        {"answers": {"NAMED_CONTACT": "ACCEPTED", "COUNSEL": "DECLINED", "INTERPRETER": "NOT_YET",
                         "FILE_ACCESS": "NOT_YET", "PSYCHOSOCIAL": "NOT_YET", "IMPACT_EXPERT": "NOT_YET",
                         "RESERVED_IDENTITY": "NOT_YET", "COMPLAINT_CHANNEL": "NOT_YET"},
                         "inTheirLanguage": true, "language": "Spanish", "channel": "SAFE_IN_PERSON", "words": "x"}""")
                .post(path(caseId) + "/parties/" + party(caseId).value() + "/contacts")
                .expect(201)
                .json()
                .getString("contactId");
        String pass = entered(caseId, DoorScope.SELF);
        assertThat(form("", Map.of("pass", pass)).text())
                .contains("Abogada o abogado: consta que no quiso", "Usted aún no dijo si fue así")
                .doesNotContain("Intérprete");
        assertThat(said(pass, "/contacts", contact, "CONTESTED").expect(200).text())
                .contains("Usted dijo que no fue así");
        assertThat(said(pass, "/contacts", contact, "CONFIRMED").expect(200).text())
                .contains("Usted confirmó que fue así");
        Json offers = participation(caseId).at("parties[0].offers");
        assertThat(offers.getString("COUNSEL.confirmation")).isEqualTo("CONFIRMED");
        assertThat(offers.getString("INTERPRETER.confirmation")).isEqualTo("ASSERTED");
        said(pass, "/contacts", key(), "CONFIRMED").expect(409);
    }

    @Test
    void counsel_reads_and_contests_and_confirms_nothing() {
        UUID caseId = taken();
        recognised(caseId);
        String notice = notice(caseId);
        laid(caseId, notice);
        String pass = entered(caseId, DoorScope.REPRESENTATIVE);
        assertThat(form("/openings", Map.of("pass", pass, "key", key(), "of", notice))
                        .expect(200)
                        .text())
                .contains("acto de quien representa")
                .doesNotContain("Confirmar que se me avisó");
        said(pass, "/notices", notice, "CONFIRMED").expect(409);
        said(pass, "/notices", notice, "CONTESTED").expect(200);
        assertThat(person("auditor").get("/v1/histories/notices/" + caseId).text())
                .contains("notice-given")
                .doesNotContain("notice-confirmed");
    }

    @Test
    void counsel_who_was_dismissed_neither_enters_nor_acts_and_learns_nothing() {
        UUID caseId = taken();
        String representative = recognised(caseId);
        String notice = notice(caseId);
        laid(caseId, notice);
        String pass = entered(caseId, DoorScope.REPRESENTATIVE);
        String ticket = ticket(Tickets.Use.HANDOVER, caseId, DoorScope.REPRESENTATIVE);
        String none = form("", Map.of("ticket", "AAAA")).expect(404).text();
        toParty(caseId, "/representatives/" + representative + "/end", "{\"reasons\": \"She took another one\"}")
                .expect(200);

        assertThat(form("", Map.of("ticket", ticket)).expect(404).text()).isEqualTo(none);
        assertThat(form("", Map.of("pass", pass)).expect(404).text()).isEqualTo(none);
        assertThat(form("/openings", Map.of("pass", pass, "key", key(), "of", notice))
                        .expect(404)
                        .text())
                .isEqualTo(none);
        form("/proposals", Map.of("pass", pass, "key", key(), "words", "Ask the ferryman"))
                .expect(404);
        assertThat(types("notices", caseId)).doesNotContain("esperanza.investigation.notice-given.v1");
        form("/openings", Map.of("pass", entered(caseId, DoorScope.SELF), "key", key(), "of", notice))
                .expect(200);
    }

    @Test
    void a_ticket_leads_in_once_and_nothing_else_does() {
        UUID caseId = taken();
        String ticket = ticket(Tickets.Use.HANDOVER, caseId, party(caseId), DoorScope.SELF);
        form("", Map.of("ticket", ticket)).expect(200);
        String none = form("", Map.of("ticket", ticket)).expect(404).text();
        assertThat(none).contains("Esta visita terminó");
        PartyRef stranger = new PartyRef(UUID.randomUUID());
        for (String wrong : List.of(
                "AAAA",
                ticket(Tickets.Use.ROOM, caseId, party(caseId), DoorScope.SELF),
                ticket(Tickets.Use.HANDOVER, caseId, stranger, DoorScope.SELF),
                ticket(Tickets.Use.HANDOVER, UUID.randomUUID(), party(caseId), DoorScope.SELF))) {
            assertThat(form("", Map.of("ticket", wrong)).expect(404).text()).isEqualTo(none);
        }
        assertThat(form("/proposals", Map.of("pass", ticket, "key", key(), "words", "Ask the ferryman"))
                        .expect(404)
                        .text())
                .as("what was typed is not lost")
                .contains("Ask the ferryman");
    }

    @Test
    void a_party_acts_on_nothing_of_another_case() {
        UUID hers = taken();
        UUID other = taken();
        String notice = notice(other);
        laid(other, notice);
        String pass = entered(hers, DoorScope.SELF);
        form("/openings", Map.of("pass", pass, "key", key(), "of", notice)).expect(409);
        said(pass, "/notices", notice, "CONTESTED").expect(409);
        said(pass, "/proposal-answers", key(), "CONTESTED").expect(409);
        assertThat(person("auditor").get("/v1/histories/notices/" + other).text())
                .doesNotContain("notice-given");
    }

    @Test
    void a_party_acts_on_nothing_of_another_party_of_the_same_file() {
        PartyRef she = new PartyRef(UUID.randomUUID());
        PartyRef neighbour = new PartyRef(UUID.randomUUID());
        UUID caseId = takenOf(she, neighbour);
        String notice = notice(caseId, neighbour);
        String pass = entered(caseId, she, DoorScope.SELF);
        laid(caseId, notice);
        form("/openings", Map.of("pass", pass, "key", key(), "of", notice)).expect(409);
        String hers = entered(caseId, neighbour, DoorScope.SELF);
        form("/openings", Map.of("pass", hers, "key", key(), "of", notice)).expect(200);
        String proposal = answeredProposal(caseId, neighbour, hers);
        List<String> notices = types("notices", caseId);
        List<String> proposals = types("proposal", UUID.fromString(proposal));

        for (String word : List.of("CONTESTED", "CONFIRMED")) {
            said(pass, "/notices", notice, word).expect(409);
            said(pass, "/proposal-answers", proposal, word).expect(409);
        }
        assertThat(types("notices", caseId)).isEqualTo(notices);
        assertThat(types("proposal", UUID.fromString(proposal))).isEqualTo(proposals);
        assertThat(form("", Map.of("pass", pass)).expect(200).text()).doesNotContain(notice, proposal);
        said(hers, "/notices", notice, "CONFIRMED").expect(200);
        said(hers, "/proposal-answers", proposal, "CONFIRMED").expect(200);
    }

    @Test
    void a_used_ticket_is_forgotten_after_it_opens_nothing_any_more() {
        Ticket old = used(Instant.now().minus(Duration.ofHours(2)));
        Ticket fresh = used(Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(used.forget().await().indefinitely()).isPositive();
        assertThat(used.use(old).await().indefinitely()).isTrue();
        assertThat(used.use(fresh).await().indefinitely()).isFalse();
    }

    @Test
    void words_that_another_site_sends_are_not_shown() {
        Map<String, String> fields = Map.of("pass", "AAAA", "key", key(), "words", "Call this number");
        for (String other : List.of("cross-site", "same-site", "none")) {
            assertThat(formFrom(other, fields).expect(404).text())
                    .as(other)
                    .contains("Esta visita terminó")
                    .doesNotContain("Call this number");
        }
        assertThat(formFrom("same-origin", fields).expect(404).text()).contains("Call this number");
    }

    @Test
    void the_page_has_no_script_and_no_cookie_and_names_its_language() {
        Answer page = given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(Map.of("ticket", ticket(Tickets.Use.HANDOVER, taken(), DoorScope.SPOKESPERSON)))
                .post("/v1/public/pt/room")
                .expect(200);
        assertThat(page.text())
                .contains("<html lang=\"pt\">", "rel=\"noreferrer noopener\"", "voz do coletivo")
                .doesNotContain("<script", "onclick", "style=", "<img");
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    private Ticket used(Instant until) {
        CaseId caseId = new CaseId(UUID.randomUUID());
        Ticket ticket = new Ticket(UUID.randomUUID(), caseId, new PartyRef(UUID.randomUUID()), DoorScope.SELF, until);
        assertThat(used.use(ticket).await().indefinitely()).isTrue();
        return ticket;
    }

    private String entered(UUID caseId, DoorScope scope) {
        return entered(caseId, party(caseId), scope);
    }

    private String entered(UUID caseId, PartyRef party, DoorScope scope) {
        Answer page = form("", Map.of("ticket", ticket(Tickets.Use.HANDOVER, caseId, party, scope)));
        Matcher pass = PASS.matcher(page.expect(200).text());
        assertThat(pass.find()).isTrue();
        return pass.group(1);
    }

    private String ticket(Tickets.Use use, UUID caseId, DoorScope scope) {
        return ticket(use, caseId, party(caseId), scope);
    }

    private String ticket(Tickets.Use use, UUID caseId, PartyRef party, DoorScope scope) {
        return tickets.issue(use, new CaseId(caseId), party, scope);
    }

    private static PartyRef party(UUID caseId) {
        return new PartyRef(UUID.fromString(file(caseId).json().getString("affected[0].party")));
    }

    private static String notice(UUID caseId) {
        return notice(caseId, party(caseId));
    }

    private static String notice(UUID caseId, PartyRef party) {
        eventually(() -> !of(caseId, party).getList("notices").isEmpty());
        return of(caseId, party).getString("notices[0].noticeId");
    }

    /** The id of a proposal of the party, which was answered. */
    private static String answeredProposal(UUID caseId, PartyRef party, String pass) {
        form("/proposals", Map.of("pass", pass, "key", key(), "words", "Ask the ferryman"))
                .expect(200);
        eventually(() -> !of(caseId, party).getList("proposals").isEmpty());
        String proposal = of(caseId, party).getString("proposals[0].proposalId");
        say("investigator", caseId, "/proposals/" + proposal + "/answer", """
                {"outcome": "REFUSED", "acts": [], "reasons": "He was heard already"}""").expect(200);
        return proposal;
    }

    /** The id of a representative who was recognised. */
    private static String recognised(UUID caseId) {
        return toParty(caseId, "/representatives", "{\"capacity\": \"COUNSEL\", \"who\": \"A lawyer of her union\"}")
                .expect(201)
                .json()
                .getString("representativeId");
    }

    private static Answer toParty(UUID caseId, String what, String body) {
        return say("investigator", caseId, "/parties/" + party(caseId).value() + what, body);
    }

    /** What the file says of the participation of a party. */
    private static Json of(UUID caseId, PartyRef party) {
        return participation(caseId)
                .each("parties")
                .filter(each -> party.value().toString().equals(each.getString("party")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(String category, UUID id) {
        return person("auditor")
                .get("/v1/histories/" + category + "/" + id)
                .json()
                .getList("metadata.type", String.class);
    }

    private static Json participation(UUID caseId) {
        return person("investigator").get(path(caseId) + "/participation").json();
    }

    private static void laid(UUID caseId, String notice) {
        person("investigator")
                .header("Idempotency-Key", key())
                .post(path(caseId) + "/notices/" + notice + "/laying")
                .expect(200);
    }

    private static Answer said(String pass, String path, String of, String word) {
        return form(path, Map.of("pass", pass, "key", key(), "of", of, "word", word, "words", "These are my words"));
    }

    private static Answer formFrom(String site, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .header("Sec-Fetch-Site", site)
                .formParams(fields)
                .post("/v1/public/es/room/proposals");
    }

    private static Answer form(String path, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post("/v1/public/es/room" + path);
    }
}
