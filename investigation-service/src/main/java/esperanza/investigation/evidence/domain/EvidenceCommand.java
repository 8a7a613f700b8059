package esperanza.investigation.evidence.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The commands on an item of evidence. */
public sealed interface EvidenceCommand extends CaseCommand, AfterTheFact {

    /**
     * @param of the source of a working copy; empty: the item is an original
     * @param where where the item lies
     * @param recipe how this service makes the copy
     */
    record IdentifyEvidence(
            CaseId caseId,
            EvidenceId evidenceId,
            EvidenceKind kind,
            Optional<UUID> line,
            Optional<Instant> volatileUntil,
            Optional<Source> of,
            Personal<String> what,
            Personal<String> whence,
            Personal<String> where,
            Optional<CopyRecipe> recipe)
            implements EvidenceCommand {}

    /**
     * The source of a working copy.
     *
     * @param original true if it was read as an original of the same case
     */
    record Source(EvidenceId evidenceId, boolean original) {}

    record RestrictEvidence(CaseId caseId, EvidenceRestriction ground, Personal<String> reasons)
            implements EvidenceCommand {}

    /** @param act the act of investigation that was done by the analysis */
    record AnalyseEvidence(CaseId caseId, UUID act, Analysed on, Personal<String> result) implements EvidenceCommand {}

    /**
     * The analysed object: the item itself, or a working copy.
     *
     * @param copyOfIt true if it was read as a working copy of the item
     * @param secured true if it and the item were read as secured
     */
    record Analysed(EvidenceId evidenceId, boolean copyOfIt, boolean secured) {}

    /** @param ofRestricted true if the item was read as restricted, by itself, by its original, or by an item with the same file */
    record DiscloseEvidence(CaseId caseId, boolean ofRestricted, EvidenceRecipient to, Personal<String> reasons)
            implements EvidenceCommand {}

    /**
     * Record what a court ruled on the item. Never refused.
     *
     * @param factId the fact of the proceeding, if it is on record
     */
    record RecordRuling(CaseId caseId, EvidenceRuling ruling, Optional<UUID> factId)
            implements EvidenceCommand, AfterTheEnd {}
}
