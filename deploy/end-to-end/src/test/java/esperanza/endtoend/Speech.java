package esperanza.endtoend;

import static java.util.stream.Collectors.joining;

import esperanza.local.demonstration.Answer;
import java.util.Arrays;

/** Requests of people about things whose ids they learn from the answers. */
record Speech(People people, Ids ids) {

    /** Waits until the operation tells all that the pointers ask for, and keeps it. */
    void learn(Line line, Operation operation) {
        Words.read(line.patch()).properties().forEach(each -> {
            var pointer = each.getValue().asText();
            var answer = people.until(
                    line.operation() + " tells " + pointer,
                    line.who(),
                    operation.service(),
                    ids.path(operation),
                    told -> !told.text(pointer).isEmpty());
            ids.put(each.getKey(), answer.text(pointer));
        });
    }

    Answer send(String who, Operation operation, String body) {
        return send(who, operation, ids.path(operation), body);
    }

    /** The version is that of the thing which is named first in the path. */
    Answer send(String who, Operation operation, String path, String body) {
        return operation.isVersioned()
                ? people.decide(who, operation.service(), thing(operation, path), path, body)
                : people.post(who, operation.service(), path, body);
    }

    private static String thing(Operation operation, String path) {
        var steps =
                operation.path().substring(0, operation.path().indexOf('}') + 1).split("/").length;
        return Arrays.stream(path.split("/")).limit(steps).collect(joining("/"));
    }
}
