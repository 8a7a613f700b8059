package esperanza.notification.read.deadlines;

import java.util.Set;

/**
 * Which clocks a reader may follow.
 *
 * @param all whatever their rule
 * @param rules else those of these rules
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
