package esperanza.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Approval;
import esperanza.local.Platform;
import esperanza.local.demonstration.Ids;
import esperanza.local.demonstration.Operation;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the four services, asked by every persona with a real token of Keycloak, or with what only looks
 * like one, about a case with which each stands as {@code personas.csv} says: the answers are those of {@code
 * matrix.csv}. An operation or a persona that is not in the matrix fails. {@code deploy/approve} copies what was seen.
 *
 * <p>A list that can be asked for one case is asked for that of the persona: whoever must not know of it finds it empty.
 */
class MatrixTest {

    private static final Approval MATRIX =
            new Approval("deploy/end-to-end/src/test/resources/esperanza/endtoend/matrix.csv");
    private static final int THREATS_AT_ONCE = 10;
    private static final int PERSONAS_AT_ONCE = 4;
    private static final int MATRIX_WEEK = 10;

    private static final String NO_VIEWING = new UUID(0, 1).toString();

    /** May only be lowered. */
    private static final int NOBODY_IN = 1;

    private record Persona(String name, String login, String circle) {

        /** Seen from whom the circle is drawn; for those who have no place in any, it does not matter. */
        String person() {
            return login.startsWith("person:") ? login.substring("person:".length()) : "police-liaison";
        }

        boolean isProgram() {
            return login.startsWith("client:");
        }

        /** Without a token, or with one that is not good. */
        boolean isStranger() {
            return circle.equals("open") && !login.startsWith("person:") && !isProgram();
        }

        /**
         * A token of an unknown key waits for the next reading of the keys, once a second: who changes nothing asks all
         * at once.
         */
        int atOnce() {
            return login.startsWith("refresh") || login.startsWith("realm") ? 32 : 1;
        }
    }

    private final Platform platform = SharedPlatform.whole();

    @Test
    void every_operation_answers_every_persona_as_the_matrix_says() {
        var operations = Operation.all(platform);
        var columns = new LinkedHashMap<String, Map<String, String>>();
        try (var people = new People(platform, new Planted(List.of()));
                var hook = new Hook();
                var stuck = Stuck.in(platform);
                var http = HttpClient.newHttpClient()) {
            var things = new Things(people, operations);
            var threats = threats(things);
            var duty = OnDuty.in(platform, people, MATRIX_WEEK);
            Idle.await(platform);
            threats.forEach((persona, ids) -> {
                duty.named(ids);
                ids.put("warningId", warning(ids.of("caseId")));
                ids.put("viewingId", NO_VIEWING); // who may know of the case is told that it is none
                ids.put("page", "1");
                ownReport(people, ids);
                if (persona.isProgram()) {
                    ids.put("webhookId", webhook(people, hook));
                }
                stuck.named(ids);
            });
            answers(threats, operations, things, http)
                    .forEach((persona, answers) -> columns.put(persona.name, Readers.result(answers)));
        } finally {
            new Database(platform, "intake").change("delete from webhook");
        }
        var seen = matrix(operations, columns);
        var approved = Stream.concat(comments().stream(), seen.stream()).collect(joining("\n", "", "\n"));
        MATRIX.leave(approved);
        assertThat(seen.stream().filter(MatrixTest::letsNobodyIn).map(line -> line.split(",")[0]))
                .as("what lets nobody in shows nothing about whom it keeps out")
                .containsExactlyElementsOf(nobodyIn());
        assertThat(seen)
                .as(MATRIX.failure())
                .containsExactlyElementsOf(Resource.lines("matrix.csv").toList());
    }

    /** Another operation that lets nobody in needs a thing in {@code things.csv} rather than a line in the file. */
    @Test
    void the_list_of_operations_that_let_nobody_in_only_shrinks() {
        assertThat(nobodyIn()).hasSize(NOBODY_IN);
    }

    /** Each line: the operation, and the reason. */
    private static List<String> nobodyIn() {
        return Resource.lines("nobody-in.csv")
                .map(line -> line.split(", ", 2)[0])
                .toList();
    }

    /** Some at a time; whoever is let in nowhere changes nothing, and so they share one. */
    private Map<Persona, Ids> threats(Things things) {
        var begun = new LinkedHashMap<Persona, Future<Ids>>();
        try (var circles = new Circles(platform, things);
                var threads = Executors.newFixedThreadPool(THREATS_AT_ONCE)) {
            var ofStrangers = threads.submit(() -> circles.threat("open", "police-liaison"));
            for (var persona : personas()) {
                begun.put(
                        persona,
                        persona.isStranger()
                                ? ofStrangers
                                : threads.submit(() -> circles.threat(persona.circle, persona.person())));
            }
        }
        var threats = new LinkedHashMap<Persona, Ids>();
        begun.forEach((persona, threat) ->
                threats.put(persona, new Ids(Readers.result(threat).all())));
        return threats;
    }

    /** It is looked up in the database, because the circle may keep it from everybody. */
    private String warning(String caseId) {
        return new Database(platform, "investigation")
                .rows("select warning_id from warning_case where case_id = '" + caseId + "' order by 1")
                .getFirst();
    }

    /** A report of its own, with a notice for its reporter: everybody may end a receipt, strangers too. */
    private static void ownReport(People people, Ids ids) {
        var report = people.post("hotline-demo", "intake", "/v1/reports", "{\"account\": \"x\", \"receipt\": true}");
        ids.put("receipt", report.text("/receipt"));
        people.post("hotline-second", "intake", "/v1/reports", "{\"account\": \"x\"}");
        var notices = "/v1/reports/" + report.text("/reportId") + "/notices";
        var laid = people.post("intake-officer", "intake", notices, "{\"kind\": \"APPOINTMENT\", \"words\": \"x\"}");
        ids.put("laidNoticeId", laid.text("/noticeId"));
    }

    /** One of the first hotline's. A program asks for one of its own, because it may delete it. */
    private static String webhook(People people, Hook hook) {
        return people.post("hotline-demo", "intake", "/v1/webhooks", "{\"url\": \"" + hook.url() + "\"}")
                .text("/webhookId");
    }

    private static boolean letsNobodyIn(String line) {
        return !line.startsWith("operation") && !(line + ',').contains(", in,");
    }

    /** Each asks for a case of its own. The strangers wait most of the time, and so they ask beside the others. */
    private Map<Persona, Future<Map<String, String>>> answers(
            Map<Persona, Ids> threats, List<Operation> operations, Things things, HttpClient http) {
        var answers = new LinkedHashMap<Persona, Future<Map<String, String>>>();
        try (var strangers = Executors.newCachedThreadPool();
                var others = Executors.newFixedThreadPool(PERSONAS_AT_ONCE)) {
            threats.forEach((persona, ids) -> {
                var threads = persona.isStranger() ? strangers : others;
                answers.put(persona, threads.submit(() -> {
                    var token = new Login(platform).token(persona.login);
                    return new Asking(platform, http, things, ids, token, persona.atOnce()).answers(operations);
                }));
            });
        }
        return answers;
    }

    private static List<String> matrix(List<Operation> operations, Map<String, Map<String, String>> columns) {
        var lines = new ArrayList<String>();
        lines.add("operation, " + String.join(", ", columns.keySet()));
        for (var operation : operations) {
            var answers = columns.values().stream()
                    .map(each -> each.get(operation.name()))
                    .toList();
            lines.add(operation.name() + ", " + String.join(", ", answers));
        }
        return lines;
    }

    private static List<Persona> personas() {
        return Resource.lines("personas.csv")
                .map(line -> line.split(", "))
                .map(parts -> new Persona(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static List<String> comments() {
        return MATRIX.kept().lines().filter(line -> line.startsWith("#")).toList();
    }
}
