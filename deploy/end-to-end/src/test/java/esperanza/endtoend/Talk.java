package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Ids;
import esperanza.local.demonstration.Line;
import esperanza.local.demonstration.Operation;
import esperanza.local.demonstration.Patch;
import esperanza.local.demonstration.Speech;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What people say in the file of one case: the rows of {@code talk.csv}. Each request is also sent in two forms that are
 * refused: with a property that nobody knows, and in another case than its ids are of. No act is said to be closed just
 * before it is taken.
 */
final class Talk {

    private static final Pattern SAID = Pattern.compile(Canary.WORD + "-[\\w.-]+");
    private static final Pattern OF_A_THING =
            Pattern.compile("/v1/investigations/\\{caseId}.*\\{(?!item|seriesId)\\w+}.*");
    /** 409 if what the body names is looked for first, or if the thing is part of the file itself. */
    private static final String NOT_THERE = "404|409";

    /** The subjects of people become pseudonyms. The reasons of an opening are kept beside the file. */
    private static final Set<String> NOT_IN_THE_FILE = Set.of(
            "checkConflicts.persons.1.person",
            "nameContact.person",
            "recordAbsence.deputy",
            "orderAct.owner",
            "offerCustody.to",
            "reassignFile.person",
            "openFile.reasons",
            "openOwnTask.reasons",
            "openRelocation.reasons",
            "exportEvidenceManifest.reasons");

    /** Said of each item of the checklist that was left undone. */
    private static final String EACH = "each";

    private static final Set<String> DONE = Set.of("MET", "NOT_APPLICABLE", "NOT_COMPUTED");
    private static final Set<String> TOLERANT = Set.of("submitReport");
    private static final Set<String> OPENINGS = Set.of(
            "openFile",
            "openOwnTask",
            "openRelocation",
            "exportEvidenceManifest",
            "exportBundle",
            "readViewingRequest");

    private final People people;
    private final List<Operation> operations;
    private final Ids ids;
    private final Speech speech;
    private final JudgedBefore judged;
    private final Set<String> refused = new HashSet<>();
    private final Map<String, Set<String>> kept =
            Map.of("investigation", new HashSet<>(), "protection", new HashSet<>());
    private final List<String> failures = new ArrayList<>();

    /**
     * @param names ids by the names of the parameters of a path, and the subjects of people; {@code another} is the id of
     *     another case, of which the same people may know
     */
    Talk(People people, List<Operation> operations, Map<String, String> names) {
        this.people = people;
        this.operations = operations;
        this.ids = new Ids(names);
        this.speech = new Speech(people, ids);
        this.judged = new JudgedBefore(people, operations);
    }

    /** Plays all rows. Returns the words that the file, and the plan, have to keep: by service. */
    Map<String, Set<String>> play() {
        Resource.lines("talk.csv").map(Line::read).forEach(this::play);
        operations.stream()
                .filter(each -> each.path().startsWith("/v1/operations/"))
                .filter(each -> !FreeText.in(each).isEmpty())
                .forEach(each -> refuse("tech-admin", each, Words.body(each, "{}")));
        assertThat(failures).isEmpty();
        return kept;
    }

    /** The names that are known after the play. */
    Map<String, String> names() {
        return ids.all();
    }

    private void play(Line row) {
        if (row.patch().equals(EACH)) {
            undone(row.who()).forEach(item -> {
                ids.put("item", item);
                play(new Line(row.who(), row.operation(), "", "{}", row.status()));
            });
            return;
        }
        var operation = operations.stream()
                .filter(each -> each.id().equals(row.operation()))
                .findFirst()
                .orElseThrow();
        if (operation.changesNothing()) {
            speech.learn(row, operation);
            return;
        }
        var body = operation.body().isEmpty() ? "" : Words.body(operation, ids.in(row.patch()));
        if (!FreeText.in(operation).isEmpty() && !TOLERANT.contains(row.operation()) && refused.add(row.operation())) {
            refuse(row.who(), operation, body);
        }
        if (OF_A_THING.matcher(operation.path()).matches()) {
            var path = ids.path(operation).replace(ids.of("caseId"), ids.of("another"));
            check(speech.send(row.who(), operation, path, body), NOT_THERE, row.operation() + " in another case");
        }
        var closed = judged.isClosed(row.who(), operation, ids.path(operation));
        var answer = speech.send(row.who(), operation, body);
        if (closed && answer.status() < 300) {
            failures.add(row.operation() + " was said to be closed just before it was taken");
        }
        check(answer, row.status(), row.operation() + ' ' + body);
        if (answer.text().contains(Canary.WORD) && !OPENINGS.contains(row.operation())) {
            failures.add(row.operation() + " repeats what was said");
        }
        if (answer.status() < 300) {
            keep(operation, body, answer);
        }
    }

    /** The items of the checklist that are neither done nor justified. */
    private List<String> undone(String who) {
        var diligence = people.get(who, "investigation", "/v1/investigations/" + ids.of("caseId") + "/diligence");
        return StreamSupport.stream(diligence.at("/items").spliterator(), false)
                .filter(item -> item.path("mandatory").asBoolean() && !item.has("justification"))
                .filter(item -> !DONE.contains(item.path("status").asText()))
                .map(item -> item.path("item").asText())
                .toList();
    }

    private void keep(Operation operation, String body, Answer answer) {
        ids.answered(operation, answer);
        if (kept.containsKey(operation.service())) {
            SAID.matcher(body)
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> NOT_IN_THE_FILE.stream().noneMatch(word::endsWith))
                    .forEach(kept.get(operation.service())::add);
        }
    }

    /** Nobody knows the property, so everything beside it is refused too. The answer does not repeat it. */
    private void refuse(String who, Operation operation, String body) {
        var more = (ObjectNode) Patch.read(body);
        more.put(Canary.WORD + "-property", Canary.WORD + "-value");
        var answer = speech.send(who, operation, more.toString());
        check(answer, "422", operation.name() + " with an unknown property");
        if (answer.text().contains(Canary.WORD + "-value")) {
            failures.add(operation.name() + " repeats what it refuses");
        }
    }

    private void check(Answer answer, String status, String what) {
        if (!Integer.toString(answer.status()).matches(status)) {
            failures.add(what + " → " + answer.status() + ' ' + answer.text());
        }
    }
}
