package esperanza.endtoend;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import esperanza.local.demonstration.Ids;
import esperanza.local.demonstration.Line;
import esperanza.local.demonstration.Operation;
import esperanza.local.demonstration.Speech;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing of each kind in the case of a threat: what people say about it in {@code things.csv}. */
final class Things {

    /** Tells how everybody asks for an operation, and is said by nobody. */
    private static final String EVERYBODY = "everybody";

    private final People people;
    private final Map<String, Operation> operations;
    private final List<Line> lines;
    private final Map<String, Line> asked;

    Things(People people, List<Operation> operations) {
        this.people = people;
        this.operations = operations.stream().collect(toMap(Operation::id, identity(), (first, _) -> first));
        this.lines = Resource.lines("things.csv").map(Line::read).toList();
        this.asked = asked(lines);
    }

    /** Makes the things in a case of which the ids of report, case and party are known, and adds theirs. */
    void in(Ids ids) {
        var speech = new Speech(people, ids);
        lines.stream()
                .filter(line -> !line.who().equals(EVERYBODY))
                .forEach(line -> speech.say(line, operations.get(line.operation())));
    }

    /** The body of a request for the operation that is about the things of these ids; its example if it names no other. */
    String body(Operation operation, Ids ids) {
        return Optional.ofNullable(asked.get(operation.id()))
                .filter(line -> !operation.body().isEmpty() && ids.knowAll(line.patch()))
                .map(line -> line.body(operation, ids))
                .orElseGet(operation::body);
    }

    /** As the table of the things says, or else as it is said in the talk of a case. */
    private static Map<String, Line> asked(List<Line> things) {
        var asked = Resource.lines("talk.csv")
                .map(Line::read)
                .filter(line -> line.patch().startsWith("{"))
                .collect(toMap(Line::operation, identity(), (first, _) -> first));
        things.stream().filter(line -> line.who().equals(EVERYBODY)).forEach(line -> asked.put(line.operation(), line));
        return asked;
    }
}
