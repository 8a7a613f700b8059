package esperanza.protection;

import esperanza.kernel.StreamType;
import esperanza.protection.checkin.domain.AlarmCommand;
import esperanza.protection.checkin.domain.AlarmDecider;
import esperanza.protection.checkin.domain.AlarmEvent;
import esperanza.protection.checkin.domain.Alarms;
import esperanza.protection.checkin.domain.CheckinCommand;
import esperanza.protection.checkin.domain.CheckinDecider;
import esperanza.protection.checkin.domain.CheckinEvent;
import esperanza.protection.checkin.domain.CheckinState;
import esperanza.protection.decision.domain.DecisionCommand;
import esperanza.protection.decision.domain.DecisionDecider;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.decision.domain.FilledSeats;
import esperanza.protection.decision.domain.SeatCommand;
import esperanza.protection.decision.domain.SeatDecider;
import esperanza.protection.decision.domain.SeatEvent;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.plan.KnownMatters;
import esperanza.protection.plan.KnownMeasures;
import esperanza.protection.plan.KnownPart;
import esperanza.protection.plan.KnownRelocations;
import esperanza.protection.plan.StreamOfPlan;
import esperanza.protection.plan.StreamOfPlan.Deciding;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanDecider;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.relocation.domain.RelocationCommand;
import esperanza.protection.relocation.domain.RelocationDecider;
import esperanza.protection.relocation.domain.RelocationEvent;
import esperanza.protection.relocation.domain.Relocations;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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

    /** The check-ins of a plan have its id, and so have its alarms: a person has one rhythm. */
    public static final StreamOfPlan<CheckinCommand, CheckinState, CheckinEvent> CHECKIN = new StreamOfPlan<>(
            new StreamType<>("checkin", "planId", CheckinEvent.class, new CheckinDecider(Optional.empty())),
            (found, _, _) -> new Deciding<>(new CheckinDecider(Optional.of(found.person())), OptionalInt.empty()));

    public static final StreamOfPlan<AlarmCommand, Alarms, AlarmEvent> ALARM = new StreamOfPlan<>(
            new StreamType<>("alarm", "planId", AlarmEvent.class, new AlarmDecider(Optional.empty(), Map.of())),
            (found, _, _) -> new Deciding<>(
                    new AlarmDecider(Optional.of(found.person()), found.heard().courses()), OptionalInt.empty()));

    /** The relocations of a plan have its id likewise; the words of each are sealed under the id of the relocation. */
    public static final StreamOfPlan<RelocationCommand, Relocations, RelocationEvent> RELOCATION = new StreamOfPlan<>(
            new StreamType<>("relocation", "planId", RelocationEvent.class, new RelocationDecider(Optional.empty())),
            KnownRelocations::deciding);

    /** The people who fill the seats of a body. The list never leaves the service. */
    public static final StreamType<SeatCommand, FilledSeats, SeatEvent> BODY =
            StreamType.of("body", SeatEvent.class, new SeatDecider());

    private ProtectionStreams() {}
}
