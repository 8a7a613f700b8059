package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;

/** A measure that the plan decided for one of its cases. Its delivery is a stream of its own. */
public record Measure(MeasureId id, CaseId caseId) {}
