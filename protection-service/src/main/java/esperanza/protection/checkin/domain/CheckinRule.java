package esperanza.protection.checkin.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on check-ins or on an alarm is refused. No word that was said is a reason. */
public enum CheckinRule implements RuleViolation.Rule {
    NO_CHECKINS("No check-ins are agreed with the person"),
    NOT_A_CASE_OF_THE_PLAN("The case is not one of this plan"),
    NEXT_IN_PAST("The next check-in lies before this one"),
    NEXT_TOO_FAR("The next check-in lies too far ahead: thirty days at most, and after a search no later than agreed"),
    CHECKIN_OVERDUE("The person has not checked in: look for them first, and record what was found"),
    WORDS_ALIKE("The two words are the same: the person could not tell us that somebody forces them"),
    SAFE_NEEDS_WORD("A person is safe once they said the agreed word: write down the word that they said"),
    NO_SUCH_ALARM("The plan has no such alarm"),
    ALARM_NOT_ANSWERED("Nobody answered this alarm yet"),
    ALARM_NEEDS_ANOTHER_PERSON(
            "No words were agreed before this alarm: somebody else than the person who answered last says that it is over"),
    ALARM_RESOLVED("This alarm is resolved"),
    NOT_REACHED_IS_NOT_RESOLVED("The person was not reached: the alarm goes on"),
    NOT_SAFE_IS_NOT_RESOLVED("The person is not safe: the alarm goes on");

    private final String title;

    CheckinRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case NOT_A_CASE_OF_THE_PLAN,
                    NEXT_IN_PAST,
                    NEXT_TOO_FAR,
                    WORDS_ALIKE,
                    SAFE_NEEDS_WORD,
                    NOT_REACHED_IS_NOT_RESOLVED,
                    NOT_SAFE_IS_NOT_RESOLVED -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_ALARM;
    }
}
