package esperanza.endtoend;

import static esperanza.endtoend.People.taken;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import esperanza.local.demonstration.LiveStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A liaison officer of the police works for the mechanism and is on duty before everybody else. Threats that name a
 * police unit are hidden from the officer everywhere and never page the officer; all other threats are open to the
 * officer like to everybody else.
 */
class PoliceWallTest {

    private static final String LIAISON = "police-liaison";
    private static final String OFFICER = "protection-officer";
    private static final int PAGE = 50;
    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "x", "imminentDanger": true, "place": {"area": "XX-03"},
             "threat": {"channel": ["PHONE_CALL"], "harm": ["DEATH"], "pattern": ["REPEATED"], "authorInstitution": [%s]},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";

    private static final Platform PLATFORM = SharedPlatform.whole();
    private static final Database NOTIFICATION = new Database(PLATFORM, "notification");

    /** A threat, with the ids under which the services have it. */
    private record Threat(String report, String caseId, String party) {}

    /** The service knows the institution of a person from their first call on. */
    @BeforeAll
    static void the_liaison_is_called_first() {
        try (var client = new Client()) {
            client.get(url("notification", "/v1/my-duty"), token(LIAISON));
            client.until(
                    "the liaison is known",
                    url("notification", "/v1/staff"),
                    token("supervisor"),
                    answer -> answer.text().contains(PLATFORM.keycloak().subjectOfPerson(LIAISON)));
        }
        standing(LIAISON, OFFICER);
    }

    @AfterAll
    static void the_liaison_is_not_on_call() {
        standing(OFFICER);
    }

    private static void standing(String... persons) {
        var subjects = Stream.of(persons)
                .map(person -> '"' + PLATFORM.keycloak().subjectOfPerson(person) + '"')
                .collect(joining(", "));
        try (var people = new People(PLATFORM, new Planted(List.of()))) {
            var rota = OnDuty.rota(people, OFFICER);
            taken(
                    people.post(
                            "supervisor",
                            "notification",
                            "/v1/rotas/" + rota + "/changes",
                            "{\"seats\": 1, \"standing\": [" + subjects + "]}"),
                    200);
            Idle.await(PLATFORM);
        }
    }

    @Test
    void the_accused_institution_is_called_for_nothing_and_finds_nothing_and_no_gap() {
        try (var client = new Client();
                var frames = follow(LIAISON);
                var others = follow("protection-officer")) {
            frames.awaitOpen();
            others.awaitOpen();
            var accused = threat(client, "\"agentes de la unidad 7, policía nacional\"");
            var other = threat(client, "");

            assertThat(paged(client, accused)).isEqualTo(answering(client, accused, "protection-officer"));
            assertThat(paged(client, other)).isEqualTo(answering(client, other, LIAISON));
            Waiting.until("the entries of both are live", () -> tells(others, accused) && tells(others, other));
            Waiting.until("the liaison has those of the other", () -> tells(frames, other));

            nothingIsFound(client, accused);
            everythingIsFound(client, other);
            Idle.await(PLATFORM);
            assertThat(frames.lines()).noneMatch(line -> names(line, accused));
            for (var list : lists()) {
                assertThat(ofBoth(pages(client, list, LIAISON), accused, other))
                        .as(list)
                        .isNotEmpty()
                        .isEqualTo(ofBoth(pages(client, list, "supervisor"), accused, other).stream()
                                .filter(item -> !names(item, accused))
                                .toList());
            }
        }
    }

    @Test
    void who_turns_out_to_be_accused_later_loses_it_at_once_everywhere() {
        try (var client = new Client()) {
            var threat = threat(client, "");
            everythingIsFound(client, threat);
            var wall = client.post(
                    url("intake", "/v1/reports/" + threat.report + "/conflict-walls"),
                    token("intake-officer"),
                    UUID.randomUUID().toString(),
                    Optional.empty(),
                    "{\"institutions\": [\"POLICE_UNIT_7\"], \"reasons\": \"A neighbour knew one of the men\"}");
            assertThat(wall.status()).as(wall.text()).isEqualTo(200);
            for (var each : things(threat)) {
                client.until("the wall stands before " + each, each, token(LIAISON), answer -> answer.status() == 404);
            }
            nothingIsFound(client, threat);
        }
    }

    @Test
    void an_urgent_case_that_is_sealed_is_not_the_liaisons_to_hear_of_or_to_answer_and_its_pages_go_on() {
        the_liaison_is_not_on_call();
        try (var client = new Client()) {
            var sealed = threat(client, "");
            var paged = paged(client, sealed);
            var alert = alertOf(client, sealed);
            var seal = client.post(
                    url("intake", "/v1/reports/" + sealed.report + "/sealing"),
                    token("supervisor"),
                    UUID.randomUUID().toString(),
                    Optional.empty(),
                    "{\"reasons\": \"An officer of the unit asked for her address\"}");
            assertThat(seal.status()).as(seal.text()).isEqualTo(200);
            var timeline = url("notification", "/v1/cases/" + sealed.caseId + "/timeline");
            client.until("the case is sealed", timeline, token(LIAISON), answer -> answer.status() == 404);
            try (var frames = alerts(LIAISON);
                    var others = alerts("protection-officer")) {
                frames.awaitOpen();
                others.awaitOpen();
                nothingIsHeard(client, sealed, alert);
                assertThat(NOTIFICATION.rows(
                                "select w.person from waiting w join timer t on t.id = w.call where w.alert = '" + alert
                                        + "'"))
                        .as("the next page is set")
                        .containsExactly(paged);
                assertThat(answering(client, sealed, "protection-officer")).isEqualTo(paged);
                Waiting.until("who was paged hears the answer", () -> tells(others, sealed));
                Idle.await(PLATFORM);
                assertThat(frames.lines()).noneMatch(line -> names(line, sealed));
            }
        } finally {
            the_liaison_is_called_first();
        }
    }

    /** Its list says nothing of the case, and an answer is that to an alert that does not exist. */
    private void nothingIsHeard(Client client, Threat sealed, String alert) {
        var ofCase = "/v1/alerts?case=";
        assertThat(client.get(url("notification", ofCase + sealed.caseId), token(LIAISON))
                        .text())
                .isEqualTo(client.get(url("notification", ofCase + UUID.randomUUID()), token(LIAISON))
                        .text())
                .startsWith("{\"items\":[]");
        assertThat(pages(client, url("notification", "/v1/alerts?all=true"), LIAISON))
                .noneMatch(item -> names(item, sealed));
        var refused = acknowledged(client, alert, LIAISON);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text())
                .isEqualTo(acknowledged(client, UUID.randomUUID().toString(), LIAISON)
                        .text());
    }

    private void nothingIsFound(Client client, Threat threat) {
        var nobodys = new Threat(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
        var shut = things(threat);
        var missing = things(nobodys);
        for (int n = 0; n < shut.size(); n++) {
            var found = client.get(shut.get(n), token(LIAISON));
            assertThat(found.status()).as(shut.get(n)).isEqualTo(404);
            assertThat(found.text())
                    .as(shut.get(n))
                    .isEqualTo(client.get(missing.get(n), token(LIAISON)).text());
        }
        var commanded = commands(threat);
        var unknown = commands(nobodys);
        for (int n = 0; n < commanded.size(); n++) {
            var refused = commanded.get(n).send(client, token(LIAISON));
            assertThat(refused.status()).as(commanded.get(n).url).isEqualTo(404);
            assertThat(refused.text())
                    .as(commanded.get(n).url)
                    .isEqualTo(unknown.get(n).send(client, token(LIAISON)).text());
        }
        var lists = new ArrayList<>(lists());
        lists.add(url("notification", "/v1/alerts?all=true"));
        lists.add(url("notification", "/v1/deadlines?all=true"));
        for (var list : lists) {
            assertThat(pages(client, list, LIAISON)).as(list).noneMatch(item -> names(item, threat));
        }
        for (var ofCase : List.of("/v1/alerts", "/v1/deadlines")) {
            assertThat(pages(client, url("notification", ofCase + "?case=" + threat.caseId), LIAISON))
                    .isEmpty();
        }
        assertThat(pages(client, url("protection", "/v1/protections?case=" + threat.caseId), LIAISON))
                .isEmpty();
    }

    private void everythingIsFound(Client client, Threat threat) {
        for (var each : things(threat)) {
            client.until(each + " is there", each, token(LIAISON), answer -> answer.status() == 200);
        }
    }

    private List<String> things(Threat threat) {
        return List.of(
                url("intake", "/v1/reports/" + threat.report),
                url("intake", "/v1/reports/" + threat.report + "/look-alikes"),
                url("investigation", "/v1/investigations/" + threat.caseId),
                url("protection", "/v1/protections/" + threat.party),
                url("notification", "/v1/cases/" + threat.caseId + "/timeline"));
    }

    private record Command(String url, String body) {

        Answer send(Client client, String token) {
            return client.post(url, token, UUID.randomUUID().toString(), Optional.of("\"1\""), body);
        }
    }

    private List<Command> commands(Threat threat) {
        var report = url("intake", "/v1/reports/" + threat.report);
        var file = url("investigation", "/v1/investigations/" + threat.caseId);
        var plan = url("protection", "/v1/protections/" + threat.party);
        return List.of(
                new Command(report + "/openings", "{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}"),
                new Command(report + "/claim", ""),
                new Command(report + "/triage", "{\"urgency\": \"U0\", \"factors\": {}, \"reasons\": \"x\"}"),
                new Command(report + "/referral", "{\"to\": \"PROTECTION\", \"reasons\": \"x\"}"),
                new Command(report + "/lowering", "{\"urgency\": \"U3\", \"reasons\": \"x\"}"),
                new Command(report + "/conflict-walls", "{\"institutions\": [\"x\"], \"reasons\": \"x\"}"),
                new Command(file + "/taking", ""),
                new Command(
                        plan + "/urgent-measures",
                        "{\"caseId\": \"%s\", \"type\": \"ESCORT\", \"description\": \"x\", \"reasons\": \"x\"}"
                                .formatted(threat.caseId)));
    }

    private List<String> lists() {
        return List.of(
                url("intake", "/v1/reports?state=ALL"),
                url("investigation", "/v1/investigations?"),
                url("protection", "/v1/protections?"));
    }

    private static List<String> ofBoth(List<String> items, Threat one, Threat other) {
        return items.stream()
                .filter(item -> names(item, one) || names(item, other))
                .toList();
    }

    /** All items of all pages; checks that each page but the last is full. */
    private List<String> pages(Client client, String list, String who) {
        var items = new ArrayList<String>();
        var token = token(who);
        Optional<String> after = Optional.empty();
        do {
            var page = client.get(
                    list + (list.contains("?") ? "&" : "?") + "limit=" + PAGE
                            + after.map(cursor -> "&after=" + cursor).orElse(""),
                    token);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            var found = page.at("/items");
            found.forEach(item -> items.add(item.toString()));
            after = Optional.of(page.at("/next")).filter(JsonNode::isTextual).map(JsonNode::asText);
            assertThat(after.isEmpty() || found.size() == PAGE).isTrue();
        } while (after.isPresent());
        return items;
    }

    private Threat threat(Client client, String institution) {
        var sent = client.post(
                url("intake", "/v1/reports"),
                token("hotline-demo"),
                UUID.randomUUID().toString(),
                Optional.empty(),
                REPORT.formatted(institution));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        var seen = client.get(url("intake", "/v1/reports/" + sent.text("/reportId")), token("intake-officer"));
        var threat = new Threat(sent.text("/reportId"), seen.text("/caseId"), seen.text("/parties/0/party"));
        for (var each : things(threat)) {
            var who = each.contains("/v1/investigations/")
                    ? "investigator"
                    : each.contains("/v1/protections/") ? "protection-officer" : "intake-officer";
            client.until(each + " is there", each, token(who), answer -> answer.status() == 200);
        }
        return threat;
    }

    /** The pseudonym of the person whom the first alert of the case paged. */
    private String paged(Client client, Threat threat) {
        return client.until("somebody is paged", alertsOf(threat), token("supervisor"), answer -> !answer.at(
                                "/items/0/paged")
                        .isMissingNode())
                .text("/items/0/paged");
    }

    private String alertOf(Client client, Threat threat) {
        return client.get(alertsOf(threat), token("supervisor")).text("/items/0/alertId");
    }

    /** The pseudonym under which this person answers the first alert of the case. */
    private String answering(Client client, Threat threat, String who) {
        var answered = acknowledged(client, alertOf(client, threat), who);
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        return client.until("the alert is answered", alertsOf(threat), token("supervisor"), answer -> answer.text(
                                "/items/0/state")
                        .equals("ACKNOWLEDGED"))
                .text("/items/0/acknowledgedBy");
    }

    private Answer acknowledged(Client client, String alert, String who) {
        return client.post(
                url("notification", "/v1/alerts/" + alert + "/acknowledgement"),
                token(who),
                UUID.randomUUID().toString(),
                Optional.empty(),
                "");
    }

    private static String alertsOf(Threat threat) {
        return url("notification", "/v1/alerts?case=" + threat.caseId);
    }

    private static LiveStream alerts(String who) {
        return new LiveStream(url("notification", "/v1/streams/alerts"), token(who));
    }

    private static LiveStream follow(String who) {
        return new LiveStream(url("notification", "/v1/streams/cases"), token(who));
    }

    private static boolean tells(LiveStream stream, Threat threat) {
        return stream.lines().stream().anyMatch(line -> names(line, threat));
    }

    private static boolean names(String text, Threat threat) {
        return text.contains(threat.report) || text.contains(threat.caseId) || text.contains(threat.party);
    }

    private static String url(String service, String path) {
        return PLATFORM.service(service).url() + path;
    }

    private static String token(String who) {
        return who.startsWith("hotline")
                ? PLATFORM.keycloak().tokenOfClient(who)
                : PLATFORM.keycloak().tokenOfPerson(who);
    }
}
