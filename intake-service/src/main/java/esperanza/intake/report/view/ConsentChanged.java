package esperanza.intake.report.view;

import esperanza.intake.report.domain.ConsentChange;
import esperanza.protocol.vocabulary.ConsentPurpose;
import java.util.Map;

/**
 * The effect of a change of consent.
 *
 * @param effect in words for the person, by language (en, es, pt); empty if consent was given
 */
public record ConsentChanged(ConsentPurpose purpose, ConsentChange change, Map<String, String> effect) {

    public static ConsentChanged of(ConsentPurpose purpose, ConsentChange change) {
        return new ConsentChanged(
                purpose, change, change == ConsentChange.WITHDRAWN ? Withdrawal.effect(purpose) : Map.of());
    }
}
