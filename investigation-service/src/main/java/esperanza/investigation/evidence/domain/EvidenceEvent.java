package esperanza.investigation.evidence.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The events of an item of evidence. Names and fields are a published contract. */
public sealed interface EvidenceEvent extends OfCase {

    EvidenceId evidenceId();

    /**
     * An item of evidence is known. Nobody has secured it yet.
     *
     * @param line the line of enquiry that it serves
     * @param volatileUntil the instant after which it may be gone
     * @param of the original; only a working copy has one
     * @param where where it lies
     * @param recipe how this service made the copy; absent: a person made it, or it is an original
     */
    @Published(audience = INVESTIGATION)
    record EvidenceIdentified(
            CaseId caseId,
            EvidenceId evidenceId,
            @OnTimeline EvidenceKind kind,
            Optional<UUID> line,
            Optional<Instant> volatileUntil,
            @OnTimeline EvidenceCopy copy,
            Optional<EvidenceId> of,
            Personal<String> what,
            Personal<String> whence,
            Personal<String> where,
            @OnTimeline Optional<CopyRecipe> recipe)
            implements EvidenceEvent {}

    /** The item is not disclosed from now on. */
    @Published(audience = INVESTIGATION)
    record EvidenceRestricted(
            CaseId caseId,
            EvidenceId evidenceId,
            @OnTimeline EvidenceRestriction ground,
            Personal<String> reasons) implements EvidenceEvent {}

    /**
     * The item was analysed.
     *
     * @param act the act of investigation that was done by it
     * @param on what was analysed: the item itself, or a working copy of it
     */
    @Published(audience = INVESTIGATION)
    record EvidenceAnalysed(
            CaseId caseId,
            EvidenceId evidenceId,
            @OnTimeline EvidenceKind kind,
            UUID act,
            EvidenceId on,
            Personal<String> result)
            implements EvidenceEvent {}

    /** The item was disclosed. */
    @Published(audience = INVESTIGATION)
    record EvidenceDisclosed(
            CaseId caseId,
            EvidenceId evidenceId,
            @OnTimeline EvidenceRecipient to,
            Personal<String> reasons) implements EvidenceEvent {}

    /**
     * A court ruled on the item.
     *
     * @param factId the fact of the proceeding, if it was on record
     */
    @Published(
            by = {EXTERNAL, HUMAN},
            audience = INVESTIGATION)
    record EvidenceRuled(
            CaseId caseId,
            EvidenceId evidenceId,
            @OnTimeline EvidenceRuling ruling,
            Optional<UUID> factId) implements EvidenceEvent {}
}
