package esperanza.investigation.evidence.domain;

import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceSecured;
import java.util.Optional;
import java.util.UUID;

/** The custody of one item of evidence: who answers for it now. The stream has the id of the item. */
public sealed interface Custody {

    /** The item is not secured yet. */
    record None() implements Custody {}

    /** Somebody secured the item. */
    record Secured(EvidenceSecured content, Holding holding) implements Custody {

        static Secured of(EvidenceSecured content) {
            return new Secured(content, new Held(content.holder()));
        }

        /** True as long as a person answers for the item. */
        public boolean isHeld() {
            return !(holding instanceof Disposed);
        }

        boolean isHeldBy(String person) {
            return isHeld() && holding.holder().equals(person);
        }

        public Optional<String> digest() {
            return content.digest();
        }

        Secured holding(Holding next) {
            return new Secured(content, next);
        }
    }

    /** The responsibility for a secured item. */
    sealed interface Holding {

        /** Pseudonym of the person who holds the item, or held it last. */
        String holder();
    }

    /** A person holds the item. */
    record Held(String holder) implements Holding {}

    /** The holder offered the item to another person. Until that person receives it the holder answers for it. */
    record Offered(String holder, UUID transferId, String to) implements Holding {}

    /** The item left custody. */
    record Disposed(String holder, CustodyDisposal as) implements Holding {}
}
