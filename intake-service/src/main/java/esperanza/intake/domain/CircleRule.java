package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why something is refused that concerns who may know of a case. */
public enum CircleRule implements RuleViolation.Rule {
    NEVER_THE_WHOLE_MECHANISM(
            "never-the-whole-mechanism",
            "Nobody shuts a case to the whole mechanism, only a report that accuses it does; say the persons by name",
            false),
    ONLY_A_SUPERVISOR(
            "only-a-supervisor",
            "Only a supervisor shuts a case to those who oversee the mechanism; tell a supervisor",
            false),
    TELL_A_SUPERVISOR(
            "tell-a-supervisor",
            "Only a supervisor or the ombudsman shuts a case to a person by name; say the institution, or tell a supervisor",
            false),
    NOT_ASSIGNED("not-assigned", "They are not assigned to the case in this capacity", false),
    DELEGATED_TO_YOU("delegated-to-you", "What was delegated to you cannot be delegated on", false),
    OVER_ALREADY("over-already", "That would be over already", false),
    DELEGATED_TOO_LONG("delegated-too-long", "Nothing is delegated for that long", false),
    LONGER_THAN_YOURS("longer-than-yours", "You are assigned for a shorter time yourself", false),
    /** As if it did not exist: whoever is not assigned must not learn that it does. */
    CASE_IS_SEALED("not-found", "There is nothing here for you", true),
    NO_SUCH_BREAK("not-found", "There is nothing here for you", true),
    OWN_BREAK("own-break", "Somebody else has to look at it", false),
    REVIEWED_ALREADY("reviewed-already", "Somebody has looked at it already", false);

    private final String code;
    private final String title;
    private final boolean unknown;

    CircleRule(String code, String title, boolean unknown) {
        this.code = code;
        this.title = title;
        this.unknown = unknown;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return unknown;
    }
}
