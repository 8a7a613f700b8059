package esperanza.endtoend;

import esperanza.local.demonstration.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of things, by the names that the paths of operations give them; {@code soon} and {@code later} are instants to
 * come.
 */
final class Ids {

    private static final Pattern NAME = Pattern.compile("\\{(\\w[\\w-]*)}");

    private static final Duration SOON = Duration.ofDays(30);

    private final Map<String, String> known;

    /** @param known a name that several services have stands behind the service */
    Ids(Map<String, String> known) {
        this.known = new HashMap<>(known);
        put("soon", Instant.now().plus(SOON).toString());
        put("later", Instant.now().plus(SOON).plus(SOON).toString());
    }

    Map<String, String> all() {
        return known;
    }

    String of(String name) {
        return known.get(name);
    }

    void put(String name, String id) {
        known.put(name, id);
    }

    /** Keeps the ids that an operation answered. A thing lies below the address of what made it. */
    void answered(Operation operation, Answer answer) {
        answer.at("").properties().stream()
                .filter(each -> each.getKey().endsWith("Id"))
                .forEach(each -> {
                    known.put(each.getKey(), each.getValue().asText());
                    known.put(
                            operation.path() + "/{" + each.getKey() + '}',
                            each.getValue().asText());
                });
    }

    /** The address of the operation. An id that nobody told is that of nothing. */
    String path(Operation operation) {
        var path = operation.path();
        return replaced(path, name -> {
            var place = path.substring(0, name.end());
            var inItsService = operation.service() + ' ' + name.group(1);
            return known.getOrDefault(
                    place,
                    known.getOrDefault(
                            inItsService,
                            known.getOrDefault(name.group(1), UUID.randomUUID().toString())));
        });
    }

    /** Whether each name in the text is that of a known thing. */
    boolean knowAll(String text) {
        return NAME.matcher(text).results().allMatch(name -> known.containsKey(name.group(1)));
    }

    /** The text with the ids in place of their names; a name that nobody told stays. */
    String in(String text) {
        return replaced(text, name -> known.getOrDefault(name.group(1), name.group()));
    }

    private static String replaced(String text, Function<MatchResult, String> id) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(id.apply(name)));
    }
}
