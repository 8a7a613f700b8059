package esperanza.kernel;

import static java.util.Objects.requireNonNull;

/** A command was refused by a rule of the domain. Carries the rule's code and title, never data of the case. */
public final class RuleViolation extends RuntimeException {

    /** A rule with a stable code; implemented by an enum in each domain. */
    public interface Rule {

        /** Stable, lower-case, dashed: part of the published problem type. */
        String code();

        /** One plain sentence for the person who was refused. */
        String title();

        /** The thing does not exist, or not for whoever asks: both are answered alike, as not found. */
        default boolean unknown() {
            return false;
        }
    }

    private final transient Rule rule;

    public RuleViolation(Rule rule) {
        super(requireNonNull(rule).title());
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
