package esperanza.investigation.procedure.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of a reparation. Names and fields are a published contract. */
public sealed interface ReparationEvent extends OfCase {

    /** Why the reparation is due, or not. */
    sealed interface OnGround extends ReparationEvent {

        ReparationForm form();

        HarmLevel level();

        Optional<PartyRef> party();

        @Override
        default List<PartyRef> parties() {
            return party().stream().toList();
        }
    }

    /** A reparation was claimed. */
    @Published(by = {EXTERNAL, HUMAN})
    record ReparationClaimed(
            CaseId caseId,
            UUID reparationId,
            @OnTimeline ReparationForm form,
            @OnTimeline HarmLevel level,
            Optional<PartyRef> party,
            Personal<String> content)
            implements OnGround {}

    /** The party does not want a reparation of this form. */
    @Published(by = {EXTERNAL, HUMAN})
    record ReparationDeclined(
            CaseId caseId,
            UUID reparationId,
            @OnTimeline ReparationForm form,
            @OnTimeline HarmLevel level,
            Optional<PartyRef> party,
            Personal<String> content)
            implements OnGround {}

    /**
     * A court ordered a reparation.
     *
     * @param factId the court fact that orders it
     */
    @Published(by = {EXTERNAL, HUMAN})
    record ReparationOrdered(
            CaseId caseId,
            UUID reparationId,
            @OnTimeline ReparationForm form,
            @OnTimeline HarmLevel level,
            Optional<PartyRef> party,
            Optional<UUID> factId,
            Personal<String> content)
            implements OnGround {}

    /** A reparation was agreed. */
    @Published(by = {EXTERNAL, HUMAN})
    record ReparationAgreed(
            CaseId caseId,
            UUID reparationId,
            @OnTimeline ReparationForm form,
            @OnTimeline HarmLevel level,
            Optional<PartyRef> party,
            Personal<String> content)
            implements OnGround {}

    /**
     * It was planned how a reparation is to be fulfilled.
     *
     * @param due when it is to be fulfilled
     */
    record ReparationPlanned(
            CaseId caseId, UUID reparationId, @OnTimeline Instant due, Personal<ReparationPlan> plan)
            implements ReparationEvent {}

    /**
     * A reparation was fulfilled, as its holder says.
     *
     * @param partial true: something is left to be done
     * @param assertedBy pseudonym of the person who recorded it; another person has to record the confirmation
     */
    record ReparationFulfilled(
            CaseId caseId,
            UUID reparationId,
            @OnTimeline boolean partial,
            @AtLeast(1) String assertedBy,
            Personal<String> text)
            implements ReparationEvent {}

    /** The party confirmed that the reparation was fulfilled. */
    @Published(by = {EXTERNAL, HUMAN})
    record ReparationConfirmed(CaseId caseId, UUID reparationId, Personal<String> words) implements ReparationEvent {}

    /** The party says that the reparation was not fulfilled. */
    @Published(by = {EXTERNAL, HUMAN})
    record ReparationContested(CaseId caseId, UUID reparationId, Personal<String> words) implements ReparationEvent {}
}
