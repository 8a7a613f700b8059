package esperanza.protection.relocation.domain;

import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import java.util.List;
import java.util.Optional;

/**
 * The events of the relocations of one person. Names and fields are a published contract; every word is sealed under the
 * relocation, also whether it leads abroad.
 */
public sealed interface RelocationEvent extends Concerning {

    PlanId planId();

    CaseId caseId();

    RelocationId relocationId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** The wish of a person who lives elsewhere. To stay for now ends nothing, and to settle is for good. */
    enum PersonsWish {
        STAY,
        RETURN,
        ELSEWHERE,
        SETTLE
    }

    /**
     * A safe place was found for the person, who agreed to the measure that it carries out.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param holder pseudonym of the one who answers for it, and opens its words
     * @param second pseudonym of the other person who opens its words
     * @param receivers tags of the institutions that receive the person
     * @param companions those who go with the person
     */
    @Published(audience = PROTECTION)
    record RelocationPlanned(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            RelocationId relocationId,
            MeasureId measureId,
            @AtLeast(1) String holder,
            @AtLeast(1) String second,
            List<String> receivers,
            Personal<String> institution,
            Personal<String> safePlace,
            Optional<Personal<String>> wayThere,
            Optional<Personal<String>> companions)
            implements RelocationEvent {}

    /**
     * The person arrived in the safe place. An arrival is a fact: it is recorded also if the person declined meanwhile, or
     * the institution that receives them was shut out, and each calls a review.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record PersonRelocated(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            RelocationId relocationId,
            Optional<Personal<String>> words)
            implements RelocationEvent {}

    /**
     * Somebody asked the person how they live there, and what they want. Nothing ends by that.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record RelocationReviewed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            RelocationId relocationId,
            @OnTimeline PersonsWish wants,
            Personal<String> words)
            implements RelocationEvent {}

    /**
     * The return was planned, because the person wants to return.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param wayBack how the person returns, and what protects them there
     */
    @Published(audience = PROTECTION)
    record ReturnPlanned(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            RelocationId relocationId,
            Personal<String> wayBack)
            implements RelocationEvent {}

    /**
     * The person returned.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record PersonReturned(PlanId planId, @AtLeast(1) List<PartyRef> parties, CaseId caseId, RelocationId relocationId)
            implements RelocationEvent {}

    /**
     * The person settled elsewhere for good, as they want.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record RelocationSettled(
            PlanId planId, @AtLeast(1) List<PartyRef> parties, CaseId caseId, RelocationId relocationId)
            implements RelocationEvent {}

    /**
     * Other persons open the words of the relocation from now on. Whoever names them is none of them.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param holder pseudonym of the one who answers for it
     * @param second pseudonym of the other one
     */
    @Published(audience = PROTECTION)
    record RelocationEntrusted(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            RelocationId relocationId,
            @AtLeast(1) String holder,
            @AtLeast(1) String second,
            Personal<String> reasons)
            implements RelocationEvent {}
}
