package esperanza.protection.plan.domain;

import esperanza.protection.plan.domain.Plan.Joined;
import esperanza.protection.plan.domain.PlanCommand.LinkIncident;
import esperanza.protection.plan.domain.PlanEvent.PlanResumed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a joined plan passes incidents on, and how a cycle of joins is resolved.
 * <ol>
 *   <li>Officers who recognise a woman crosswise join her plans in a cycle, so that none of the plans can decide.
 *   <li>Each plan learns of the cycle when an incident comes back that lists the plans it came through.
 *   <li>All plans of the cycle see the same list, so they agree: the plan with the lowest id resumes.
 * </ol>
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
            return passedOn(plan, link, List.of(self)); // this plan was joined into another plan since then
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
