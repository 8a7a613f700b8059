package esperanza.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import esperanza.local.Platform;
import esperanza.local.demonstration.Ids;
import esperanza.local.demonstration.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A persona asks for operations about the things of one threat, with an old version: what happens to those who are let
 * in is not the question.
 *
 * @param atOnce how many operations that change something are asked for at the same time
 */
record Asking(Platform platform, HttpClient http, Things things, Ids ids, Optional<String> token, int atOnce) {

    private static final String UNAVAILABLE = "failed-503";
    private static final Duration AGAIN_FOR = Duration.ofSeconds(30);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    private static final String EMPTY = "{\"items\":[]";
    private static final int LIVE_ANSWERS_WITHIN = 20;
    private static final int READERS_AT_ONCE = 8;

    /** These take no version, and end a thing or change who may know: asked last, or they answer for the others. */
    private static final List<String> ASKED_LAST = List.of(
            "intake deleteWebhook",
            "intake compromiseContactByReceipt",
            "investigation approveMatrixChange",
            "investigation recordImposedEnd",
            "notification removeWay",
            "intake delegateWork",
            "intake assignPerson",
            "intake endAssignment",
            "intake breakGlass",
            "intake sealCase",
            "intake applyConflictWall");

    /** The answers by the names of the operations: 401, 403, 404, empty, or in. */
    Map<String, String> answers(List<Operation> operations) {
        var reading = operations.stream().filter(Operation::changesNothing).toList();
        var changing = operations.stream()
                .filter(each -> !each.changesNothing())
                .sorted(Comparator.comparingInt(each -> ASKED_LAST.indexOf(each.name())))
                .toList();
        var answers = new LinkedHashMap<String, String>();
        answers.putAll(answers(reading, Math.max(atOnce, READERS_AT_ONCE)));
        answers.putAll(answers(changing, atOnce));
        return answers;
    }

    private Map<String, String> answers(List<Operation> operations, int askers) {
        var asked = new LinkedHashMap<String, Future<String>>();
        try (var threads = Executors.newFixedThreadPool(askers)) {
            operations.forEach(each -> asked.put(each.name(), threads.submit(() -> answer(each))));
        }
        var answers = new LinkedHashMap<String, String>();
        asked.forEach((name, answer) -> answers.put(name, Readers.result(answer)));
        return answers;
    }

    /** 503 means: not known now, as when Keycloak is too busy to tell its keys. It is asked again, as every client does. */
    private String answer(Operation operation) {
        var latest = System.nanoTime() + AGAIN_FOR.toNanos();
        var answer = once(operation);
        while (answer.equals(UNAVAILABLE) && System.nanoTime() < latest) {
            Waiting.pause(BETWEEN_QUESTIONS);
            answer = once(operation);
        }
        return answer;
    }

    private String once(Operation operation) {
        var isOfCase = operation.takes("case");
        var ofCase = isOfCase ? "?case=" + ids.of("caseId") : "";
        var request = HttpRequest.newBuilder(
                        URI.create(platform.service(operation.service()).url() + ids.path(operation) + ofCase))
                .timeout(Duration.ofSeconds(LIVE_ANSWERS_WITHIN))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .header("Content-Type", "application/json")
                .method(operation.method(), HttpRequest.BodyPublishers.ofString(things.body(operation, ids)));
        token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var start = isOfCase ? new String(body.readNBytes(EMPTY.length()), UTF_8) : "";
                return start.equals(EMPTY) ? "empty" : told(answer.statusCode());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(operation.name(), e);
        }
    }

    /** 401, 403 and 404 as they are; everything else is in. */
    private static String told(int status) {
        return switch (status) {
            case 401, 403, 404 -> Integer.toString(status);
            default -> status < 500 ? "in" : "failed-" + status;
        };
    }
}
