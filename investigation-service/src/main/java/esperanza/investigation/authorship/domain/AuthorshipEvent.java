package esperanza.investigation.authorship.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Form;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.util.List;
import java.util.UUID;

/**
 * The events of suspects, of the clarification of a case and of the conduct of officials. Names and fields are a
 * published contract. What tells who is accused is sealed; the suspect's data have keys of their own.
 */
public sealed interface AuthorshipEvent extends OfCase {

    sealed interface OfSuspect extends AuthorshipEvent {}

    sealed interface OfConduct extends AuthorshipEvent {}

    /**
     * A person is suspected of the threat. The case is shut to the suspect's institution from this moment on.
     *
     * @param recordedBy pseudonym of the investigator
     * @param shutTo exclusion tags of the suspect's institution, mixed with decoys that match nobody: always eight or a
     *     multiple
     * @param suspicion sealed under the suspect, like the reasons
     */
    @Published(audience = INVESTIGATION)
    record SuspectRecorded(
            CaseId caseId,
            UUID suspectId,
            String recordedBy,
            @Form(Form.TAG) List<String> shutTo,
            Personal<Suspicion> suspicion,
            Personal<String> reasons)
            implements OfSuspect {}

    /**
     * More is known of a suspect. The case is shut to an institution that turned out from this moment on.
     *
     * @param shutTo further exclusion tags, mixed with decoys that match nobody: always eight or a multiple
     * @param suspicion what was learnt, sealed under the suspect, like the reasons
     */
    @Published(audience = INVESTIGATION)
    record SuspectDetailLearnt(
            CaseId caseId,
            UUID suspectId,
            @Form(Form.TAG) List<String> shutTo,
            Personal<Suspicion> suspicion,
            Personal<String> reasons)
            implements OfSuspect {}

    /** A suspect was cleared by a second person. The case stays shut to the institution. */
    @Published(audience = INVESTIGATION)
    record SuspectCleared(CaseId caseId, UUID suspectId, Personal<String> reasons) implements OfSuspect {}

    /**
     * It was recorded how far the authors of the case are known.
     *
     * @param version 1, 2, 3 … of the case
     * @param material those who carried the threat out
     * @param intellectual those who ordered it
     * @param lines the exhausted lines of enquiry that it rests on
     * @param suspects those who are named as authors, as they were known
     */
    @Published(audience = INVESTIGATION)
    record ClarificationRecorded(
            CaseId caseId,
            @AtLeast(1) int version,
            @OnTimeline AuthorsFound material,
            @OnTimeline AuthorsFound intellectual,
            @OnTimeline StructureFound structure,
            @OnTimeline Clarified overall,
            List<LineRef> lines,
            Personal<List<SuspectRef>> suspects,
            Personal<String> reasons)
            implements AuthorshipEvent {}

    /**
     * The conduct of officials was referred to discipline or to prosecution.
     *
     * @param officials who they are and which body it was referred to, sealed under the referral
     * @param conduct what they did or left undone, sealed under the case
     */
    @Published(audience = INVESTIGATION)
    record ConductReferred(
            CaseId caseId,
            UUID conductId,
            @OnTimeline Track track,
            Personal<Officials> officials,
            Personal<String> conduct)
            implements OfConduct {}

    /** The body that conduct was referred to said that it has the referral. */
    @Published(
            audience = INVESTIGATION,
            by = {EXTERNAL, HUMAN})
    record ConductAcknowledged(CaseId caseId, UUID conductId, Personal<String> reference) implements OfConduct {}

    /** The body that conduct was referred to said what came of it. */
    @Published(
            audience = INVESTIGATION,
            by = {EXTERNAL, HUMAN})
    record ConductAnswered(
            CaseId caseId, UUID conductId, @OnTimeline ConductOutcome outcome, Personal<String> reference)
            implements OfConduct {}
}
