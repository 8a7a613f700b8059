package esperanza.notification.clock.read;

import java.util.Set;

/**
 * The clocks that a reader may follow.
 *
 * @param all true: the clocks of every rule
 * @param rules if not all: the clocks of these rules
 */
public record Clocks(boolean all, Set<String> rules) {

    public static final Clocks ALL = new Clocks(true, Set.of());

    public static Clocks of(Set<String> rules) {
        return new Clocks(false, Set.copyOf(rules));
    }

    public boolean follows(String rule) {
        return all || rules.contains(rule);
    }
}
