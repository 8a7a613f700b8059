package esperanza.protocol.diligence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An event that a command would record.
 *
 * @param name its short name, like {@code act-done}
 * @param content what its clear fields would say
 * @param chosen the fields whose values the sender of the command chooses
 */
public record Prospect(String name, Map<String, Object> content, Set<String> chosen) {

    public Prospect {
        content = Map.copyOf(content);
        chosen = Set.copyOf(chosen);
    }

    /** The values to choose, by their fields, so that it is such an event; empty if no choice makes it one. */
    public Optional<Map<String, String>> choices(Proof.Event asked) {
        return asked.name().equals(name) && asked.where().stream().allMatch(this::isPossible)
                ? Optional.of(chosenBy(asked))
                : Optional.empty();
    }

    private boolean isPossible(Where each) {
        return chosen.contains(each.field()) || each.holds(content);
    }

    private Map<String, String> chosenBy(Proof.Event asked) {
        Map<String, String> choices = new TreeMap<>();
        asked.where().stream().filter(each -> chosen.contains(each.field())).forEach(each -> each.onlyValue()
                .ifPresent(value -> choices.put(each.field(), value)));
        return choices;
    }
}
