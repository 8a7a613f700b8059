package esperanza.protection.plan.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.measure.domain.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The person leaves the protection and comes back, each time by a word at the own door. It is about the person, so it is
 * recorded once for each case. No rule reads these events: nothing is taken from the person because of them.
 */
public sealed interface StayEvent extends PlanEvent {

    /**
     * The person wants to hear nothing of protection for a while.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     * @param until when the person comes back, if they said so; nothing ends then
     */
    @Published(audience = PROTECTION, by = EXTERNAL)
    record PlanPaused(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @OnTimeline PersonsVoice by,
            @OnTimeline Optional<Instant> until,
            Optional<Personal<String>> words)
            implements StayEvent {}

    /**
     * The person leaves the protection. This is never held against them, and they may come back at any time.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     */
    @Published(audience = PROTECTION, by = EXTERNAL)
    record PlanLeft(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @OnTimeline PersonsVoice by,
            Optional<Personal<String>> words)
            implements StayEvent {}

    /**
     * The person came back. Nobody has to admit them.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     */
    @Published(audience = PROTECTION, by = EXTERNAL)
    record PlanResumed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @OnTimeline PersonsVoice by,
            Optional<Personal<String>> words)
            implements StayEvent {}

    /**
     * Somebody at the own door said that it is in other hands: nobody enters with what was given before.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION, by = EXTERNAL)
    record DoorCompromised(PlanId planId, @AtLeast(1) List<PartyRef> parties, CaseId caseId) implements StayEvent {}
}
