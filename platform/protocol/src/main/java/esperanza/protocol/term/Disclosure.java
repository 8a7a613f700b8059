package esperanza.protocol.term;

import java.time.Duration;

/**
 * How long permission to see sealed data lasts.
 *
 * @param openingHolds how long the same opening may be read again; after that a new opening is needed and recorded
 * @param identityGrantHolds how long the requester may open a reporter's identity after a second person granted it
 * @param glassHolds how long a person who broke the glass may know of a case without being assigned to it
 * @param delegationHolds the longest time for which a person assigned to a case may delegate the work on it
 * @param basis the norm behind these values
 * @param internalTarget true if the values are the mechanism's own and not law
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
