package esperanza.investigation.dossier.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a dossier is refused. */
public enum DossierRule implements RuleViolation.Rule {
    NO_SUCH_DOSSIER("There is no such dossier"),
    NO_PARTS("A dossier holds at least one part"),
    PART_OF_OTHER_CASES("Matches and matrices name other cases, so no dossier holds them"),
    AS_OF_AHEAD("A dossier holds what is on record: its date is not ahead"),
    SAME_PERSON("Another person has to approve this"),
    ALREADY_ANSWERED("The dossier was approved or refused already"),
    NOT_APPROVED("Another person has to approve the dossier before it is printed");

    private final String title;

    DossierRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return this == NO_PARTS || this == PART_OF_OTHER_CASES || this == AS_OF_AHEAD;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_DOSSIER;
    }

    static void require(boolean holds, DossierRule otherwise) {
        if (!holds) {
            throw new RuleViolation(otherwise);
        }
    }
}
