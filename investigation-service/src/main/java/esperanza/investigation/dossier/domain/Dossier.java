package esperanza.investigation.dossier.domain;

import esperanza.investigation.dossier.domain.DossierEvent.DossierOrdered;
import java.util.Optional;

/** The state of a dossier. */
public sealed interface Dossier {

    /** No such dossier. */
    record Unknown() implements Dossier {}

    /**
     * A person ordered it.
     *
     * @param approvedBy pseudonym of the person who approved that it leaves the house; empty: nobody did yet
     * @param refusedBy pseudonym of the person who refused it; empty: nobody did
     * @param printed how many times it was printed
     */
    record Known(DossierOrdered order, Optional<String> approvedBy, Optional<String> refusedBy, int printed)
            implements Dossier {

        Known approved(String by) {
            return new Known(order, Optional.of(by), refusedBy, printed);
        }

        Known refused(String by) {
            return new Known(order, approvedBy, Optional.of(by), printed);
        }

        Known printedAgain() {
            return new Known(order, approvedBy, refusedBy, printed + 1);
        }
    }
}
