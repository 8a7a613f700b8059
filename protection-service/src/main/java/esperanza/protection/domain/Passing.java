package esperanza.protection.domain;

import esperanza.protection.domain.Plan.Joined;
import esperanza.protection.domain.PlanCommand.LinkIncident;
import esperanza.protection.domain.PlanEvent.PlanResumed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a joined plan passes on what it learns. Officers who recognise a woman crosswise join her plans in a circle; each of
 * them learns that from an incident that comes back to it, having come through all the others. They all see the same circle,
 * so they all know which of them goes on: the one with the lowest id.
 */
final class Passing {

    private static final Comparator<PlanId> LOWEST_FIRST = Comparator.comparing(PlanId::value);

    private Passing() {}

    static PlanEvent on(Joined plan, LinkIncident link) {
        PlanId self = plan.was().id();
        int cameThroughHere = link.through().indexOf(self);
        if (cameThroughHere < 0) {
            return passedOn(plan, link, behind(link.through(), self));
        }
        List<PlanId> circle =
                link.through().subList(cameThroughHere, link.through().size());
        if (circle.size() < 2 || !circle.get(1).equals(plan.into())) {
            return passedOn(plan, link, List.of(self)); // it has been joined into another one since
        }
        return circle.stream().min(LOWEST_FIRST).orElseThrow().equals(self)
                ? new PlanResumed(self, plan.was().party(), link.caseId())
                : passedOn(plan, link, behind(circle.subList(1, circle.size()), self));
    }

    private static PlanEvent passedOn(Joined plan, LinkIncident link, List<PlanId> through) {
        return Linking.passedOn(plan.was(), plan.into(), link.caseId(), through);
    }

    private static List<PlanId> behind(List<PlanId> others, PlanId last) {
        List<PlanId> all = new ArrayList<>(others);
        all.add(last);
        return List.copyOf(all);
    }
}
