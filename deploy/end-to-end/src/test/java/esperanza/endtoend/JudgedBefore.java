package esperanza.endtoend;

import static java.util.stream.Collectors.joining;

import esperanza.local.demonstration.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the acts of a thing say of a command before somebody sends it. */
record JudgedBefore(People people, List<Operation> operations) {

    private static final Pattern NAME = Pattern.compile("\\{[^}]+}");

    /** Whether the command is said to be closed. Of a thing that tells no acts nothing is said. */
    boolean isClosed(String who, Operation operation, String path) {
        var named = operation.path().lastIndexOf('}') + 1;
        if (named == 0 || !tellsActs(operation.service(), operation.path().substring(0, named))) {
            return false;
        }
        var steps = operation.path().substring(0, named).split("/").length;
        var thing = Arrays.stream(path.split("/")).limit(steps).collect(joining("/"));
        return people.get(who, operation.service(), thing + "/acts")
                .at("/acts")
                .valueStream()
                .filter(act -> act.path("operation").asText().equals(operation.id()))
                .anyMatch(act -> act.path("standing").asText().equals("CLOSED"));
    }

    private boolean tellsActs(String service, String template) {
        return operations.stream()
                .filter(each -> each.service().equals(service) && each.changesNothing())
                .map(each -> Pattern.compile(Arrays.stream(NAME.split(each.path(), -1))
                        .map(Pattern::quote)
                        .collect(joining("[^/]+"))))
                .anyMatch(each -> each.matcher(template + "/acts").matches());
    }
}
