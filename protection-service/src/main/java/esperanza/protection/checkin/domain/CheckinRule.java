package esperanza.protection.checkin.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on check-ins or on an alarm is refused. No word that was said is a reason. */
public enum CheckinRule implements RuleViolation.Rule {
    NO_CHECKINS("No check-ins are agreed with the person"),
    NOT_A_CASE_OF_THE_PLAN("The case is not one of this plan"),
    NEXT_IN_PAST("The next check-in lies before this one"),
    WORDS_ALIKE("The two words are the same: the person could not tell us that somebody forces them"),
    SAFE_NEEDS_WORD("A person is safe once they said the agreed word: write down the word that they said"),
    NO_SUCH_ALARM("The plan has no such alarm"),
    ALARM_ANSWERED("Somebody answered this alarm already"),
    ALARM_NOT_ANSWERED("Nobody answered this alarm yet"),
    ALARM_RESOLVED("This alarm is resolved"),
    NOT_REACHED_IS_NOT_RESOLVED("The person was not reached: the alarm goes on");

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
            case NOT_A_CASE_OF_THE_PLAN, NEXT_IN_PAST, WORDS_ALIKE, SAFE_NEEDS_WORD, NOT_REACHED_IS_NOT_RESOLVED ->
                true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_ALARM;
    }
}
