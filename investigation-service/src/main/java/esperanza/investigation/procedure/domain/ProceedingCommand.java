package esperanza.investigation.procedure.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The command on a proceeding. */
public sealed interface ProceedingCommand extends AfterTheEnd {

    /** The codes of a fact. Each kind has its own: charges, release or outcome, or none. */
    record FactCodes(Optional<Charges> charges, Optional<Boolean> release, Optional<JudgmentOutcome> outcome) {

        public static final FactCodes NONE = new FactCodes(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param factId a keyed hash of the source's own id of the fact
     * @param digest a keyed hash of all that is said of the fact
     * @param affected the parties of the file
     */
    record RecordFact(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            FactKind kind,
            FactCodes codes,
            Personal<FactDetails> details)
            implements ProceedingCommand {}
}
