package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static esperanza.protection.plan.domain.PlanRule.PLAN_JOINED;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.AppealCommand.NoteAppeal;
import esperanza.protection.plan.domain.GapCommand.*;
import esperanza.protection.plan.domain.GrantCommand.*;
import esperanza.protection.plan.domain.IncludedParties.Way;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.Plan.Unknown;
import esperanza.protection.plan.domain.PlanCommand.*;
import esperanza.protection.plan.domain.PlanEvent.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rules of a plan: one per party, fed by all its cases; people decide which measures protect the party. */
public final class PlanDecider implements Decider<PlanCommand, Plan, PlanEvent> {

    private record Step(Plan plan, PlanCommand command) {}

    @Override
    public Plan initial() {
        return new Unknown(Optional.empty());
    }

    @Override
    public List<PlanEvent> decide(Plan plan, PlanCommand command) {
        return switch (new Step(plan, command)) {
            case Step(Plan any, LinkIncident link) -> linked(any, link);
            case Step(Plan any, JoinPlan join) -> Linking.joined(any, join);
            case Step(Plan any, SeparatePlan separate) -> Separating.separated(any, separate);

            case Step(Open open, OpenUrgentRoute urgent) ->
                Linking.again(open, urgent).map(link -> linked(open, link)).orElse(List.of());
            case Step(Open open, SetPartiesApart apart) -> Separating.setApart(open, apart);
            case Step(Open open, NoteConsent note) -> Consenting.noted(open, note);
            case Step(Open open, GrantDecided news) -> Adopted.granted(open, news);
            case Step(Open open, ReleaseGrants news) -> Adopted.released(open, news);
            case Step(Open open, CallReview call) -> Reviewing.called(open, call);
            case Step(Open open, TakeOverRisk taken) -> Passing.takenOver(open, taken);
            case Step(Open open, LookForGap look) -> Gaps.lookedFor(open, look);
            case Step(Open open, TaskCommand task) -> Tasks.recorded(open, task);
            case Step(Open open, StayCommand said) -> Staying.said(open, said);
            case Step(Open open, AppealCommand appeal) -> Appealing.recorded(open, appeal);
            case Step(Unknown _, NoteAppeal _) -> List.of();
            case Step(Open open, AnswerGap answer) -> Gaps.answered(open, answer);
            case Step(Unknown _, OpenUrgentRoute _),
                    Step(Unknown _, GrantDecided _),
                    Step(Unknown _, ReleaseGrants _),
                    Step(Unknown _, LookForGap _),
                    Step(Unknown _, CallReview _),
                    Step(Unknown _, TakeOverRisk _),
                    Step(Unknown _, SetPartiesApart _),
                    Step(Unknown _, NoteConsent _) -> List.of();

            case Step(Open open, ReviewSeparation review) -> Separating.reviewed(open, review);
            case Step(Open open, DecideUrgentMeasure decide) -> measureDecided(goesOn(open), decide);
            case Step(Open open, GrantMeasure grant) -> Granting.granted(goesOn(open), grant);
            case Step(Open open, AnswerMeasure said) -> Granting.answered(open, said);
            case Step(Open open, RouteRequest route) -> Assessing.routed(goesOn(open), route);
            case Step(Open open, AssessRisk assess) -> Assessing.assessed(goesOn(open), assess);
            case Step(Open open, RecordOrder order) -> Floors.received(goesOn(open), order);
            case Step(Open open, LiftFloor lift) -> Floors.lifted(goesOn(open), lift);
            case Step(Open open, AnswerReview answer) -> Reviewing.answered(goesOn(open), answer);
            case Step(Open open, PrepareMatter prepare) -> Preparing.prepared(goesOn(open), prepare);
            case Step(Open open, PrepareChangeMatter prepare) -> Preparing.preparedChange(open, prepare);
            case Step(Open open, GroupCommand said) -> Grouping.recorded(goesOn(open), said);
            case Step(Open open, ConversationCommand said) -> Conversation.recorded(goesOn(open), said);
            case Step(Unknown _, ReviewSeparation _),
                    Step(Unknown _, DecideUrgentMeasure _),
                    Step(Unknown _, GrantCommand _),
                    Step(Unknown _, AnswerGap _),
                    Step(Unknown _, TaskCommand _),
                    Step(Unknown _, StayCommand _),
                    Step(Unknown _, AppealCommand _),
                    Step(Unknown _, GroupCommand _),
                    Step(Unknown _, RouteRequest _),
                    Step(Unknown _, AssessRisk _),
                    Step(Unknown _, RecordOrder _),
                    Step(Unknown _, LiftFloor _),
                    Step(Unknown _, AnswerReview _),
                    Step(Unknown _, PrepareMatter _),
                    Step(Unknown _, PrepareChangeMatter _),
                    Step(Unknown _, ConversationCommand _) -> throw new RuleViolation(NO_SUCH_PLAN);
        };
    }

    @Override
    public Plan evolve(Plan plan, PlanEvent event) {
        return switch (event) {
            case IncidentLinked linked ->
                plan.opened(linked.party(), linked.kind())
                        .incidents(incidents -> incidents.linked(incident(linked)))
                        .risk(risk -> risk.changed(linked.caseId()))
                        .matters(matters -> matters.basisChangedIn(linked.caseId()));
            case UrgentRouteOpened urgent ->
                within(
                        incidents(
                                plan,
                                incidents -> incidents.urgent(urgent.caseId(), urgent.reportId(), urgent.receivedAt())),
                        open -> open.risk(risk -> risk.changed(urgent.caseId()))
                                .matters(matters -> matters.basisChangedIn(urgent.caseId())));
            case ConsentNoted noted -> incidents(plan, incidents -> incidents.noted(noted.caseId(), noted.consent()));
            case PartyIncluded news ->
                within(
                        plan,
                        open -> open.included(
                                parties -> parties.with(new Way(news.through(), news.included()), news.caseId())));
            case UrgentMeasureDecided decided ->
                within(plan, open -> open.measures(measures -> measures.decided(Measure.of(decided)))
                        .risk(risk -> risk.stepped(decided.caseId(), Optional.empty())));
            case PlanJoined joined -> plan.joined(Optional.of(joined.into()));
            case PlanSeparated _ -> plan.joined(Optional.empty());
            case PartiesSetApart apart -> within(plan, open -> Separating.apart(open, apart));
            case SeparationReviewed review ->
                within(plan, open -> open.separations(separations -> separations.reviewed(review.separationId())));
            case RiskAssessed news ->
                within(plan, open -> open.risk(risk -> risk.assessed(news))
                        .matters(matters -> matters.basisChangedIn(news.caseId())));
            case MatterPrepared news -> within(plan, open -> open.matters(matters -> matters.prepared(news)));
            case RiskRated news -> within(plan, open -> open.risk(risk -> risk.rated(news)));
            case OrderEvent news -> within(plan, open -> open.risk(risk -> risk.orders(orders -> orders.evolve(news))));
            case JoinedRiskEvent news -> within(plan, open -> Passing.evolve(open, news));
            case ReviewEvent news ->
                within(plan, open -> open.risk(risk -> risk.reviews(reviews -> reviews.evolve(news))));
            case GrantEvent news -> within(plan, open -> Granting.evolve(open, news));
            case TaskEvent news -> within(plan, open -> Tasks.evolve(open, news));
            case AppealEvent news -> within(plan, open -> open.appeals(appeals -> appeals.after(news)));
            case GroupEvent news -> within(plan, open -> open.group(group -> group.after(news)));
            case GapEvent news -> within(plan, open -> open.gaps(gaps -> gaps.after(news)));
            case ConversationEvent news -> within(plan, open -> Conversation.evolve(open, news));
            case IncidentPassedOn _, RequestRouted _, StayEvent _ -> plan;
        };
    }

    /** A joined plan passes what is new on to the plan that it was joined into. */
    private List<PlanEvent> linked(Plan before, LinkIncident link) {
        List<PlanEvent> events = new ArrayList<>(Linking.linked(before, link));
        if (!events.isEmpty() && after(before, events) instanceof Open open) {
            Linking.passedOn(open, link.caseId()).ifPresent(events::add);
        }
        return List.copyOf(events);
    }

    private Plan after(Plan before, List<PlanEvent> events) {
        Plan after = before;
        for (PlanEvent event : events) {
            after = evolve(after, event);
        }
        return after;
    }

    /** A new decision is made on the plan that goes on for both. */
    private static Open goesOn(Open plan) {
        if (plan.into().isPresent()) {
            throw new RuleViolation(PLAN_JOINED);
        }
        return plan;
    }

    private static List<PlanEvent> measureDecided(Open plan, DecideUrgentMeasure decide) {
        Consenting.require(plan, decide.caseId(), decide.withoutConsent());
        return plan.measures().of(decide.measureId()).isPresent()
                ? List.of()
                : List.of(new UrgentMeasureDecided(
                        plan.id(),
                        plan.parties(),
                        decide.caseId(),
                        decide.measureId(),
                        decide.at().by(),
                        decide.type(),
                        decide.description(),
                        decide.reasons(),
                        decide.withoutConsent()));
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
            case Unknown _ -> throw new IllegalStateException("the plan was never opened");
        };
    }
}
