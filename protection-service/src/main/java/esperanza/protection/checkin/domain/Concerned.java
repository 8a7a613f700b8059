package esperanza.protection.checkin.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protection.measure.domain.PlanId;
import java.util.List;

/**
 * The person and the case that an event is about.
 *
 * @param parties the party of the plan, and those recognised as it that this case brought
 */
public record Concerned(PlanId planId, List<PartyRef> parties, CaseId caseId) {}
