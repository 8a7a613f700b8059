package esperanza.protection.plan.domain;

/** The sealed parts of a plan, each opened by itself. All are sealed under the party of the plan. */
public enum PlanPart {
    /** What was decided: type, description and reasons of each measure. */
    MEASURES,
    /** The notes of handovers, confirmations and contestations, and why a measure changed hands. */
    DELIVERIES,
    /** The results of reviews of whose the measures are. */
    SEPARATIONS
}
