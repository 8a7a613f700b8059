package esperanza.protocol.triage;

import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.util.Map;
import java.util.Optional;

/**
 * Red flags raise the floor of urgency; nothing lowers it. One present flag suffices; absent or unknown factors never
 * lower the floor. Only a second person may go below the floor, with reasons.
 *
 * <p>Source: the rule is this project's own, after IACHR IT-110/21-09 (circumstances that bear on the risk, type of
 * threats, repetition or increase), the methods of Eguren and Front Line Defenders, the FBI's threat levels and the
 * Mexican immediate action assessment. The assignment of flags to {@code U0} and {@code U1} is own design as well.
 */
public final class RedFlags {

    private RedFlags() {}

    /** The lowest urgency that the present red flags allow; empty if no red flag is present. */
    public static Optional<Urgency> floor(Map<TriageFactor, Presence> factors) {
        return factors.entrySet().stream()
                .filter(factor -> factor.getValue() == Presence.PRESENT)
                .flatMap(factor -> factor.getKey().floor().stream())
                .min(Urgency::compareTo);
    }
}
