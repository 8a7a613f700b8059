package esperanza.endtoend;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

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
        this.lines = Line.of("things.csv").toList();
        this.asked = asked(lines);
    }

    /** Makes the things in a case of which the ids of report, case and party are known, and adds theirs. */
    void in(Ids ids) {
        var speech = new Speech(people, ids);
        lines.stream().filter(line -> !line.who().equals(EVERYBODY)).forEach(line -> said(speech, line));
    }

    /** The body of a request for the operation that is about the things of these ids; its example if it names no other. */
    String body(Operation operation, Ids ids) {
        return Optional.ofNullable(asked.get(operation.id()))
                .map(Line::patch)
                .filter(patch -> !operation.body().isEmpty() && ids.knowAll(patch))
                .map(patch -> Words.example(operation, ids.in(patch)))
                .orElseGet(operation::body);
    }

    private void said(Speech speech, Line line) {
        var operation = operations.get(line.operation());
        if (operation.changesNothing()) {
            speech.learn(line, operation);
            return;
        }
        var body = operation.body().isEmpty()
                ? ""
                : Words.example(operation, speech.ids().in(line.patch()));
        var answer = speech.send(line.who(), operation, body);
        assertThat(answer.status())
                .as(line.operation() + ' ' + body + ' ' + answer.text())
                .isBetween(200, 299);
        speech.ids().answered(operation, answer);
    }

    /** As the table of the things says, or else as it is said in the talk of a case. */
    private static Map<String, Line> asked(List<Line> things) {
        var asked = Line.of("talk.csv")
                .filter(line -> line.patch().startsWith("{"))
                .collect(toMap(Line::operation, identity(), (first, _) -> first));
        things.stream().filter(line -> line.who().equals(EVERYBODY)).forEach(line -> asked.put(line.operation(), line));
        return asked;
    }
}
