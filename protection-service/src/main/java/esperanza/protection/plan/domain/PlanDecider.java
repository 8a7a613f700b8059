package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.CONSENT_WITHDRAWN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static esperanza.protection.plan.domain.PlanRule.PLAN_JOINED;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.Delivery.Confirmed;
import esperanza.protection.plan.domain.Delivery.Contested;
import esperanza.protection.plan.domain.Delivery.Decided;
import esperanza.protection.plan.domain.Delivery.HandedOver;
import esperanza.protection.plan.domain.Plan.Joined;
import esperanza.protection.plan.domain.Plan.JoinedBeforeOpened;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.Plan.Unknown;
import esperanza.protection.plan.domain.PlanCommand.DecideUrgentMeasure;
import esperanza.protection.plan.domain.PlanCommand.JoinPlan;
import esperanza.protection.plan.domain.PlanCommand.LinkIncident;
import esperanza.protection.plan.domain.PlanCommand.NoteConsent;
import esperanza.protection.plan.domain.PlanCommand.OfMeasure;
import esperanza.protection.plan.domain.PlanCommand.ReviewSeparation;
import esperanza.protection.plan.domain.PlanCommand.SeparatePlan;
import esperanza.protection.plan.domain.PlanCommand.SetPartiesApart;
import esperanza.protection.plan.domain.PlanEvent.ConsentNoted;
import esperanza.protection.plan.domain.PlanEvent.HandoverConfirmed;
import esperanza.protection.plan.domain.PlanEvent.HandoverContested;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.protection.plan.domain.PlanEvent.IncidentPassedOn;
import esperanza.protection.plan.domain.PlanEvent.MeasureHandedOver;
import esperanza.protection.plan.domain.PlanEvent.PartiesSetApart;
import esperanza.protection.plan.domain.PlanEvent.PartyIncluded;
import esperanza.protection.plan.domain.PlanEvent.PlanJoined;
import esperanza.protection.plan.domain.PlanEvent.PlanOpened;
import esperanza.protection.plan.domain.PlanEvent.PlanResumed;
import esperanza.protection.plan.domain.PlanEvent.PlanSeparated;
import esperanza.protection.plan.domain.PlanEvent.SeparationReviewed;
import esperanza.protection.plan.domain.PlanEvent.UrgentMeasureDecided;
import esperanza.protection.plan.domain.PlanEvent.UrgentRouteOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules of a plan: one per party, fed by all its cases; measures are decided by people and delivered to people. */
public final class PlanDecider implements Decider<PlanCommand, Plan, PlanEvent> {

    private record Step(Plan plan, PlanCommand command) {}

    @Override
    public Plan initial() {
        return new Unknown();
    }

    @Override
    public List<PlanEvent> decide(Plan plan, PlanCommand command) {
        return switch (new Step(plan, command)) {
            case Step(Unknown _, LinkIncident link) -> begun(link);
            case Step(Open open, LinkIncident link) -> Linking.linked(open, link);
            case Step(JoinedBeforeOpened early, LinkIncident link) -> forwarded(early, begun(link), link);
            case Step(Joined joined, LinkIncident link) -> forwarded(joined, Linking.linked(joined.was(), link), link);

            case Step(Unknown _, JoinPlan join) -> joinedEarly(join);
            case Step(JoinedBeforeOpened early, JoinPlan join) when early.into().equals(join.into()) -> List.of();
            case Step(Joined joined, JoinPlan join) when joined.into().equals(join.into()) -> List.of();
            case Step(JoinedBeforeOpened _, JoinPlan join) -> joinedEarly(join);
            case Step(Joined joined, JoinPlan join) -> Linking.joined(joined.was(), join);
            case Step(Open open, JoinPlan join) -> Linking.joined(open, join);

            case Step(Plan any, SeparatePlan separate) -> Separating.separated(any, separate);
            case Step(Open open, SetPartiesApart apart) -> Separating.setApart(open, apart, Optional.empty());
            case Step(Joined joined, SetPartiesApart apart) ->
                Separating.setApart(joined.was(), apart, Optional.of(joined.into()));
            case Step(Unknown _, SetPartiesApart _), Step(JoinedBeforeOpened _, SetPartiesApart _) -> List.of();

            case Step(Open open, ReviewSeparation review) -> Separating.reviewed(open, review);
            case Step(Joined joined, ReviewSeparation review) -> Separating.reviewed(joined.was(), review);
            case Step(Unknown _, ReviewSeparation _), Step(JoinedBeforeOpened _, ReviewSeparation _) ->
                throw new RuleViolation(NO_SUCH_PLAN);

            case Step(Open open, NoteConsent note) -> Consenting.noted(open, note, Optional.empty());
            case Step(Joined joined, NoteConsent note) ->
                Consenting.noted(joined.was(), note, Optional.of(joined.into()));
            case Step(Unknown _, NoteConsent _), Step(JoinedBeforeOpened _, NoteConsent _) -> List.of();

            case Step(Open open, DecideUrgentMeasure decide) -> measureDecided(open, decide);
            case Step(Joined _, DecideUrgentMeasure _) -> throw new RuleViolation(PLAN_JOINED);
            case Step(Open open, OfMeasure deliver) -> Delivering.decide(open, deliver);
            case Step(Joined joined, OfMeasure deliver) ->
                Delivering.decide(joined.was(), deliver); // measures decided on the joined plan are delivered on it
            case Step(Unknown _, DecideUrgentMeasure _),
                    Step(Unknown _, OfMeasure _),
                    Step(JoinedBeforeOpened _, DecideUrgentMeasure _),
                    Step(JoinedBeforeOpened _, OfMeasure _) -> throw new RuleViolation(NO_SUCH_PLAN);
        };
    }

    @Override
    public Plan evolve(Plan plan, PlanEvent event) {
        return switch (event) {
            case PlanOpened opened -> opened(plan, Open.of(opened.party(), opened.kind()));
            case IncidentLinked linked -> within(plan, open -> open.with(incident(linked)));
            case UrgentRouteOpened urgent ->
                within(
                        plan,
                        open -> open.with(open.incidents()
                                .get(urgent.caseId())
                                .onUrgentRoute(urgent.reportId(), urgent.receivedAt())));
            case ConsentNoted noted ->
                within(
                        plan,
                        open -> open.with(open.incidents().get(noted.caseId()).with(noted.consent())));
            case PartyIncluded included -> within(plan, open -> open.with(included.included(), included.caseId()));
            case UrgentMeasureDecided decided ->
                within(plan, open -> open.with(new Measure(decided.measureId(), decided.caseId(), new Decided())));
            case MeasureHandedOver said ->
                delivered(plan, said.measureId(), before -> new HandedOver(said.handedOverAt(), said.assertedBy()));
            case HandoverConfirmed said ->
                delivered(plan, said.measureId(), before -> new Confirmed(handover(before), said.by()));
            case HandoverContested said ->
                delivered(plan, said.measureId(), before -> new Contested(handover(before), said.by()));
            case PlanJoined joined -> joined(plan, joined.into());
            case PlanResumed _ -> plan instanceof Joined joined ? joined.was() : plan;
            case PlanSeparated _ -> Separating.alone(plan);
            case PartiesSetApart apart -> within(plan, open -> Separating.apart(open, apart));
            case SeparationReviewed review -> within(plan, open -> open.reviewed(review.separationId()));
            case IncidentPassedOn _ -> plan;
        };
    }

    private static List<PlanEvent> begun(LinkIncident link) {
        List<PlanEvent> events = new ArrayList<>();
        events.add(Linking.opened(link));
        events.addAll(Linking.linked(Open.of(link.party(), link.kind()), link));
        return events;
    }

    /**
     * A joined plan forwards new incidents to the plan it was joined into. It forwards an incident that another plan
     * passed on even if nothing is new: the list of plans it came through lets a cycle of joins be detected.
     */
    private List<PlanEvent> forwarded(Plan before, List<PlanEvent> news, LinkIncident link) {
        Plan after = before;
        for (PlanEvent event : news) {
            after = evolve(after, event);
        }
        boolean nothingToSay = news.isEmpty() && link.through().isEmpty();
        if (nothingToSay || !(after instanceof Joined joined)) {
            return List.of();
        }
        List<PlanEvent> events = new ArrayList<>(news);
        events.add(Passing.on(joined, link));
        return events;
    }

    private static List<PlanEvent> joinedEarly(JoinPlan join) {
        return join.party().equals(join.into().party())
                ? List.of()
                : List.of(new PlanJoined(PlanId.of(join.party()), join.party(), join.into(), join.caseId()));
    }

    private static List<PlanEvent> measureDecided(Open plan, DecideUrgentMeasure decide) {
        if (plan.incident(decide.caseId()).isEmpty()) {
            throw new RuleViolation(CASE_NOT_IN_PLAN);
        }
        boolean refused =
                plan.incident(decide.caseId()).filter(Incident::isRefused).isPresent();
        if (refused && decide.withoutConsent().isEmpty()) {
            throw new RuleViolation(CONSENT_WITHDRAWN);
        }
        return plan.measure(decide.measureId()).isPresent()
                ? List.of()
                : List.of(new UrgentMeasureDecided(
                        plan.id(),
                        plan.parties(),
                        decide.caseId(),
                        decide.measureId(),
                        decide.type(),
                        decide.description(),
                        decide.reasons(),
                        decide.withoutConsent()));
    }

    private static Plan opened(Plan before, Open open) {
        return before instanceof JoinedBeforeOpened(var into) ? new Joined(open, into) : open;
    }

    private static Plan joined(Plan before, PlanId into) {
        return switch (before) {
            case Unknown _, JoinedBeforeOpened _ -> new JoinedBeforeOpened(into);
            case Open open -> new Joined(open, into);
            case Joined joined -> new Joined(joined.was(), into);
        };
    }

    private static Incident incident(IncidentLinked linked) {
        return new Incident(
                linked.caseId(), linked.reportId(), linked.receivedAt(), linked.number(), false, Optional.empty());
    }

    private static Plan delivered(Plan plan, MeasureId id, Function<Delivery, Delivery> step) {
        return within(plan, open -> {
            Measure measure = open.measures().get(id);
            return open.with(measure.now(step.apply(measure.delivery())));
        });
    }

    private static HandedOver handover(Delivery before) {
        return switch (before) {
            case HandedOver handover -> handover;
            case Confirmed confirmed -> confirmed.handover();
            case Contested contested -> contested.handover();
            case Decided _ -> throw new IllegalStateException("a handover was judged before it was recorded");
        };
    }

    private static Plan within(Plan plan, Function<Open, Open> change) {
        return switch (plan) {
            case Open open -> change.apply(open);
            case Joined(var was, var into) -> new Joined(change.apply(was), into);
            case Unknown _, JoinedBeforeOpened _ -> throw new IllegalStateException("the plan was never opened");
        };
    }
}
