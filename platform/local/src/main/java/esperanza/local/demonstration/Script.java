package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.expect;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plays the tables of the story that lie beside this class. A row is a {@link Line request}, or begins with one of
 * these words:
 *
 * <ul>
 *   <li>{@code chapter}, {@code tell}: a text for those who listen; {@code {/pointer}} is read in the last answer;
 *   <li>{@code each}: a text for each value that its pointers find there;
 *   <li>{@code answer}: {@link Wanted questions} to the last answer, which is not asked for again;
 *   <li>{@code case}: the rows below are about the case of this name. {@code {name.caseId}} is an id of another case;
 *   <li>{@code let}: names and what they stand for;
 *   <li>{@code play}: the rows of another table, and such names;
 *   <li>{@code when}: the rows below, up to the next one of this kind, are played if the case has one of these {@link
 *       Fate fates}.
 * </ul>
 *
 * The patch {@code again} repeats the request before under its key and expects the same answer; a patch behind it, as
 * in {@code again ={}}, is another body under the same key.
 */
final class Script {

    private static final Pattern OF_ANOTHER = Pattern.compile("\\{([\\w-]+)\\.(\\w+)}");
    private static final Pattern ASKED = Pattern.compile("\\{(/[^}]+)}");
    private static final String AGAIN = "again";

    private final Stage stage;
    private final Map<String, Operation> operations;
    private final Map<String, String> common;
    private final Map<String, Ids> cases = new HashMap<>();
    private Ids ids;
    private boolean plays = true;
    private String key = Stage.key();
    private String before = "{}";
    private Answer last = new Answer(0, "", _ -> "");

    /** @param common names that are the same in every case */
    Script(Stage stage, Platform platform, Map<String, String> common) {
        this.stage = stage;
        this.operations =
                Operation.all(platform).stream().collect(toMap(Operation::id, identity(), (first, _) -> first));
        this.common = common;
        this.ids = new Ids(common);
    }

    void play(String table) {
        Rows.of(table).forEach(this::row);
        plays = true;
    }

    /** The following rows are about the case of this name. */
    void turnTo(String name) {
        ids = cases.computeIfAbsent(name, _ -> new Ids(common));
    }

    /** A name of the case that the rows are about. */
    String of(String name) {
        return ids.of(name);
    }

    void let(String name, String value) {
        ids.put(name, value);
    }

    private void row(String written) {
        var row = replaced(OF_ANOTHER, written, name -> cases.get(name.group(1)).of(name.group(2)));
        var columns = row.split("; ", 2);
        if (columns[0].equals("when")) {
            plays = Stream.of(columns[1].split(" ")).map(Fate::valueOf).anyMatch(fate -> fate.name()
                    .equals(ids.of("fate")));
        } else if (plays) {
            played(row, columns[0], columns[1]);
        }
    }

    private void played(String row, String first, String rest) {
        switch (first) {
            case "chapter" -> stage.chapter(rest);
            case "tell" -> stage.tell("%s", told(rest, found -> String.join(" · ", found)));
            case "each" -> each(rest);
            case "answer" -> asked(rest);
            case "case" -> turnTo(rest);
            case "let" -> let(Patch.read(ids.in(rest)));
            case "play" -> {
                var table = rest.split("; ", 2);
                let(Patch.read(table.length > 1 ? ids.in(table[1]) : "{}"));
                play(table[0]);
            }
            default -> say(Line.read(ids.in(first) + row.substring(first.length())));
        }
    }

    private void let(JsonNode names) {
        names.properties().forEach(each -> let(each.getKey(), each.getValue().asText()));
    }

    private String told(String text, Function<List<String>, String> shown) {
        return replaced(ASKED, ids.in(text), found -> shown.apply(texts(found)));
    }

    private void each(String text) {
        var first = ASKED.matcher(text).results().findFirst().orElseThrow();
        IntStream.range(0, texts(first).size()).forEach(n -> stage.tell("%s", told(text, found -> found.get(n))));
    }

    private List<String> texts(MatchResult pointer) {
        return new Pointer(pointer.group(1)).in(last.at(""));
    }

    private void asked(String questions) {
        var wanted = Wanted.of(ids.in(questions));
        expect(wanted.isIn(last), questions, last);
        wanted.named(last).forEach(ids::put);
    }

    private void say(Line line) {
        var operation = Objects.requireNonNull(operations.get(line.operation()), line.operation());
        var speech = new Speech(stage, ids);
        if (line.patch().startsWith(AGAIN)) {
            again(speech, line, operation);
        } else {
            key = Stage.key();
            before = line.patch();
            last = speech.say(line, operation, key);
        }
        let("status", Integer.toString(last.status()));
    }

    private void again(Speech speech, Line line, Operation operation) {
        var other = line.patch().substring(AGAIN.length()).strip();
        var answer = speech.say(line.with(other.isEmpty() ? before : other), operation, key);
        expect(!other.isEmpty() || answer.text().equals(last.text()), "the same call, the same answer", answer);
        last = answer;
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
