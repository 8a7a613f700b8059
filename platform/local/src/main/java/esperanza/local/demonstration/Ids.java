package esperanza.local.demonstration;

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
 * The ids of things, by the names that the paths of operations give them. A text names an id as {@code {actId}}, the
 * present as {@code {now}}, and an instant after a known one as {@code {now+P30D}}.
 */
public final class Ids {

    private static final Pattern NAME = Pattern.compile("\\{(\\w[\\w-]*)(?:\\+(P\\w+))?}");
    private static final String NOW = "now";

    private final Map<String, String> known;

    /** @param known a name that several services have stands behind the service */
    public Ids(Map<String, String> known) {
        this.known = new HashMap<>(known);
    }

    public Map<String, String> all() {
        return known;
    }

    /** The id of that name; a name that nobody told stays. */
    public String of(String name) {
        return in('{' + name + '}');
    }

    public void put(String name, String id) {
        known.put(name, id);
    }

    /** Keeps the ids that an operation answered. A thing lies below the address of what made it. */
    public void answered(Operation operation, Answer answer) {
        answer.at("").properties().stream()
                .filter(each -> each.getKey().endsWith("Id"))
                .forEach(each -> {
                    String id = each.getValue().asText();
                    known.put(each.getKey(), id);
                    known.put(operation.path() + "/{" + each.getKey() + '}', id);
                    answer.header("Location").ifPresent(where -> liesAt(where, "{" + each.getKey() + '}', id));
                });
    }

    /** A thing that was made elsewhere lies where its address says: it takes the place of the one before. */
    private void liesAt(String address, String name, String id) {
        known.replaceAll((place, before) ->
                place.endsWith('/' + name) && address.endsWith(in(place.replace(name, id))) ? id : before);
    }

    /** The address of the operation. An id that nobody told is that of nothing. */
    public String path(Operation operation) {
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
    public boolean knowAll(String text) {
        return NAME.matcher(text).results().map(name -> name.group(1)).allMatch(this::isKnown);
    }

    /** The text with the ids in place of their names; a name that nobody told stays. */
    public String in(String text) {
        return replaced(text, name -> isKnown(name.group(1)) ? value(name) : name.group());
    }

    private boolean isKnown(String name) {
        return name.equals(NOW) || known.containsKey(name);
    }

    private String value(MatchResult name) {
        var value = name.group(1).equals(NOW) ? Instant.now().toString() : known.getOrDefault(name.group(1), "");
        var later = name.group(2);
        return later == null
                ? value
                : Instant.parse(value).plus(Duration.parse(later)).toString();
    }

    private static String replaced(String text, Function<MatchResult, String> id) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(id.apply(name)));
    }
}
