package esperanza.investigation.procedure.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a reparation is refused. */
public enum ReparationRule implements RuleViolation.Rule {
    NO_SUCH_REPARATION("There is no such reparation"),
    NO_SUCH_PARTY("The file has no such party"),
    NOT_PLANNED("Nobody has planned this reparation yet"),
    NOT_FULFILLED("Nobody has recorded a fulfilment yet"),
    CONFIRMATION_NEEDS_ANOTHER_PERSON(
            "A person who recorded it or answers for the file cannot record the confirmation");

    private final String title;

    ReparationRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_REPARATION || this == NO_SUCH_PARTY;
    }
}
