package esperanza.protection;

import esperanza.kernel.StreamType;
import esperanza.protection.decision.domain.DecisionCommand;
import esperanza.protection.decision.domain.DecisionDecider;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.plan.KnownMatters;
import esperanza.protection.plan.KnownMeasures;
import esperanza.protection.plan.KnownPart;
import esperanza.protection.plan.StreamOfPlan;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanDecider;
import esperanza.protection.plan.domain.PlanEvent;
import java.util.Optional;

/** The streams of the service. A plan has the id of its party. */
public final class ProtectionStreams {

    public static final StreamOfPlan<PlanCommand, Plan, PlanEvent> PLAN =
            new StreamOfPlan<>(StreamType.of("plan", PlanEvent.class, new PlanDecider()), KnownPart::deciding);
    public static final StreamOfPlan<MeasureCommand, MeasureState, MeasureEvent> MEASURE = new StreamOfPlan<>(
            StreamType.of("measure", MeasureEvent.class, new MeasureDecider(Optional.empty())),
            KnownMeasures::deciding);
    public static final StreamOfPlan<DecisionCommand, DecisionState, DecisionEvent> DECISION = new StreamOfPlan<>(
            StreamType.of("decision", DecisionEvent.class, new DecisionDecider(Optional.empty())),
            KnownMatters::deciding);

    private ProtectionStreams() {}
}
