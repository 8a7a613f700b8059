package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;

/** A measure of the plan and its stage; the content of the measure stays sealed. */
public record Measure(MeasureId id, CaseId caseId, Delivery delivery) {

    Measure now(Delivery next) {
        return new Measure(id, caseId, next);
    }
}
