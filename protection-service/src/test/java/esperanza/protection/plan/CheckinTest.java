package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.assigned;
import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.runtime.Eventually.eventually;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A person checks in, is silent or calls for help, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class CheckinTest {

    private static final String OFFICER = "protection-officer";
    private static final String SUPERVISOR = "supervisor";

    private static final Instant TOMORROW = Instant.now().truncatedTo(SECONDS).plus(Duration.ofHours(24));
    private static final Instant NEXT_WEEK = TOMORROW.plus(Duration.ofDays(6));

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void a_word_of_somebody_who_is_forced_gets_the_same_answer_and_raises_an_alarm() {
        problem(act(OFFICER, "/check-ins", said("colibri")), 409, "no-checkins");
        act(OFFICER, "/check-in-agreements", agreement()).expect(200);

        Answer safe = act(OFFICER, "/check-ins", said("colibri"));
        Answer forced = act(OFFICER, "/check-ins", said("heron"));

        assertThat(forced.status()).isEqualTo(safe.status()).isEqualTo(200);
        assertThat(alike(forced)).isEqualTo(alike(safe));
        eventually(() -> read(), seen -> seen.getList("alarms").size() == 1);
        Json seen = read();
        assertThat(seen.<String>getList("alarms.stage")).containsExactly("RAISED");
        assertThat(seen.<String>getList("alarms.via")).containsExactly("CALL");
        assertThat(seen.getString("checkIns.lastChannel")).isEqualTo("CALL");
        assertThat(seen.getString("checkIns.nextBy")).isEqualTo(TOMORROW.toString());

        Json opened = open("ALARM");
        assertThat(opened.<String>getList("events.content.kind")).containsExactly("DURESS");
        problem(opening("board-member", "ALARM"), 409, "no-matter-here");
        Json ofAMember = person("board-member").get(plan(woman)).expect(200).json();
        assertThat(ofAMember.getList("alarms")).isEmpty();
        assertThat(ofAMember.getString("checkIns")).isNull();
        String checkins = open("CHECKIN").toString();
        assertThat(checkins).contains("Call the sister").doesNotContain("digest", "colibri", "heron");
    }

    @Test
    void a_silence_that_ends_with_nobody_safe_raises_an_alarm_which_a_supervisor_resolves() {
        act(OFFICER, "/check-in-agreements", agreement()).expect(200);
        problem(act(OFFICER, "/check-in-follow-ups", "{\"result\": \"SAFE\"}"), 409, "safe-needs-word");
        act(OFFICER, "/check-in-follow-ups", "{\"result\": \"NOT_REACHED\"}").expect(200);
        eventually(() -> read(), seen -> seen.getList("alarms").size() == 1);
        String alarm = "/alarms/" + read().<String>getList("alarms.alarmId").getFirst();

        problem(act(SUPERVISOR, alarm + "/resolutions", found("SAFE")), 409, "alarm-not-answered");
        act(OFFICER, alarm + "/answers", "{}").expect(200);
        act(SUPERVISOR, alarm + "/answers", "{}").expect(200);
        act(OFFICER, alarm + "/steps", "{\"steps\": \"The patrol is on its way\"}")
                .expect(200);
        problem(act(OFFICER, alarm + "/resolutions", found("SAFE")), 403, "wrong-role");
        problem(act(SUPERVISOR, alarm + "/resolutions", found("NOT_REACHED")), 409, "not-reached-is-not-resolved");
        problem(act(SUPERVISOR, alarm + "/resolutions", found("NOT_SAFE")), 409, "not-safe-is-not-resolved");
        act(SUPERVISOR, alarm + "/resolutions", found("SAFE")).expect(200);
        assertThat(read().<String>getList("alarms.stage")).containsExactly("RESOLVED");
        assertThat(open("ALARM").<String>getList("events.content.kind")).contains("MISSED");
    }

    /** The supervisor may be the one whom the person fears. */
    @Test
    void without_words_agreed_before_an_alarm_nobody_ends_it_alone_and_an_analyst_asks_back() {
        String alarm = raised();
        act(SUPERVISOR, "/check-in-agreements", agreement("mine", "yours")).expect(200);
        act(SUPERVISOR, alarm + "/answers", "{}").expect(200);
        problem(act(SUPERVISOR, alarm + "/resolutions", found("SAFE", "mine")), 409, "alarm-needs-another-person");
        act(OFFICER, alarm + "/answers", "{}").expect(200);
        act(SUPERVISOR, alarm + "/resolutions", found("SAFE", "mine")).expect(200);
        eventually(() -> read(), seen -> seen.<String>getList("reviews.kind").equals(List.of("PERSON")));
        assertThat(read().<String>getList("alarms.stage")).containsExactly("RESOLVED");
    }

    @Test
    void words_that_are_agreed_during_an_alarm_end_neither_it_nor_the_alarm_that_follows() {
        act(OFFICER, "/check-in-agreements", agreement()).expect(200);
        String alarm = raised();
        act(SUPERVISOR, "/check-in-agreements", agreement("mine", "yours")).expect(200);
        for (String word : List.of("mine", "mine", "heron")) {
            act(SUPERVISOR, alarm + "/answers", "{}").expect(200);
            act(SUPERVISOR, alarm + "/resolutions", found("SAFE", word)).expect(200);
            eventually(
                    () -> read(), seen -> seen.<String>getList("alarms.stage").contains("RAISED"));
            alarm = "/alarms/" + read().<String>getList("alarms.alarmId").getLast();
        }
        assertThat(open("ALARM").<String>getList("events.content.kind"))
                .filteredOn(Objects::nonNull)
                .containsExactly("PANIC", "SILENT", "SILENT", "DURESS");
    }

    @Test
    void check_ins_pause_and_end_and_are_hidden_with_their_case() {
        act(OFFICER, "/check-in-agreements", agreement()).expect(200);
        problem(act(OFFICER, "/check-in-pauses", until(Instant.parse("2999-01-01T00:00:00Z"))), 409, "next-too-far");
        act(OFFICER, "/check-in-pauses", until(NEXT_WEEK)).expect(200);
        assertThat(read().getString("checkIns.nextBy")).isEqualTo(NEXT_WEEK.toString());
        eventually(() -> read(), seen -> seen.<String>getList("reviews.kind").equals(List.of("PERSON")));
        String alarm = act(OFFICER, "/alarms", alarm()).expect(201).json().getString("alarmId");
        act(OFFICER, "/check-in-end", "{}").expect(200);
        assertThat(read().toString()).doesNotContain("checkIns");

        UUID known = referred(woman);
        assigned(caseId, "police-liaison");
        eventually(
                () -> read(), seen -> seen.<String>getList("incidents.caseId").equals(List.of(known.toString())));
        assertThat(read().getList("alarms")).isEmpty();
        problem(act(OFFICER, "/alarms/" + alarm + "/answers", "{}"), 404, "not-found");
    }

    /** The answer without what differs between any two commands. */
    private static String alike(Answer answer) {
        return Stream.of(answer.text().split("[,{}\\[\\]]"))
                .filter(part -> !part.matches("\"(eventId|id|position|version|recordedAt|occurredAt|at)\".*"))
                .toList()
                .toString();
    }

    private Json read() {
        return person(OFFICER).get(plan(woman)).json();
    }

    private Answer act(String who, String path, String body) {
        return command(who, plan(woman), body).post(plan(woman) + path);
    }

    private Json open(String part) {
        return opening(SUPERVISOR, part).expect(200).json();
    }

    private Answer opening(String who, String part) {
        return person(who)
                .header("Idempotency-Key", key())
                .body("{\"part\": \"%s\", \"purpose\": \"PROTECTION\"}".formatted(part))
                .post(plan(woman) + "/openings");
    }

    private String agreement() {
        return agreement("Colibrí", "heron");
    }

    private String agreement(String safe, String forced) {
        return """
                {"caseId": "%s", "nextBy": "%s", "everyHours": 24, "channels": ["CALL", "DOOR"],
                 "safeWord": "%s", "duressWord": "%s", "contactPlan": "Call the sister"}""".formatted(caseId, TOMORROW, safe, forced);
    }

    private String raised() {
        return "/alarms/" + act(OFFICER, "/alarms", alarm()).expect(201).json().getString("alarmId");
    }

    private String alarm() {
        return "{\"caseId\": \"%s\", \"via\": \"CALL\", \"kind\": \"PANIC\"}".formatted(caseId);
    }

    private static String until(Instant next) {
        return "{\"until\": \"%s\"}".formatted(next);
    }

    private static String said(String word) {
        return "{\"channel\": \"CALL\", \"relayed\": false, \"word\": \"%s\"}".formatted(word);
    }

    private static String found(String result) {
        return found(result, "colibri");
    }

    private static String found(String result, String word) {
        return "{\"result\": \"%s\", \"word\": \"%s\", \"steps\": \"She is at home\"}".formatted(result, word);
    }
}
