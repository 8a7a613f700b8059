package esperanza.protection.plan.domain;

import esperanza.protection.measure.domain.MeasureId;

import esperanza.kernel.CaseId;

/**
 * A measure that the plan decided for one of its cases. Its delivery is a stream of its own.
 *
 * @param decidedBy pseudonym of the person who decided it
 */
public record Measure(MeasureId id, CaseId caseId, String decidedBy) {}
