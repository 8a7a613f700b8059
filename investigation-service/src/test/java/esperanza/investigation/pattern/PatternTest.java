package esperanza.investigation.pattern;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.begun;
import static esperanza.investigation.file.Callers.command;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.refer;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.investigation.KeycloakResource;
import esperanza.investigation.pattern.domain.MatchId;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protocol.vocabulary.LikenessReason;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that are alike, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class PatternTest {

    private static final String ME = "investigator";
    private static final String SUPERVISOR = "supervisor";
    private static final String OMBUDSMAN = "ombudsman";
    /** An investigator of the police. */
    private static final String LIAISON = "police-liaison";

    private static final String WHY = "{\"reasons\": \"The same voice\"}";
    private static final String SAME_AUTHOR = "{\"decision\": \"SAME_AUTHOR\", \"reasons\": \"The same voice\"}";
    private static final String UNRELATED = "{\"decision\": \"UNRELATED\", \"reasons\": \"A hotline's number\"}";
    private static final String JOIN = "{\"change\": \"JOIN\", \"reasons\": \"The same voice\"}";
    private static final String WARNING = """
            {"area": "XX-01", "askedOf": ["NATIONAL_POLICE"], "urgency": "EXPECTED", "severity": "SEVERE",
             "certainty": "LIKELY", "expires": "2099-12-31T00:00:00Z", "headline": "Threats at the river",
             "description": "In the same words", "instruction": "Patrol on the days of the hearings"}""";
    private static final String CONTACT = """
            {"answers": {"NAMED_CONTACT": "ACCEPTED", "COUNSEL": "ACCEPTED", "INTERPRETER": "DECLINED",
                         "FILE_ACCESS": "NOT_YET", "PSYCHOSOCIAL": "NOT_YET", "IMPACT_EXPERT": "NOT_YET",
                         "RESERVED_IDENTITY": "ACCEPTED", "COMPLAINT_CHANNEL": "ACCEPTED"},
             "inTheirLanguage": true, "language": "Spanish", "channel": "SAFE_IN_PERSON", "words": "x"}""";
    private static final String FOR_ALL = """
            {"texts": [{"language": "es", "headline": "Amenazas %s", "description": "Parecidas entre sí",
                        "instruction": "Repórtelas"}]}""";

    @Test
    void a_person_decides_about_a_series_once_and_a_new_reason_asks_again() {
        UUID series = UUID.randomUUID();
        UUID one = taken();
        UUID other = referred();
        UUID third = referred();
        alike(series, other, one, "SAME_NUMBER", "SAME_AREA");
        alike(series, third, one, "SAME_NUMBER", "SAME_AREA");
        Json shown = shown(ME, one, item -> item.getInt("cases") == 3);
        assertThat(shown.getString("seriesId")).isEqualTo(series.toString());
        assertThat(shown.getString("here.firstLevelArea")).isEqualTo("XX-01");
        assertThat(shown.getList("likeness.code")).containsExactly("SAME_NUMBER", "SAME_AREA");
        assertThat(shown.getString("likeness[0].words.es")).isNotBlank();
        assertThat(shown.getList("nearest.there.caseId")).containsExactlyInAnyOrder(other.toString(), third.toString());
        assertThat(shown.getString("standing")).isEqualTo("PROPOSED");
        assertThat(shown.getInt("undecided")).isEqualTo(3);

        recorded(decide(ME, other, series, UNRELATED, List.of(third)), "series-rejected");
        assertThat(standings(one, series, item -> "REJECTED".equals(item.get(third))))
                .containsEntry(one, "PROPOSED")
                .containsEntry(other, "PROPOSED");
        String until = shown(ME, one, item -> item.getInt("undecided") == 2).getString("until");
        UUID late = referred();
        alike(series, late, one, "SAME_NUMBER");
        shown(ME, one, item -> item.getInt("cases") == 4);
        String seen = SAME_AUTHOR.replace("}", ", \"until\": \"" + until + "\"}");
        recorded(decide(ME, one, series, seen, List.of()), "series-confirmed");
        assertThat(standings(one, series, item -> "CONFIRMED".equals(item.get(one))))
                .as("who joined since was not seen")
                .containsEntry(other, "CONFIRMED")
                .containsEntry(third, "CONFIRMED")
                .containsEntry(late, "PROPOSED");

        recorded(decide(ME, one, series, UNRELATED, List.of(third)), "series-rejected");
        standings(one, series, item -> "REJECTED".equals(item.get(third)));
        alike(series, third, one, "SAME_AREA", "SAME_NUMBER");
        alike(series, third, one, "LIKE_WORDING", "SAME_NUMBER");
        standings(one, series, item -> "PROPOSED".equals(item.get(third)));
        alike(series, other, one, "LIKE_WORDING");
        assertThat(shown(ME, other, item -> item.getList("likeness.code").contains("LIKE_WORDING"))
                        .getString("as"))
                .as("a confirmed one stays confirmed")
                .isEqualTo("SAME_AUTHOR");

        Json history = person("auditor").get("/v1/histories/series/" + series).json();
        assertThat(history.getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.investigation.series-rejected.v1",
                        "esperanza.investigation.series-confirmed.v1",
                        "esperanza.investigation.series-rejected.v1");
        assertThat(history.getList("metadata.audience")).containsOnly("INVESTIGATION");
        assertThat(history.toString()).doesNotContain("voice");
        assertThat(open(ME, one, "PATTERN").json().getList("events.content.reasons"))
                .contains("The same voice");
        problem(decide(ME, one, series, SAME_AUTHOR, List.of(referred())), 404, "not-found");
        problem(decide(ME, one, UUID.randomUUID(), SAME_AUTHOR, List.of()), 404, "not-found");
    }

    @Test
    void what_was_found_and_decided_of_pairs_is_read_as_a_series_of_two() {
        UUID one = taken();
        UUID other = referred();
        pair(other, one, "SAME_NUMBER", "SAME_AREA");
        UUID series = MatchId.of(new CaseId(one), new CaseId(other)).value();
        Json shown = shown(ME, one, item -> item.getInt("cases") == 2);
        assertThat(shown.getString("seriesId")).isEqualTo(series.toString());
        assertThat(shown.getList("nearest.there.caseId")).containsExactly(other.toString());
        recorded(decide(ME, other, series, UNRELATED, List.of()), "series-rejected");
        standings(one, series, item -> "REJECTED".equals(item.get(one)) && "REJECTED".equals(item.get(other)));
        pair(other, one, "SAME_NUMBER", "LIKE_WORDING");
        standings(one, series, item -> "PROPOSED".equals(item.get(one)) && "PROPOSED".equals(item.get(other)));
    }

    @Test
    void a_confirmed_series_calls_for_a_review_of_a_file_that_has_ended() {
        UUID ended = taken();
        UUID other = referred();
        assertThat(say(ME, ended, "/imposed-ends", """
                {"by": "LIMITATION", "source": "Court 3", "officialNumber": "2026-00417", "externalId": "E-1",
                 "occurredAt": "2026-03-01T10:00:00Z"}""").status()).isEqualTo(201);
        String itself = reviews(ended, 1).getFirst();
        recorded(
                say(SUPERVISOR, ended, "/keeping", "{\"cause\": \"" + itself + "\", \"reasons\": \"x\"}"),
                "reopening-declined");
        UUID series = UUID.randomUUID();
        alike(series, other, ended, "SAME_PLATE");
        shown(ME, ended, item -> item.getInt("cases") == 2);
        recorded(decide(ME, other, series, SAME_AUTHOR, List.of()), "series-confirmed");
        assertThat(reviews(ended, 1)).doesNotContain(itself);
    }

    @Test
    void files_are_seen_together_in_a_matrix_and_each_goes_on_by_itself() {
        UUID first = taken();
        UUID second = taken();
        String matrix = opened(first);
        String proposals = "/matrices/" + matrix + "/proposals";
        problem(say(ME, second, proposals, JOIN), 409, "match-missing");
        confirmed(second, first);
        charged(second);
        problem(say(ME, second, proposals, JOIN), 409, "ripe-case-delayed");
        problem(say(LIAISON, second, proposals, JOIN), 409, "not-your-file");
        String proposal = proposed(second, matrix, JOIN.replace("}", ", \"goesOn\": \"The hearing stays\"}"));
        assertThat(matrices(ME, first).getList("items[0].waiting.proposalId")).containsExactly(proposal);
        problem(say(ME, second, proposals + "/" + proposal + "/approval", WHY), 403, "wrong-role");
        recorded(say(SUPERVISOR, second, proposals + "/" + proposal + "/approval", WHY), "file-joined");
        assertThat(matrices(ME, first).getList("items[0].members"))
                .containsExactly(first.toString(), second.toString());
        eventually(() -> matrices(ME, second).getList("items.matrixId").contains(matrix));

        assertThat(say(ME, second, "/lines", """
                {"code": "L1", "hypotheses": ["%s"], "objective": "x"}""".formatted(hypothesis(second))).status())
                .as("work goes on")
                .isEqualTo(201);
        UUID stranger = taken();
        problem(say(ME, stranger, "/matrices/" + UUID.randomUUID() + "/proposals", JOIN), 404, "not-found");
        String split = proposed(second, matrix, "{\"change\": \"SPLIT\", \"reasons\": \"Another voice\"}");
        recorded(say(SUPERVISOR, second, proposals + "/" + split + "/approval", WHY), "file-split");
        assertThat(matrices(ME, first).getList("items[0].members")).containsExactly(first.toString());
        problem(say(SUPERVISOR, second, "/matrices/" + matrix + "/closing", WHY), 409, "not-joined");
        recorded(say(SUPERVISOR, first, "/matrices/" + matrix + "/closing", WHY), "matrix-closed");
        assertThat(matrices(ME, first).getString("items[0].standing")).isEqualTo("CLOSED");
        problem(say(ME, second, proposals, JOIN), 409, "matrix-closed");
    }

    @Test
    void a_third_threat_of_an_area_proposes_a_warning_that_people_raise_publish_and_take_back() {
        UUID series = UUID.randomUUID();
        List<UUID> cases = Stream.generate(() -> referred()).limit(5).toList();
        alike(series, cases.get(1), cases.get(0), "SAME_WORDING", "SAME_AREA");
        alike(series, cases.get(2), cases.get(1), "LIKE_WORDING", "SAME_AREA");
        Json proposed = warning(SUPERVISOR, cases.get(0));
        String warning = "/v1/warnings/" + proposed.getString("warningId");
        assertThat(proposed.getList("cases")).containsExactlyElementsOf(texts(cases.subList(0, 3)));
        assertThat(proposed.getString("proposed.pattern")).isEqualTo("AREA");
        assertThat(proposed.getString("proposed.area")).isEqualTo("XX-01");
        assertThat(proposed.getString("standing")).isEqualTo("PROPOSED");
        problem(tell(ME, warning + "/raising", WARNING), 403, "wrong-role");

        recorded(tell(SUPERVISOR, warning + "/raising", WARNING), "warning-raised");
        problem(tell(SUPERVISOR, warning + "/publication", FOR_ALL), 409, "same-person");
        problem(tell(OMBUDSMAN, warning + "/publication", FOR_ALL), 409, "too-few-cases");
        alike(series, cases.get(3), cases.get(2), "LIKE_WORDING", "SAME_AREA");
        alike(series, cases.get(4), cases.get(2), "LIKE_WORDING", "SAME_AREA");
        eventually(() -> warning(SUPERVISOR, cases.get(0)).getList("cases").containsAll(texts(cases)));
        String mark = UUID.randomUUID().toString();
        problem(tell(OMBUDSMAN, warning + "/publication", FOR_ALL), 409, "too-few-spoken-with");
        cases.subList(1, 5).forEach(PatternTest::interviewed);
        contacted(cases.getFirst());
        eventually(
                () -> tell(OMBUDSMAN, warning + "/publication", FOR_ALL).text().contains("cases-joined"));
        recorded(tell(SUPERVISOR, warning + "/updates", WARNING), "warning-updated");
        recorded(tell(OMBUDSMAN, warning + "/publication", FOR_ALL.formatted(mark)), "warning-published");
        Json published = published(mark);
        assertThat(published.getString("type")).isEqualTo("ALERT");
        assertThat(published.getString("area")).isEqualTo("XX-01");
        assertThat(published.getString("since")).hasSize("2026-03".length());
        assertThat(published.toString()).doesNotContain("river").doesNotContain(warning.substring(13));
        assertThat(texts(cases)).noneMatch(published.toString()::contains);

        String address = "/v1/public/warnings/" + published.getString("messageId") + ".cap";
        assertThat(given().get("/v1/public/warnings.atom").text()).contains(mark, "href=\"" + address + "\"");
        Answer message = given().get(address);
        assertThat(message.contentType()).startsWith("application/cap+xml");
        assertThat(message.text()).contains("<msgType>Alert</msgType>", mark).doesNotContain("river");
        assertThat(texts(cases)).noneMatch(message.text()::contains);

        String page = given().get("/v1/public/en/figures").text();
        assertThat(page)
                .contains(
                        mark,
                        "Similar threats in Valle Alto since " + month(published.getString("since")),
                        "National Police");
        assertThat(texts(cases)).noneMatch(page::contains);

        String answer = "{\"by\": \"%s\", \"reply\": \"WILL_ACT\", \"words\": \"Patrols are ordered\"}";
        problem(tell(ME, warning + "/answers", answer.formatted("ARMY")), 409, "not-asked");
        recorded(tell(ME, warning + "/answers", answer.formatted("NATIONAL_POLICE")), "warning-answered");
        recorded(tell(SUPERVISOR, warning + "/updates", WARNING), "warning-updated");
        Json now = person(ME).get(warning).json();
        assertThat(now.getList("message.references"))
                .hasSize(2)
                .endsWith(published.getString("messageId"))
                .doesNotContain(now.getString("message.messageId"));
        assertThat(now.getList("answers.by")).containsExactly("NATIONAL_POLICE");
        recorded(tell(SUPERVISOR, warning + "/cancellation", WHY), "warning-cancelled");
        assertThat(published(mark).getString("type")).isEqualTo("CANCEL");
        assertThat(published(mark).getList("references"))
                .as("the update was never published")
                .containsExactly(published.getString("messageId"));
        assertThat(given().get("/v1/public/es/figures").text()).contains(mark, "Esta alerta se retiró.");
        assertThat(given().get("/v1/public/warnings/" + published(mark).getString("messageId") + ".cap")
                        .text())
                .contains("<msgType>Cancel</msgType>", published.getString("messageId"));
        assertThat(given().get(address).status())
                .as("a message that was replaced")
                .isEqualTo(200);
        problem(
                given().get("/v1/public/warnings/" + now.getString("message.messageId") + ".cap"),
                410,
                "warning-does-not-hold");
        eventually(() -> "MET".equals(item(cases.get(0), "PA-04")));
        assertThat(open(SUPERVISOR, cases.get(2), "PATTERN").text()).contains("Threats at the river");
    }

    @Test
    void a_walled_reader_learns_nothing_of_the_other_case() {
        UUID open = taken();
        UUID walled = walledToThePolice();
        UUID third = referred();
        UUID series = UUID.randomUUID();
        alike(series, walled, open, "SAME_NUMBER", "SAME_AREA");
        shown(ME, open, item -> item.getInt("cases") == 2);
        assertThat(person(LIAISON).get(path(open) + "/series").json().getList("items"))
                .isEmpty();
        problem(decide(LIAISON, open, series, UNRELATED, List.of()), 404, "not-found");
        alike(series, third, walled, "SAME_NUMBER", "SAME_AREA");
        shown(ME, open, item -> item.getInt("cases") == 3);
        Json seenOfIt = shown(LIAISON, open, item -> item.getInt("cases") == 2);
        assertThat(seenOfIt.getInt("undecided")).isEqualTo(2);
        assertThat(seenOfIt.getList("nearest")).isEmpty();
        assertThat(decide(LIAISON, open, series, UNRELATED, List.of(walled)).status())
                .isEqualTo(404);
        recorded(decide(LIAISON, open, series, UNRELATED, List.of()), "series-rejected");
        assertThat(standings(open, series, item -> "REJECTED".equals(item.get(open))))
                .as("who decides may not know of it")
                .containsEntry(walled, "PROPOSED");
        recorded(decide(ME, walled, series, SAME_AUTHOR, List.of()), "series-confirmed");
        String matrix = opened(open);
        String proposal = proposed(walled, matrix, JOIN);
        recorded(
                say(SUPERVISOR, walled, "/matrices/" + matrix + "/proposals/" + proposal + "/approval", WHY),
                "file-joined");
        warning(SUPERVISOR, open);
        eventually(() -> person(ME).get(path(open) + "/events").text().contains("series-confirmed"));

        problem(decide(LIAISON, walled, series, SAME_AUTHOR, List.of()), 404, "not-found");
        problem(person(LIAISON).get(path(walled) + "/series/" + series + "/cases"), 404, "not-found");
        assertThat(matrices(LIAISON, open).getList("items[0].members")).containsExactly(open.toString());
        String seen = Stream.of(
                        "/series", "/series/" + series + "/cases", "/matrices", "/events", "/decisions", "/diligence")
                .map(what -> person(LIAISON).get(path(open) + what).text())
                .collect(Collectors.joining());
        assertThat(seen + open(LIAISON, open, "PATTERN").text())
                .contains("matrix-opened")
                .contains("series-rejected")
                .doesNotContain("series-confirmed")
                .doesNotContain("file-joined")
                .doesNotContain("warning-proposed")
                .doesNotContain(walled.toString());
        assertThat(person(LIAISON).get("/v1/warnings?limit=200").text()).doesNotContain(open.toString());
        Answer refused = say(LIAISON, third, "/matrices/" + matrix + "/proposals", JOIN);
        problem(refused, 409, "not-your-file");
        assignedToAnother(open);
        problem(person(ME).get(path(open) + "/series"), 404, "not-found");
        problem(person(ME).get(path(open) + "/matrices"), 404, "not-found");
    }

    @Test
    void a_series_keeps_its_warning_when_its_oldest_case_is_rejected() {
        UUID series = UUID.randomUUID();
        List<UUID> cases = Stream.generate(() -> referred()).limit(5).toList();
        for (int n = 1; n < 4; n++) {
            alike(series, cases.get(n), cases.get(n - 1), "SAME_WORDING", "SAME_AREA");
        }
        eventually(() -> warning(SUPERVISOR, cases.get(3)).getList("cases").containsAll(texts(cases.subList(0, 4))));
        String warning = warning(SUPERVISOR, cases.get(3)).getString("warningId");
        recorded(decide(ME, cases.get(1), series, UNRELATED, cases.subList(0, 1)), "series-rejected");
        alike(series, cases.get(4), cases.get(3), "SAME_WORDING", "SAME_AREA");
        assertThat(warning(SUPERVISOR, cases.get(4)).getString("warningId")).isEqualTo(warning);
    }

    @Test
    void series_that_share_one_case_keep_warnings_of_their_own() {
        UUID one = UUID.randomUUID();
        List<UUID> cases = Stream.generate(() -> referred()).limit(5).toList();
        for (int n = 1; n < 3; n++) {
            alike(one, cases.get(n), cases.get(n - 1), "SAME_WORDING", "SAME_AREA");
        }
        String first = warning(SUPERVISOR, cases.get(0)).getString("warningId");
        recorded(decide(ME, cases.get(0), one, UNRELATED, List.of()), "series-rejected");
        UUID other = UUID.randomUUID();
        for (int n = 3; n < 5; n++) {
            alike(other, cases.get(n), cases.get(n - 1), "SAME_WORDING", "SAME_AREA");
        }
        Json second = warning(SUPERVISOR, cases.get(4));
        assertThat(second.getString("warningId")).isNotEqualTo(first);
        assertThat(second.getList("cases")).containsExactlyElementsOf(texts(cases.subList(2, 5)));
    }

    @Test
    void threats_that_two_series_connect_are_warned_of_together() {
        List<UUID> cases = Stream.generate(() -> referred()).limit(3).toList();
        alike(UUID.randomUUID(), cases.get(1), cases.get(0), "SAME_NUMBER", "SAME_AREA");
        alike(UUID.randomUUID(), cases.get(2), cases.get(1), "SAME_WORDING", "SAME_AREA");
        assertThat(warning(SUPERVISOR, cases.get(0)).getList("cases")).containsExactlyElementsOf(texts(cases));
    }

    @Test
    void a_case_in_which_nobody_consents_any_more_is_not_counted() {
        UUID series = UUID.randomUUID();
        List<UUID> cases = Stream.generate(() -> referred()).limit(4).toList();
        INTAKE.publish(new StreamId("report", UUID.randomUUID()), "consent-withdrawn.v1", """
                {"reportId": "%s", "caseId": "%s", "purpose": "INVESTIGATION"}""".formatted(
                        UUID.randomUUID(), cases.get(2)));
        eventually(() -> person(ME).get(path(cases.get(2)) + "/events").text().contains("consent-noted"));
        for (int n = 1; n < 4; n++) {
            alike(series, cases.get(n), cases.get(n - 1), "SAME_WORDING", "SAME_AREA");
        }
        assertThat(warning(SUPERVISOR, cases.get(0)).getList("cases"))
                .containsExactlyElementsOf(texts(List.of(cases.get(0), cases.get(1), cases.get(3))));
    }

    @Test
    void a_likeness_that_is_told_before_the_files_are_registered_counts_as_well() {
        UUID series = UUID.randomUUID();
        List<UUID> cases = Stream.generate(UUID::randomUUID).limit(3).toList();
        cases.forEach(each -> refer(each, "PROTECTION"));
        alike(series, cases.get(1), cases.get(0), "SAME_WORDING", "SAME_AREA");
        alike(series, cases.get(2), cases.get(1), "SAME_WORDING", "SAME_AREA");
        cases.forEach(each -> {
            refer(each, "INVESTIGATION");
            begun(each);
        });
        assertThat(warning(SUPERVISOR, cases.get(0)).getList("cases"))
                .containsExactlyInAnyOrderElementsOf(texts(cases));
    }

    @Test
    void a_reader_who_must_not_know_of_a_case_that_joined_reads_the_warning_as_it_was_before() {
        UUID series = UUID.randomUUID();
        List<UUID> cases = Stream.generate(() -> referred()).limit(3).toList();
        alike(series, cases.get(1), cases.get(0), "SAME_WORDING", "SAME_AREA");
        alike(series, cases.get(2), cases.get(1), "SAME_WORDING", "SAME_AREA");
        String warning = "/v1/warnings/" + warning(LIAISON, cases.get(0)).getString("warningId");
        String before = person(LIAISON).get(warning).text();
        UUID walled = walledToThePolice();
        alike(series, walled, cases.get(2), "SAME_WORDING", "SAME_AREA");
        eventually(() -> person(SUPERVISOR).get(warning).text().contains(walled.toString()));
        assertThat(person(LIAISON).get(warning).text()).isEqualTo(before);
        assertThat(warning(LIAISON, cases.get(0)).getList("cases")).containsExactlyElementsOf(texts(cases));
        String answer = "{\"by\": \"NATIONAL_POLICE\", \"reply\": \"WILL_ACT\", \"words\": \"x\"}";
        problem(tell(LIAISON, warning + "/answers", answer), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/series/7b5b2a0e-0f5a-4c0e-9d7e-0d3f3a2b1c4d/decision; {\"decision\": \"UNRELATED\", \"reasons\": \"x\"}; 404; not-found",
                "/series/7b5b2a0e-0f5a-4c0e-9d7e-0d3f3a2b1c4d/decision; {\"decision\": \"GUILTY\", \"reasons\": \"x\"}; 422; invalid",
                "/series/7b5b2a0e-0f5a-4c0e-9d7e-0d3f3a2b1c4d/decision; {\"decision\": \"SAME_AUTHOR\", \"reasons\": \" \"}; 422; invalid",
                "/matrices/7b5b2a0e-0f5a-4c0e-9d7e-0d3f3a2b1c4d/proposals; {\"change\": \"JOIN\", \"reasons\": \"x\"}; 404; not-found",
                "/matrices/x/proposals; {\"change\": \"JOIN\", \"reasons\": \"x\"}; 404; not-found"
            })
    void what_is_not_there_or_cannot_be_read_is_refused(String what, String body, int status, String code) {
        problem(say(ME, taken(), what, body), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "XX-01; XX-01-001; 422; invalid",
                "NATIONAL_POLICE; the police; 422; invalid",
                "[\"NATIONAL_POLICE\"]; []; 422; invalid",
                "SEVERE; AWFUL; 422; invalid",
                "2099-12-31T00:00:00Z; tomorrow; 422; invalid",
                "Threats at the river; ' '; 422; invalid",
                "XX-01; XX-01; 404; not-found"
            })
    void a_warning_that_cannot_be_read_is_refused(String right, String wrong, int status, String code) {
        String warning = "/v1/warnings/" + UUID.randomUUID() + "/raising";
        problem(tell(SUPERVISOR, warning, WARNING.replace(right, wrong)), status, code);
    }

    /** Intake found that both belong to the series: each says so itself. */
    private static void alike(UUID series, UUID one, UUID other, String... reasons) {
        joined(series, other, one, reasons);
        joined(series, one, other, reasons);
    }

    private static void joined(UUID series, UUID one, UUID other, String... reasons) {
        UUID report = UUID.randomUUID();
        String all = String.join("\", \"", reasons);
        String strong = Stream.of(reasons)
                .filter(reason -> LikenessReason.valueOf(reason).isStrong())
                .collect(Collectors.joining("\", \""));
        INTAKE.publish(new StreamId("likeness", report), "series-joined.v1", """
                {"caseId": "%s", "reportId": "%s", "series": [{"seriesId": "%s", "reasons": ["%s"]}], "reasons": ["%s"],
                 "nearest": [{"caseId": "%s", "reportId": "%s", "reasons": ["%s"]}]}""".formatted(
                        one, report, series, strong, all, other, UUID.randomUUID(), all));
    }

    /** Intake found the two cases alike, before there were series. */
    private static void pair(UUID one, UUID other, String... reasons) {
        INTAKE.publish(new StreamId("likeness", UUID.randomUUID()), "likeness-found.v1", """
                {"caseId": "%s", "reportId": "%s", "otherCaseId": "%s", "otherReportId": "%s", "reasons": ["%s"]}""".formatted(
                        one, UUID.randomUUID(), other, UUID.randomUUID(), String.join("\", \"", reasons)));
    }

    /** An intake officer spoke with who reported it. */
    private static void interviewed(UUID caseId) {
        UUID report = UUID.fromString(person(ME).get(path(caseId)).json().getString("reportId"));
        INTAKE.publish(new StreamId("report", report), "interview-recorded.v1", """
                {"reportId": "%s", "caseId": "%s", "ownLanguage": true, "answers": []}""".formatted(report, caseId));
    }

    /** The investigator spoke with the party. */
    private static void contacted(UUID caseId) {
        assertThat(command("\"1\"").post(path(caseId) + "/taking").status()).isEqualTo(200);
        String party = person(ME).get(path(caseId)).json().getString("affected[0].party");
        assertThat(say(ME, caseId, "/parties/" + party + "/contacts", CONTACT).status())
                .isEqualTo(201);
    }

    private static void confirmed(UUID of, UUID other) {
        UUID series = UUID.randomUUID();
        alike(series, of, other, "SAME_NUMBER");
        eventually(() -> decide(ME, of, series, SAME_AUTHOR, List.of()).status() == 200);
        standings(of, series, item -> "CONFIRMED".equals(item.get(other)));
    }

    private static Answer decide(String who, UUID of, UUID series, String verdict, List<UUID> part) {
        String body = part.isEmpty()
                ? verdict
                : verdict.replace("}", ", \"cases\": [\"" + String.join("\", \"", texts(part)) + "\"]}");
        return say(who, of, "/series/" + series + "/decision", body);
    }

    /** The only series of the case, once it is as it should be. */
    private static Json shown(String who, UUID caseId, Predicate<Json> asItShouldBe) {
        return eventually(() -> person(who).get(path(caseId) + "/series").json(), json -> json.each("items")
                        .anyMatch(asItShouldBe))
                .each("items")
                .findFirst()
                .orElseThrow();
    }

    /** How each case of the series stands, once it is as it should be. */
    private static Map<UUID, String> standings(UUID of, UUID series, Predicate<Map<UUID, String>> asItShouldBe) {
        return standings(eventually(
                () -> person(ME).get(path(of) + "/series/" + series + "/cases").json(),
                json -> asItShouldBe.test(standings(json))));
    }

    private static Map<UUID, String> standings(Json cases) {
        return cases.each("items")
                .collect(Collectors.toMap(
                        item -> UUID.fromString(item.getString("file.caseId")), item -> item.getString("standing")));
    }

    private static UUID walledToThePolice() {
        UUID caseId = UUID.randomUUID();
        refer(caseId, "INVESTIGATION", TestTags.of(new CaseId(caseId), "NATIONAL_POLICE"));
        begun(caseId);
        assertThat(command("\"1\"").post(path(caseId) + "/taking").status()).isEqualTo(200);
        return caseId;
    }

    private static List<String> reviews(UUID caseId, int waiting) {
        return eventually(
                        () -> person(ME).get(path(caseId) + "/closure").json(),
                        json -> json.getList("reviews").size() == waiting)
                .getList("reviews", String.class);
    }

    private static String opened(UUID caseId) {
        Answer opened = say(SUPERVISOR, caseId, "/matrices", WHY);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().getString("matrixId");
    }

    private static String proposed(UUID caseId, String matrix, String body) {
        Answer proposed = say(ME, caseId, "/matrices/" + matrix + "/proposals", body);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return proposed.json().getString("proposalId");
    }

    private static Json matrices(String who, UUID caseId) {
        return eventually(() -> person(who).get(path(caseId) + "/matrices").json(), json -> !json.getList("items")
                .isEmpty());
    }

    private static void charged(UUID caseId) {
        assertThat(say(ME, caseId, "/facts", """
                {"kind": "CHARGES_FILED", "source": "Court 3", "officialNumber": "2026-00417", "externalId": "C-1",
                 "occurredAt": "2026-03-02T10:00:00Z", "persons": [],
                 "charges": {"offence": "THREAT", "motivePleaded": true, "authorship": "BOTH"}}""").status()).isEqualTo(201);
    }

    private static String hypothesis(UUID caseId) {
        return person(ME).get(path(caseId) + "/hypotheses").json().getString("items[0].hypothesisId");
    }

    /** The warning of a series to which the case belongs. */
    private static Json warning(String who, UUID caseId) {
        Predicate<Json> mine = item -> item.getList("cases").contains(caseId.toString());
        Json listed = eventually(() -> person(who).get("/v1/warnings?limit=200").json(), json -> json.each("items")
                .anyMatch(mine));
        Json found = listed.each("items").filter(mine).findFirst().orElseThrow();
        return person(who).get("/v1/warnings/" + found.getString("warningId")).json();
    }

    /** The published warning with the mark, as somebody without a login reads it. */
    private static Json published(String mark) {
        Predicate<Json> mine = item -> item.getString("texts[0].headline").contains(mark);
        Json listed = eventually(() -> given().get("/v1/public/warnings").json(), json -> json.each("items")
                .anyMatch(mine));
        return listed.each("items").filter(mine).findFirst().orElseThrow();
    }

    private static String month(String iso) {
        return YearMonth.parse(iso).format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
    }

    private static String item(UUID caseId, String item) {
        return person(ME).get(path(caseId) + "/diligence").json().getString("items[item=" + item + "].status");
    }

    private static Answer tell(String who, String what, String body) {
        return person(who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(what);
    }

    private static void recorded(Answer response, String event) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(response.json().getList("recorded.event")).containsExactly(event);
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
