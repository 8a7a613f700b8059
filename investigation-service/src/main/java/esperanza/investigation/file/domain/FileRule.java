package esperanza.investigation.file.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a file is refused. */
public enum FileRule implements RuleViolation.Rule {
    NO_SUCH_FILE("There is no such file"),
    FILE_HAS_AN_INVESTIGATOR("Another investigator has taken this file"),
    FILE_NOT_TAKEN("Nobody has taken this file yet: an investigator takes it"),
    NOT_YOUR_FILE("Only the investigator who answers for the file can do this"),
    DEPUTY_NEEDED("Somebody else than the investigator of the file has to stand in"),
    LEAD_NOT_CHECKED("Those who answer for the file have to be checked too"),
    CONFLICT_UNRESOLVED("A person with a conflict of interest has to be out of the case first"),
    TRAIT_LOWERED("A trait that the threat has is dropped by a supervisor alone"),
    FACET_LEFT_OUT("Each facet has to be answered; an empty list says that nothing of it is known or applies"),
    FILE_ENDED("The file has ended: it is reopened first"),
    NO_SUCH_CODE("A code is not of the list of its facet"),
    NO_SUCH_EVENT("An event that is named is not on record in this case");

    private final String title;

    FileRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case DEPUTY_NEEDED,
                    LEAD_NOT_CHECKED,
                    TRAIT_LOWERED,
                    FACET_LEFT_OUT,
                    NO_SUCH_CODE,
                    NO_SUCH_EVENT,
                    CONFLICT_UNRESOLVED -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_FILE;
    }
}
