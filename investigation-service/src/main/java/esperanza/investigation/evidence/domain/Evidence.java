package esperanza.investigation.evidence.domain;

import esperanza.investigation.evidence.domain.EvidenceEvent.EvidenceIdentified;
import esperanza.kernel.CaseId;
import java.util.EnumSet;
import java.util.Set;

/** The state of one item of evidence. Who holds it is its {@link Custody}. */
public sealed interface Evidence {

    /** How far an item has come. */
    enum Status {
        IDENTIFIED,
        ANALYSED,
        DISCLOSED,
        ADMITTED,
        EXCLUDED
    }

    /** No such item was identified. */
    record Unknown() implements Evidence {}

    /** An item that was identified. */
    record Known(
            EvidenceIdentified content,
            Status status,
            Set<EvidenceRestriction> restrictions,
            Set<EvidenceRecipient> disclosedTo)
            implements Evidence {

        static Known of(EvidenceIdentified content) {
            return new Known(content, Status.IDENTIFIED, Set.of(), Set.of());
        }

        public boolean isOf(CaseId of) {
            return content.caseId().equals(of);
        }

        public boolean isOriginal() {
            return content.copy() == EvidenceCopy.ORIGINAL;
        }

        /** True if this item is a working copy of that one. */
        public boolean isCopyOf(EvidenceId original) {
            return content.of().filter(original::equals).isPresent();
        }

        public boolean isRestricted() {
            return !restrictions.isEmpty();
        }

        Known restricted(EvidenceRestriction ground) {
            EnumSet<EvidenceRestriction> all = EnumSet.of(ground);
            all.addAll(restrictions);
            return new Known(content, status, Set.copyOf(all), disclosedTo);
        }

        Known disclosed(EvidenceRecipient to) {
            EnumSet<EvidenceRecipient> all = EnumSet.of(to);
            all.addAll(disclosedTo);
            return new Known(content, status, restrictions, Set.copyOf(all)).reached(Status.DISCLOSED);
        }

        /** An item that has come further stays where it is. */
        Known reached(Status next) {
            return status.compareTo(next) < 0 ? at(next) : this;
        }

        /** The latest ruling counts. */
        Known ruled(EvidenceRuling ruling) {
            return at(
                    switch (ruling) {
                        case ADMITTED -> Status.ADMITTED;
                        case EXCLUDED -> Status.EXCLUDED;
                    });
        }

        private Known at(Status next) {
            return new Known(content, next, restrictions, disclosedTo);
        }
    }
}
