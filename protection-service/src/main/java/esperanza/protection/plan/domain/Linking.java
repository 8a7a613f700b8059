package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.JoinPlan;
import esperanza.protection.plan.domain.PlanCommand.LinkIncident;
import esperanza.protection.plan.domain.PlanCommand.OpenUrgentRoute;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.protection.plan.domain.PlanEvent.IncidentPassedOn;
import esperanza.protection.plan.domain.PlanEvent.PartyIncluded;
import esperanza.protection.plan.domain.PlanEvent.PlanJoined;
import esperanza.protection.plan.domain.PlanEvent.PlanOpened;
import esperanza.protection.plan.domain.PlanEvent.UrgentRouteOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How incidents are linked to a plan, and how a joined plan passes them on. No command is refused here. */
final class Linking {

    private Linking() {}

    static PlanOpened opened(LinkIncident link) {
        return new PlanOpened(PlanId.of(link.party()), link.party(), link.kind(), link.caseId());
    }

    /** The events for what is new about the incident; empty if the plan knows all of it. */
    static List<PlanEvent> linked(Open plan, LinkIncident link) {
        List<PlanEvent> events = new ArrayList<>();
        if (plan.incidents().of(link.caseId()).isEmpty()) {
            events.add(new IncidentLinked(
                    plan.id(),
                    plan.party(),
                    link.caseId(),
                    link.reportId(),
                    link.receivedAt(),
                    plan.incidents().next(),
                    link.imminentDanger()));
        }
        newcomers(plan, link)
                .forEach(party -> events.add(new PartyIncluded(plan.id(), plan.party(), party, link.caseId())));
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
                        List.of(),
                        List.of()));
    }

    /** Empty if the join would close a cycle: this plan protects the party of the other plan already. */
    static List<PlanEvent> joined(Open plan, JoinPlan join) {
        if (plan.parties().contains(join.into().party())) {
            return List.of();
        }
        List<PlanEvent> events = new ArrayList<>();
        events.add(new PlanJoined(plan.id(), plan.party(), join.into(), join.caseId()));
        plan.incidents()
                .cases()
                .forEach(incident -> events.add(passedOn(plan, join.into(), incident, List.of(plan.id()))));
        Consenting.passedOn(plan, join.into()).forEach(events::add);
        return events;
    }

    static IncidentPassedOn passedOn(Open plan, PlanId into, CaseId of, List<PlanId> through) {
        Incident incident = plan.incidents().byCase().get(of);
        return new IncidentPassedOn(
                plan.id(),
                into,
                plan.parties(),
                plan.kind(),
                incident.caseId(),
                incident.reportId(),
                incident.receivedAt(),
                incident.urgent(),
                through);
    }

    private static Stream<PartyRef> newcomers(Open plan, LinkIncident link) {
        return link.included().stream().distinct().filter(party -> !plan.parties()
                .contains(party));
    }
}
