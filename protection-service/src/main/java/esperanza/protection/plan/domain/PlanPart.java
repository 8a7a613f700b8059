package esperanza.protection.plan.domain;

/** The sealed parts of a plan, each opened by itself. All are sealed under the party of the plan. */
public enum PlanPart {
    /** The decided measures: type, description and reasons of each. */
    MEASURES,
    /** The notes of handovers, confirmations and contestations, and why a measure changed hands. */
    DELIVERIES,
    /** The results of reviews: whose the measures are. */
    SEPARATIONS,
    /** Conversations with the person: offers and answers, support, children, group, work. */
    CONVERSATIONS,
    /** The assessments of the risk: factors, result and reasons; orders, and answers to reviews. */
    RISK,
    /** The matters and decisions: what was proposed, what was decided and why, what the person was told. */
    DECISION,
    /** How measures were taken away: what was proposed and why, how the person was heard and told; appeals and rulings. */
    CHANGE,
    /** Whom the plan protects beside its party, and the words of a collective. */
    PEOPLE,
    /** The check-ins: how the person is looked for, and what was said. The words that were agreed open for nobody. */
    CHECKIN,
    /** The alarms: kind, place, and what was done. */
    ALARM
}
