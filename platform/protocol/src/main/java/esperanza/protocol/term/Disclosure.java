package esperanza.protocol.term;

import java.time.Duration;

/**
 * How long permission to see sealed data lasts.
 *
 * @param openingHolds how long the same opening may be read again; after that it takes a new one, which is recorded anew
 * @param identityGrantHolds how long whoever asked may open a reporter's identity after a second person granted it
 * @param glassHolds how long whoever broke the glass may know of a case they are not assigned to
 * @param delegationHolds how long whoever is assigned to a case may delegate their work on it at most
 * @param basis the norm behind these values
 * @param internalTarget true if they are the mechanism's own and not law
 */
public record Disclosure(
        Duration openingHolds,
        Duration identityGrantHolds,
        Duration glassHolds,
        Duration delegationHolds,
        LegalBasis basis,
        boolean internalTarget) {

    public Disclosure {
        Require.that(
                openingHolds != null && openingHolds.isPositive(), "disclosure.openingHolds is a positive duration");
        Require.that(
                identityGrantHolds != null && identityGrantHolds.isPositive(),
                "disclosure.identityGrantHolds is a positive duration");
        Require.that(glassHolds != null && glassHolds.isPositive(), "disclosure.glassHolds is a positive duration");
        Require.that(
                delegationHolds != null && delegationHolds.isPositive(),
                "disclosure.delegationHolds is a positive duration");
        LegalBasis.check("disclosure", basis, internalTarget);
    }
}
