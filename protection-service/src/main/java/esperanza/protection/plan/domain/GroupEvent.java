package esperanza.protection.plan.domain;

import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people, places and decisions of a group that a plan protects. Each is recorded once for each case of the plan that
 * its recorder may know of; names and words are sealed.
 */
public sealed interface GroupEvent extends PlanEvent {

    /** Those whom a plan protects beside its party. */
    enum BeneficiaryKind {
        FAMILY_MEMBER,
        MEMBER,
        COLLEAGUE,
        REPRESENTATIVE,
        SITE
    }

    enum TerritoryKind {
        SITE,
        ROUTE,
        AREA
    }

    /** The answer of a collective to what was offered to it. */
    enum Agreement {
        AGREED,
        NOT_AGREED,
        /** The assembly has not decided yet. */
        LATER
    }

    /**
     * The plan protects somebody or something more.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record BeneficiaryAdded(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID beneficiaryId,
            @OnTimeline BeneficiaryKind kind,
            @OnTimeline boolean child,
            Personal<String> name,
            Optional<Personal<String>> relation,
            Optional<Personal<String>> needs,
            Optional<Personal<String>> guardian)
            implements GroupEvent {}

    /**
     * Somebody whom the plan protects leaves it. This is never held against anybody.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record BeneficiaryLeft(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID beneficiaryId,
            Optional<Personal<String>> words)
            implements GroupEvent {}

    /**
     * A place, a way or an area was recorded that the collective lives by.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record TerritoryRecorded(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID territoryId,
            @OnTimeline TerritoryKind kind,
            Personal<String> area)
            implements GroupEvent {}

    /**
     * Somebody was named who speaks for the collective.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param mandate how they were named, and for what
     */
    @Published(audience = PROTECTION)
    record SpokespersonNamed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            Personal<String> name,
            Optional<Personal<String>> mandate)
            implements GroupEvent {}

    /**
     * The collective decided about its protection by its own procedure.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record CollectiveAgreed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @OnTimeline Agreement outcome,
            Personal<String> minutes)
            implements GroupEvent {}

    /**
     * One member does not want a measure. It stays for the others.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record MeasureOptedOut(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID optOutId,
            MeasureId measureId,
            Personal<String> name)
            implements GroupEvent {}
}
