package esperanza.protection.plan.domain;

import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of the orders that hold the level of a person. Each is of one case. */
public sealed interface OrderEvent extends PlanEvent {

    UUID orderId();

    /** The body that ordered protection. */
    enum Source {
        /** The Inter-American Commission on Human Rights. */
        IACHR,
        /** The Inter-American Court of Human Rights. */
        IACHR_COURT,
        /** A court of the country. */
        COURT
    }

    /**
     * A court or the Commission ordered that the person is protected. The level is high at least from now on.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param until the date that the order says; nothing ends then
     * @param words number and text of the order
     */
    @Published(audience = PROTECTION)
    record OrderReceived(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID orderId,
            @OnTimeline Source source,
            @OnTimeline Optional<Instant> until,
            Personal<String> words)
            implements OrderEvent {}

    /**
     * A person found that the cause of a floor has ended. The floor holds until a second person has said so too.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param orderId the order whose floor it is
     * @param by pseudonym of the person who proposed it; another one has to lift the floor
     * @param standsUntil until when a second person can follow the proposal; absent in the oldest events
     */
    @Published(audience = PROTECTION)
    record FloorLiftProposed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID orderId,
            @AtLeast(1) String by,
            Optional<Instant> standsUntil,
            Personal<String> reasons)
            implements OrderEvent {}

    /**
     * A second person found that the cause of a floor has ended: the level is again the one that was decided.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param orderId the order whose floor it was
     */
    @Published(audience = PROTECTION)
    record FloorLifted(
            PlanId planId, @AtLeast(1) List<PartyRef> parties, CaseId caseId, UUID orderId, Personal<String> reasons)
            implements OrderEvent {}
}
