package esperanza.investigation.authorship.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on suspects, clarification or conduct is refused. */
public enum AuthorshipRule implements RuleViolation.Rule {
    NO_SUCH_SUSPECT("There is no such suspect"),
    NO_SUCH_CONDUCT("There is no such referral"),
    SAME_PERSON("Another person than the one who recorded the suspect has to decide this"),
    MESSENGER_ONLY("A case is not clarified as long as only those who carried the threat out are known"),
    LINE_NOT_WORKED("Nobody was found: name the exhausted lines of enquiry that this rests on"),
    SUSPECT_NEEDED("An author is identified: name a suspect who was not cleared"),
    TO_THE_ACCUSED("Conduct is not referred to the institution of those who are accused; name another body");

    private final String title;

    AuthorshipRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case MESSENGER_ONLY, LINE_NOT_WORKED, SUSPECT_NEEDED, TO_THE_ACCUSED -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_SUSPECT || this == NO_SUCH_CONDUCT;
    }
}
