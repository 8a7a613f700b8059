package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.MeasureId;

/**
 * A measure that the plan decided for one of its cases. Its delivery is a stream of its own.
 *
 * @param decidedBy pseudonym of the person who decided it
 */
public record Measure(MeasureId id, CaseId caseId, String decidedBy) {}
