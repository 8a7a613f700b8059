package esperanza.local.demonstration;

import static java.util.stream.Collectors.joining;

import esperanza.local.PartFailure;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Requests of people about things whose ids they learn from the answers: the player of the rows of a table. */
public record Speech(Requests requests, Ids ids) {

    private static final int STALE = 412;

    /** Says a row and keeps the ids that are answered. A row that is answered with another status fails. */
    public Answer say(Line line, Operation operation) {
        return say(line, operation, UUID.randomUUID().toString());
    }

    Answer say(Line line, Operation operation, String key) {
        if (operation.changesNothing()) {
            return learn(line, operation);
        }
        var body = line.body(operation, ids);
        var answer = send(line.who(), operation, ids.path(operation), key, body);
        if (!line.isAnsweredBy(answer)) {
            throw new PartFailure("Not as expected: %s says %s %s (%d %s)"
                    .formatted(line.who(), line.operation(), body, answer.status(), answer.text()));
        }
        ids.answered(operation, answer);
        return answer;
    }

    /** Waits until the operation tells all that the row asks for, and keeps it. */
    public Answer learn(Line line, Operation operation) {
        var wanted = Wanted.of(ids.in(line.patch()));
        var answer = requests.until(
                line.operation() + " tells " + line.patch(),
                line.who(),
                operation.service(),
                ids.path(operation) + ids.in(line.query()),
                told -> line.isAnsweredBy(told) && wanted.isIn(told));
        wanted.named(answer).forEach(ids::put);
        return answer;
    }

    public Answer send(String who, Operation operation, String body) {
        return send(who, operation, ids.path(operation), body);
    }

    public Answer send(String who, Operation operation, String path, String body) {
        return send(who, operation, path, UUID.randomUUID().toString(), body);
    }

    /** Sends it once more if software changed the thing between reading and sending, as a person would. */
    private Answer send(String who, Operation operation, String path, String key, String body) {
        var answer = sent(who, operation, path, key, body);
        return operation.isVersioned() && answer.status() == STALE
                ? sent(who, operation, path, UUID.randomUUID().toString(), body)
                : answer;
    }

    /** The version is that of the thing which is named first in the path. */
    private Answer sent(String who, Operation operation, String path, String key, String body) {
        var version = operation.isVersioned()
                ? requests.get(who, operation.service(), thing(operation, path)).header("ETag")
                : Optional.<String>empty();
        return requests.post(who, operation.service(), path, key, version, body);
    }

    private static String thing(Operation operation, String path) {
        var steps =
                operation.path().substring(0, operation.path().indexOf('}') + 1).split("/").length;
        return Arrays.stream(path.split("/")).limit(steps).collect(joining("/"));
    }
}
