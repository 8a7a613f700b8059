package esperanza.protocol.term;

import java.time.Duration;

/**
 * When a series of threats that are alike is proposed for an early warning.
 *
 * @param threats how many threats make a series
 * @param within how far apart the first and the last of them may be
 * @param basis the norm behind these values
 * @param internalTarget true if the values are the mechanism's own and not law
 */
public record EarlyWarning(int threats, Duration within, LegalBasis basis, boolean internalTarget) {

    public EarlyWarning {
        Require.that(threats > 1, "earlyWarning.threats is a number above 1");
        Require.that(within != null && within.isPositive(), "earlyWarning.within is a positive duration");
        LegalBasis.check("earlyWarning", basis, internalTarget);
    }
}
