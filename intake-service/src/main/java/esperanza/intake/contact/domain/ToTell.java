package esperanza.intake.contact.domain;

import esperanza.intake.contact.domain.Traits.MessageClass;

/**
 * A message that a person is owed.
 *
 * @param danger whether it is about life in danger
 */
public record ToTell(Cause cause, MessageClass says, boolean danger) {

    boolean isNeutral() {
        return says == MessageClass.NEUTRAL;
    }

    /** Life in danger and not a word of it: so much may reach a way that nobody has proven. */
    boolean mayBreakRules() {
        return danger && isNeutral();
    }
}
