package esperanza.protection.domain;

import esperanza.kernel.CaseId;

/** A measure of the plan and how far it got. What it consists of stays sealed. */
public record Measure(MeasureId id, CaseId caseId, Delivery delivery) {

    Measure now(Delivery next) {
        return new Measure(id, caseId, next);
    }
}
