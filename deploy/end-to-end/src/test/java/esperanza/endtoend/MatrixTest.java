package esperanza.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Approval;
import esperanza.local.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the four services, asked by every persona with a real token of Keycloak, or with what only looks
 * like one, about a case with which each stands as {@code personas.csv} says: the answers are those of {@code
 * matrix.csv}. An operation or a persona that is not in the matrix fails. {@code deploy/approve} copies what was seen.
 *
 * <p>A list that can be asked for one case is asked for that of the persona: whoever must not know of it finds it empty.
 *
 * <p>Whoever is let in sends the example of the OpenAPI document with an old version: what happens then is not the
 * question.
 */
class MatrixTest {

    private static final Approval MATRIX =
            new Approval("deploy/end-to-end/src/test/resources/esperanza/endtoend/matrix.csv");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String EMPTY = "{\"items\":[]";
    private static final int LIVE_ANSWERS_WITHIN = 20;
    private static final int THREATS_AT_ONCE = 4;
    private static final int PERSONAS_AT_ONCE = 3;
    private static final int READERS_AT_ONCE = 8;

    /** These take no version, and end the file or change who may know: asked last, or they answer for the others. */
    private static final List<String> ASKED_LAST = List.of(
            "investigation recordImposedEnd",
            "intake delegateWork",
            "intake assignPerson",
            "intake endAssignment",
            "intake breakGlass",
            "intake sealCase",
            "intake applyConflictWall");

    private record Persona(String name, String login, String circle) {

        /** Seen from whom the circle is drawn; for those who have no place in any, it does not matter. */
        String person() {
            return login.startsWith("person:") ? login.substring("person:".length()) : "police-liaison";
        }

        /** Without a token, or with one that is not good. */
        boolean isStranger() {
            return circle.equals("open") && !login.startsWith("person:") && !login.startsWith("client:");
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
        try (var circles = new Circles(platform);
                var http = HttpClient.newHttpClient()) {
            var threats = threats(circles);
            Idle.await(platform);
            answers(threats, operations, http)
                    .forEach((persona, answers) -> columns.put(persona.name, answers.resultNow()));
        }
        var seen = matrix(operations, columns);
        var approved = Stream.concat(comments().stream(), seen.stream()).collect(joining("\n", "", "\n"));
        MATRIX.leave(approved);
        assertThat(seen.stream().filter(MatrixTest::letsNobodyIn).map(line -> line.split(",")[0]))
                .as("what lets nobody in shows nothing about whom it keeps out; these need what is not there for them")
                .containsExactlyElementsOf(Resource.lines("nobody-in.csv").toList());
        assertThat(seen)
                .as(MATRIX.failure())
                .containsExactlyElementsOf(Resource.lines("matrix.csv").toList());
    }

    /** Some at a time; whoever is let in nowhere changes nothing, and so they share one. */
    private static Map<Persona, Map<String, String>> threats(Circles circles) {
        var begun = new LinkedHashMap<Persona, Future<Map<String, String>>>();
        try (var threads = Executors.newFixedThreadPool(THREATS_AT_ONCE)) {
            var ofStrangers = threads.submit(() -> circles.threat("open", "police-liaison"));
            for (var persona : personas()) {
                begun.put(
                        persona,
                        persona.isStranger()
                                ? ofStrangers
                                : threads.submit(() -> circles.threat(persona.circle, persona.person())));
            }
        }
        var threats = new LinkedHashMap<Persona, Map<String, String>>();
        begun.forEach((persona, threat) -> threats.put(persona, threat.resultNow()));
        return threats;
    }

    private static boolean letsNobodyIn(String line) {
        return !line.startsWith("operation") && !(line + ',').contains(", in,");
    }

    /** Each asks for a case of its own. The strangers wait most of the time, and so they ask beside the others. */
    private Map<Persona, Future<Map<String, String>>> answers(
            Map<Persona, Map<String, String>> threats, List<Operation> operations, HttpClient http) {
        var answers = new LinkedHashMap<Persona, Future<Map<String, String>>>();
        try (var strangers = Executors.newCachedThreadPool();
                var others = Executors.newFixedThreadPool(PERSONAS_AT_ONCE)) {
            threats.forEach((persona, threat) -> answers.put(
                    persona,
                    (persona.isStranger() ? strangers : others)
                            .submit(() -> answers(
                                    operations,
                                    http,
                                    new Login(platform).token(persona.login),
                                    threat,
                                    persona.atOnce()))));
        }
        return answers;
    }

    private Map<String, String> answers(
            List<Operation> operations,
            HttpClient http,
            Optional<String> token,
            Map<String, String> threat,
            int atOnce) {
        var answers = new LinkedHashMap<String, String>();
        var asked = new LinkedHashMap<String, Future<String>>();
        var reading = operations.stream().filter(Operation::changesNothing).toList();
        var changing =
                operations.stream().filter(each -> !each.changesNothing()).toList();
        asked.putAll(asked(http, reading, token, threat, Math.max(atOnce, READERS_AT_ONCE)));
        asked.putAll(asked(http, inTheirOrder(changing), token, threat, atOnce));
        asked.forEach((name, answer) -> answers.put(name, answer.resultNow()));
        return answers;
    }

    private Map<String, Future<String>> asked(
            HttpClient http,
            List<Operation> operations,
            Optional<String> token,
            Map<String, String> threat,
            int atOnce) {
        var asked = new LinkedHashMap<String, Future<String>>();
        try (var askers = Executors.newFixedThreadPool(atOnce)) {
            for (var operation : operations) {
                asked.put(operation.name(), askers.submit(() -> asked(http, operation, token, threat)));
            }
        }
        return asked;
    }

    private static List<Operation> inTheirOrder(List<Operation> operations) {
        return operations.stream()
                .sorted(Comparator.comparingInt(each -> ASKED_LAST.indexOf(each.name())))
                .toList();
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

    /** 401, 403 and 404 as they are, empty for a list without items; everything else is in. */
    private String asked(HttpClient http, Operation operation, Optional<String> token, Map<String, String> threat) {
        var path = NAME.matcher(operation.path())
                .replaceAll(name -> threat.getOrDefault(
                        name.group(1),
                        threat.getOrDefault(
                                operation.service() + ' ' + name.group(1),
                                UUID.randomUUID().toString())));
        var ofCase = operation.ofCase() ? "?case=" + threat.get("caseId") : "";
        var request = HttpRequest.newBuilder(
                        URI.create(platform.service(operation.service()).url() + path + ofCase))
                .timeout(Duration.ofSeconds(LIVE_ANSWERS_WITHIN))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .header("Content-Type", "application/json")
                .method(operation.method(), HttpRequest.BodyPublishers.ofString(operation.body()));
        token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var start = operation.ofCase() ? new String(body.readNBytes(EMPTY.length()), UTF_8) : "";
                return start.equals(EMPTY) ? "empty" : told(answer.statusCode());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(operation.name(), e);
        }
    }

    private static String told(int status) {
        return switch (status) {
            case 401, 403, 404 -> Integer.toString(status);
            default -> status < 500 ? "in" : "failed-" + status;
        };
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
