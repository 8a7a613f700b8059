package esperanza.protection.measure.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import java.util.List;

/**
 * A measure that a plan decided.
 *
 * @param parties the party of the plan, and those recognised as it
 * @param decidedBy pseudonym of the person who decided it, and who answers for its delivery until it is reassigned
 */
public record DecidedMeasure(
        PlanId planId, List<PartyRef> parties, CaseId caseId, MeasureId measureId, String decidedBy) {}
