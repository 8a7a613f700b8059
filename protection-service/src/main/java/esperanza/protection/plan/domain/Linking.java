package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.IncludedParties.Way;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.*;
import esperanza.protection.plan.domain.PlanEvent.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How incidents are linked to a plan, and how a joined plan passes them on. No command is refused here. */
final class Linking {

    private Linking() {}

    /** The events for what is new about the incident; empty if the plan knows all of it. */
    static List<PlanEvent> linked(Plan plan, LinkIncident link) {
        return news(plan.opened(link.party(), link.kind()), link);
    }

    private static List<PlanEvent> news(Open plan, LinkIncident link) {
        List<PlanEvent> events = new ArrayList<>();
        if (plan.incidents().of(link.caseId()).isEmpty()) {
            events.add(new IncidentLinked(
                    plan.id(),
                    plan.party(),
                    link.kind(),
                    link.caseId(),
                    link.reportId(),
                    link.receivedAt(),
                    plan.incidents().next(),
                    link.imminentDanger()));
        }
        newcomers(plan, link)
                .forEach(way -> events.add(
                        new PartyIncluded(plan.id(), plan.party(), way.party(), way.through(), link.caseId())));
        if (link.imminentDanger()
                && plan.incidents().of(link.caseId()).filter(Incident::urgent).isEmpty()) {
            events.add(
                    new UrgentRouteOpened(plan.id(), plan.party(), link.caseId(), link.reportId(), link.receivedAt()));
        }
        return events;
    }

    /** The link of an incident that the plan knows, now with danger; empty if the plan does not know the incident. */
    static Optional<LinkIncident> again(Open plan, OpenUrgentRoute urgent) {
        return plan.incidents()
                .of(urgent.caseId())
                .map(incident -> new LinkIncident(
                        plan.party(),
                        plan.kind(),
                        incident.caseId(),
                        incident.reportId(),
                        incident.receivedAt(),
                        true,
                        List.of()));
    }

    /** Both plans have the incidents of a joined one, so that each goes on with them if the join is undone. */
    static List<PlanEvent> joined(Plan plan, JoinPlan join) {
        if (plan.into().filter(join.into()::equals).isPresent()) {
            return List.of();
        }
        List<PlanEvent> events = new ArrayList<>();
        events.add(new PlanJoined(PlanId.of(join.party()), join.party(), join.into(), join.caseId()));
        if (plan.joined(Optional.of(join.into())) instanceof Open open) {
            open.incidents().cases().forEach(of -> passedOn(open, of).ifPresent(events::add));
            open.incidents().cases().forEach(of -> Passing.passedOn(open, of).ifPresent(events::add));
            events.addAll(Consenting.all(open));
        }
        return events;
    }

    /** Empty if the plan was not joined into another. */
    static Optional<PlanEvent> passedOn(Open plan, CaseId of) {
        Incident incident = plan.incidents().byCase().get(of);
        return plan.into()
                .map(into -> new IncidentPassedOn(
                        plan.id(),
                        into,
                        plan.parties(),
                        plan.kind(),
                        incident.caseId(),
                        incident.reportId(),
                        incident.receivedAt(),
                        incident.urgent()));
    }

    private static List<Way> newcomers(Open plan, LinkIncident link) {
        return link.included().stream()
                .map(party -> new Way(PlanId.of(link.included().getFirst()), party))
                .filter(way -> !plan.included().has(way))
                .toList();
    }
}
