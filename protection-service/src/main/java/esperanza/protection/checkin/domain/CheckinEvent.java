package esperanza.protection.checkin.domain;

import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.ActorKind;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of the check-ins of one person. Names and fields are a published contract. */
public sealed interface CheckinEvent extends Concerning {

    PlanId planId();

    CaseId caseId();

    /** The check-ins of a plan: they have its id. */
    UUID checkinId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * The person and an officer agreed how the person says that they are safe.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param nextBy by when the person checks in
     * @param channels the ways on which they do it
     * @param digests those of the words that were agreed
     * @param relay a named person who may say it for them
     * @param contactPlan how the person is looked for if they are silent
     */
    @Published(audience = PROTECTION)
    record CheckinAgreed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID checkinId,
            Instant nextBy,
            @AtLeast(1) int everyHours,
            @AtLeast(1) List<ContactWay> channels,
            Personal<AgreedWords> digests,
            Optional<Personal<String>> relay,
            Optional<Personal<String>> contactPlan)
            implements CheckinEvent {}

    /**
     * The person checked in. The event looks the same whichever word was said.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param nextBy by when the person checks in again
     * @param relayed whether another person said it for them
     * @param digest that of the word that was said
     */
    @Published(
            audience = PROTECTION,
            by = {ActorKind.HUMAN, ActorKind.EXTERNAL})
    @OnTimeline(false)
    record CheckedIn(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID checkinId,
            Instant nextBy,
            ContactWay channel,
            boolean relayed,
            Personal<String> digest,
            Optional<Personal<String>> note)
            implements CheckinEvent {}

    /**
     * Somebody looked for the person who had not checked in.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param nextBy by when the person checks in again; older events have none
     * @param digest that of the word that was said
     */
    @Published(audience = PROTECTION)
    record CheckinFollowed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID checkinId,
            @OnTimeline Reached result,
            Optional<Instant> nextBy,
            Optional<Personal<String>> digest,
            Optional<Personal<String>> note)
            implements CheckinEvent {}

    /**
     * The person does not check in until a date, and does then.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param until by when the person checks in again
     */
    @Published(
            audience = PROTECTION,
            by = {ActorKind.HUMAN, ActorKind.EXTERNAL})
    record CheckinPaused(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID checkinId,
            @OnTimeline Instant until,
            Optional<Personal<String>> note)
            implements CheckinEvent {}

    /**
     * The person no longer checks in.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(
            audience = PROTECTION,
            by = {ActorKind.HUMAN, ActorKind.EXTERNAL})
    record CheckinEnded(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID checkinId,
            Optional<Personal<String>> note)
            implements CheckinEvent {}
}
