package esperanza.investigation.procedure.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.CaseId;
import esperanza.kernel.Form;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The facts of a court's proceeding. Names and fields are a published contract. They arrive late and in any order; the
 * instant at which each occurred stands in its metadata.
 *
 * <p>Each names its fact by a keyed hash of the source's own id, and all that was said of it by a digest: so the same
 * fact is recorded once.
 */
public sealed interface ProceedingEvent extends OfCase {

    UUID proceedingId();

    UUID factId();

    String digest();

    /** The parties that the file has: they have to be told. */
    List<PartyRef> affected();

    @Override
    default List<PartyRef> parties() {
        return affected();
    }

    /**
     * Charges were filed.
     *
     * @param offence by its code
     * @param motivePleaded true: the link with the defence work is pleaded as a motive
     * @param authorship which authors are charged
     */
    @Published(
            audience = INVESTIGATION,
            by = {EXTERNAL, HUMAN})
    record ChargesFiled(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            @OnTimeline @Form(Form.CODE) String offence,
            @OnTimeline boolean motivePleaded,
            @OnTimeline ChargedAuthors authorship,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /**
     * A precautionary measure against an accused ended.
     *
     * @param release true: the accused was released
     */
    @Published(by = {EXTERNAL, HUMAN})
    record PrecautionaryMeasureEnded(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            @OnTimeline boolean release,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /** A court delivered its judgment. */
    @Published(by = {EXTERNAL, HUMAN})
    record JudgmentDelivered(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            @OnTimeline JudgmentOutcome outcome,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /**
     * A source said something else of a fact that it had reported before. All of it stands here anew.
     *
     * @param factId the fact that is corrected
     */
    @Published(
            audience = INVESTIGATION,
            by = {EXTERNAL, HUMAN})
    record FactCorrected(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            @OnTimeline FactKind kind,
            Optional<Charges> charges,
            Optional<Boolean> release,
            Optional<JudgmentOutcome> outcome,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /** A court ordered a precautionary measure against an accused. */
    @Published(by = {EXTERNAL, HUMAN})
    record PrecautionaryMeasureOrdered(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /** A court set a hearing. */
    @Published(by = {EXTERNAL, HUMAN})
    record HearingSet(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /** A court held a hearing. */
    @Published(by = {EXTERNAL, HUMAN})
    record HearingHeld(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /** A plea was offered. */
    @Published(by = {EXTERNAL, HUMAN})
    record PleaOffered(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /** An appeal was filed. */
    @Published(by = {EXTERNAL, HUMAN})
    record AppealFiled(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /** A court decided on an appeal. */
    @Published(by = {EXTERNAL, HUMAN})
    record AppealDecided(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /** A judgment became final. */
    @Published(by = {EXTERNAL, HUMAN})
    record JudgmentFinal(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            Personal<FactDetails> details)
            implements ProceedingEvent {}

    /** The execution of a judgment started. */
    @Published(by = {EXTERNAL, HUMAN})
    record ExecutionStarted(
            CaseId caseId,
            UUID proceedingId,
            UUID factId,
            String digest,
            List<PartyRef> affected,
            Personal<FactDetails> details)
            implements ProceedingEvent {}
}
