package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** A command was refused by a rule of the domain. Carries the rule's code and title, never data of the case. */
public final class RuleViolation extends RuntimeException {

    /** A rule with a stable code; an enum in each domain. */
    public interface Rule {

        /** The name of the enum constant. A constant is never renamed, because {@link #code} publishes its name. */
        String name();

        /** Stable, lower-case, dashed: part of the published problem type. */
        default String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** One plain sentence for the person who was refused. */
        String title();

        /**
         * True if the refusal is of what the command says: the same command may be taken if it says something else. False
         * if it is of what is so, or of who asks. A place that refuses for the other of the two says so: {@link #forWhatIsSo},
         * {@link #forWhatIsSaid}.
         */
        default boolean ofWhatIsSaid() {
            return false;
        }

        /** True if the thing does not exist, or does not exist for the caller: both get the same answer, not found. */
        default boolean unknown() {
            return false;
        }
    }

    private final transient Rule rule;
    private final boolean ofWhatIsSaid;

    public RuleViolation(Rule rule) {
        this(rule, rule.ofWhatIsSaid());
    }

    private RuleViolation(Rule rule, boolean ofWhatIsSaid) {
        super(requireNonNull(rule).title());
        this.rule = rule;
        this.ofWhatIsSaid = ofWhatIsSaid;
    }

    /** Refuses whatever the command says, by a rule that at other places is of what is said. */
    public static RuleViolation forWhatIsSo(Rule rule) {
        return new RuleViolation(rule, false);
    }

    /** Refuses what the command says, by a rule that at other places is of what is so. */
    public static RuleViolation forWhatIsSaid(Rule rule) {
        return new RuleViolation(rule, true);
    }

    public Rule rule() {
        return rule;
    }

    /** Whether the same command may be taken if it says something else. */
    public boolean ofWhatIsSaid() {
        return ofWhatIsSaid;
    }
}
