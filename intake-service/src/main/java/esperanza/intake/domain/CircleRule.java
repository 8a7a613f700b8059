package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why something is refused that concerns who may know of a case. */
public enum CircleRule implements RuleViolation.Rule {
    NEVER_THE_WHOLE_MECHANISM(
            "Nobody shuts a case to the whole mechanism, only a report that accuses it does; say the persons by name"),
    ONLY_A_SUPERVISOR("Only a supervisor shuts a case to those who oversee the mechanism; tell a supervisor"),
    TELL_A_SUPERVISOR(
            "Only a supervisor or the ombudsman shuts a case to a person by name; say the institution, or tell a supervisor"),
    NOT_ASSIGNED("They are not assigned to the case in this capacity"),
    DELEGATED_TO_YOU("What was delegated to you cannot be delegated on"),
    OVER_ALREADY("That would be over already"),
    DELEGATED_TOO_LONG("Nothing is delegated for that long"),
    LONGER_THAN_YOURS("You are assigned for a shorter time yourself"),
    /** As if it did not exist: whoever is not assigned must not learn that it does. */
    CASE_IS_SEALED("There is nothing here for you"),
    NO_SUCH_BREAK("There is nothing here for you"),
    OWN_BREAK("Somebody else has to look at it"),
    REVIEWED_ALREADY("Somebody has looked at it already");

    private final String title;

    CircleRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == CASE_IS_SEALED || this == NO_SUCH_BREAK;
    }
}
