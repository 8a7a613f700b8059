package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why an opening is refused. */
public enum OpeningRule implements RuleViolation.Rule {
    OPENING_IS_OVER("opening-is-over", "This opening is over; open it anew"),
    NO_SUCH_REQUEST("no-such-request", "There is no such request"),
    SECOND_PERSON_NEEDED("second-person-needed", "Who reports is opened only by request, granted by a second person"),
    OWN_REQUEST("own-request", "Nobody decides on their own request"),
    ALREADY_ANSWERED("already-answered", "This request has been answered"),
    REQUEST_OVERTAKEN("request-overtaken", "What was asked for is not there any more"),
    ANOTHERS_REQUEST("anothers-request", "Only whoever asked may open it"),
    NOT_GRANTED("not-granted", "Nobody has granted this request"),
    CONTACT_IN_OTHER_HANDS(
            "contact-in-other-hands",
            "The way to reach the person is in other hands: nobody may be sent there any more"),
    GRANT_IS_OVER("grant-is-over", "The time for which it was granted is over; ask again");

    private final String code;
    private final String title;

    OpeningRule(String code, String title) {
        this.code = code;
        this.title = title;
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
        return this == NO_SUCH_REQUEST;
    }
}
