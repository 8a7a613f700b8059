package esperanza.intake.disclosure.domain;

import esperanza.kernel.RuleViolation;

/** Why an opening is refused. */
public enum OpeningRule implements RuleViolation.Rule {
    NO_SUCH_REQUEST("There is no such request"),
    SECOND_PERSON_NEEDED("The reporter's identity opens only by a request that a second person grants"),
    FILE_NEEDS_SECOND_PERSON("This file opens only by a request to which a second person agrees"),
    OWN_REQUEST("Nobody decides on their own request"),
    READ_FIRST("Read the reasons of this request before you agree"),
    ALREADY_ANSWERED("This request has been answered"),
    REQUEST_OVERTAKEN("The requested data no longer exist"),
    ANOTHERS_REQUEST("Only the person who asked may open it"),
    NOT_GRANTED("Nobody has granted this request"),
    CONTACT_IN_OTHER_HANDS("The person's contact is compromised: nobody may be sent there any more"),
    GRANT_IS_OVER("The time for which it was granted is over; ask again");

    private final String title;

    OpeningRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case SECOND_PERSON_NEEDED, FILE_NEEDS_SECOND_PERSON, CONTACT_IN_OTHER_HANDS -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_REQUEST;
    }
}
