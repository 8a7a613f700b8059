package esperanza.intake.contact.domain;

import esperanza.kernel.RuleViolation;

/** Reasons to refuse a command on the contact of a reporter. */
public enum ContactRule implements RuleViolation.Rule {
    NO_CONTACT("The person has given no contact"),
    CONTACT_CLOSED("This contact is in other hands: meet the person, and another person confirms the new one"),
    CONTACT_NOT_CLOSED("This contact is not closed: give the new one at once"),
    NO_RENEWAL("Nobody has proposed a new contact"),
    RENEWED_BY_ANOTHER("The person who proposed the new contact cannot confirm it"),
    NOTHING_LEFT_TO_TELL("Nothing waits to be told by a person"),
    CODE_WRONG("This is not the code that was sent"),
    CODE_ENDED("This code holds no longer: give the contact anew"),
    CONTACT_WITHOUT_WAYS("Name a way to reach the person, or say that they are met only in person"),
    UNKNOWN_ZONE("There is no such time zone"),
    HOURS_NOT_WHOLE("Give the days, the first hour and the last one, or none of them");

    private final String title;

    ContactRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case CODE_WRONG, CONTACT_WITHOUT_WAYS, UNKNOWN_ZONE, HOURS_NOT_WHOLE -> true;
            default -> false;
        };
    }
}
