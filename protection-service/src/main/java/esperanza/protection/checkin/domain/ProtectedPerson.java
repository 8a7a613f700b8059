package esperanza.protection.checkin.domain;

import static esperanza.protection.checkin.domain.CheckinRule.NOT_A_CASE_OF_THE_PLAN;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.PlanId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The person of a plan, as somebody may know of them.
 *
 * @param parties the parties that each known case brought
 */
public record ProtectedPerson(PlanId planId, Map<CaseId, List<PartyRef>> parties) {

    public ProtectedPerson {
        parties = Map.copyOf(parties);
    }

    public boolean knows(CaseId caseId) {
        return parties.containsKey(caseId);
    }

    /** Fails with {@link CheckinRule#NOT_A_CASE_OF_THE_PLAN} if the case is not known to be one of the plan. */
    public Concerned in(CaseId caseId) {
        return Optional.ofNullable(parties.get(caseId))
                .map(brought -> new Concerned(planId, brought, caseId))
                .orElseThrow(() -> new RuleViolation(NOT_A_CASE_OF_THE_PLAN));
    }
}
