package esperanza.protocol.term;

import java.time.Duration;

/**
 * How the data of a report are erased when the person asks for it.
 *
 * @param waits how long the person can withdraw the request after all have approved; nothing is destroyed before
 * @param basis the norm behind this value
 * @param internalTarget true if the value is the mechanism's own and not law
 */
public record Erasing(Duration waits, LegalBasis basis, boolean internalTarget) {

    public Erasing {
        Require.that(waits != null && waits.isPositive(), "erasing.waits is a positive duration");
        LegalBasis.check("erasing", basis, internalTarget);
    }
}
