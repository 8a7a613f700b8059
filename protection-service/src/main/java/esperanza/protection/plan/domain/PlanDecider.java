package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.CONSENT_WITHDRAWN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static esperanza.protection.plan.domain.PlanRule.PLAN_JOINED;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.Plan.Joined;
import esperanza.protection.plan.domain.Plan.JoinedBeforeOpened;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.Plan.Unknown;
import esperanza.protection.plan.domain.PlanCommand.DecideUrgentMeasure;
import esperanza.protection.plan.domain.PlanCommand.JoinPlan;
import esperanza.protection.plan.domain.PlanCommand.LinkIncident;
import esperanza.protection.plan.domain.PlanCommand.NoteConsent;
import esperanza.protection.plan.domain.PlanCommand.OpenUrgentRoute;
import esperanza.protection.plan.domain.PlanCommand.ReviewSeparation;
import esperanza.protection.plan.domain.PlanCommand.SeparatePlan;
import esperanza.protection.plan.domain.PlanCommand.SetPartiesApart;
import esperanza.protection.plan.domain.PlanEvent.ConsentNoted;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.protection.plan.domain.PlanEvent.IncidentPassedOn;
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
import java.util.function.UnaryOperator;

/** The rules of a plan: one per party, fed by all its cases; people decide which measures protect the party. */
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

            case Step(Open open, OpenUrgentRoute urgent) ->
                Linking.again(open, urgent)
                        .map(link -> Linking.linked(open, link))
                        .orElse(List.of());
            case Step(Joined joined, OpenUrgentRoute urgent) ->
                Linking.again(joined.was(), urgent)
                        .map(link -> forwarded(joined, Linking.linked(joined.was(), link), link))
                        .orElse(List.of());
            case Step(Unknown _, OpenUrgentRoute _), Step(JoinedBeforeOpened _, OpenUrgentRoute _) -> List.of();

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
            case Step(Unknown _, DecideUrgentMeasure _), Step(JoinedBeforeOpened _, DecideUrgentMeasure _) ->
                throw new RuleViolation(NO_SUCH_PLAN);
        };
    }

    @Override
    public Plan evolve(Plan plan, PlanEvent event) {
        return switch (event) {
            case PlanOpened opened -> opened(plan, Open.of(opened.party(), opened.kind()));
            case IncidentLinked linked -> incidents(plan, incidents -> incidents.linked(incident(linked)));
            case UrgentRouteOpened urgent ->
                incidents(plan, incidents -> incidents.urgent(urgent.caseId(), urgent.reportId(), urgent.receivedAt()));
            case ConsentNoted noted -> incidents(plan, incidents -> incidents.noted(noted.caseId(), noted.consent()));
            case PartyIncluded news ->
                within(plan, open -> open.included(parties -> parties.with(news.included(), news.caseId())));
            case UrgentMeasureDecided decided ->
                within(
                        plan,
                        open -> open.measures(measures -> measures.decided(decided.measureId(), decided.caseId())));
            case PlanJoined joined -> joined(plan, joined.into());
            case PlanResumed _ -> plan instanceof Joined joined ? joined.was() : plan;
            case PlanSeparated _ -> Separating.alone(plan);
            case PartiesSetApart apart -> within(plan, open -> Separating.apart(open, apart));
            case SeparationReviewed review ->
                within(plan, open -> open.separations(separations -> separations.reviewed(review.separationId())));
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
        Incident incident = plan.incidents().of(decide.caseId()).orElseThrow(() -> new RuleViolation(CASE_NOT_IN_PLAN));
        if (incident.isRefused() && decide.withoutConsent().isEmpty()) {
            throw new RuleViolation(CONSENT_WITHDRAWN);
        }
        return plan.measures().of(decide.measureId()).isPresent()
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

    private static Plan incidents(Plan plan, UnaryOperator<Incidents> change) {
        return within(plan, open -> open.incidents(change));
    }

    private static Plan within(Plan plan, UnaryOperator<Open> change) {
        return switch (plan) {
            case Open open -> change.apply(open);
            case Joined(var was, var into) -> new Joined(change.apply(was), into);
            case Unknown _, JoinedBeforeOpened _ -> throw new IllegalStateException("the plan was never opened");
        };
    }
}
