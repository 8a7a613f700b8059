package esperanza.protection.plan.domain;

import esperanza.protection.plan.domain.GapEvent.GapCause;
import esperanza.protection.plan.domain.GrantCommand.DecidedGrant;
import esperanza.protection.plan.domain.GrantCommand.GrantDecided;
import esperanza.protection.plan.domain.GrantCommand.ReleaseGrants;
import esperanza.protection.plan.domain.GrantEvent.*;
import esperanza.protection.plan.domain.Plan.Open;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The measures that an adopted decision granted are put on the plan that prepared its matter, also if that plan was joined into
 * another one meanwhile: its measures are delivered there. A consent that was withdrawn meanwhile holds the grant, and
 * somebody is called, because a person who was promised protection may have been made to give it up. A consent that is
 * given again releases it.
 */
final class Adopted {

    private Adopted() {}

    static List<PlanEvent> granted(Open plan, GrantDecided news) {
        return plan.matters()
                .of(news.decisionId())
                .map(matter -> granted(plan, matter, news))
                .orElse(List.of());
    }

    /** The person consents again: what was held is granted like anything else that was decided. */
    static List<PlanEvent> released(Open plan, ReleaseGrants release) {
        return release.grants().stream()
                .flatMap(each -> granted(plan, each).stream())
                .toList();
    }

    private static List<PlanEvent> granted(Open plan, Matter matter, GrantDecided news) {
        boolean refused =
                plan.incidents().of(matter.caseId()).filter(Incident::isRefused).isPresent();
        List<DecidedGrant> missing = news.grants().stream()
                .filter(each -> plan.measures().of(each.measureId()).isEmpty())
                .filter(each -> !refused || !matter.held().contains(each.measureId()))
                .toList();
        if (!refused) {
            return missing.stream()
                    .map(each -> onPlan(plan, matter, news, each))
                    .toList();
        }
        return missing.isEmpty() ? List.of() : held(plan, matter, news, missing);
    }

    private static List<PlanEvent> held(Open plan, Matter matter, GrantDecided news, List<DecidedGrant> grants) {
        Stream<PlanEvent> held = grants.stream()
                .map(each -> new GrantHeld(
                        plan.id(),
                        plan.knownParties(),
                        matter.caseId(),
                        each.measureId(),
                        matter.id(),
                        news.decidedAt()));
        List<PlanEvent> call = Gaps.opened(plan, matter.caseId(), news.adoptionId(), GapCause.CONSENT);
        return Stream.concat(held, call.stream()).toList();
    }

    private static PlanEvent onPlan(Open plan, Matter matter, GrantDecided news, DecidedGrant grant) {
        boolean collective = plan.kind().isCollective();
        return new MeasureGranted(
                plan.id(),
                plan.knownParties(),
                matter.caseId(),
                grant.measureId(),
                news.decidedAt(),
                Optional.empty(),
                collective ? GrantRoute.COLLECTIVE : GrantRoute.ORDINARY,
                grant.unit().orElse(collective ? ProtectedUnit.COLLECTIVE : ProtectedUnit.PERSON),
                matter.preparedBy(),
                acceptedIn(plan, grant),
                Optional.of(matter.id()),
                grant.type(),
                grant.description(),
                grant.reasons(),
                Optional.empty());
    }

    /** The offer in which the person accepted the measure; empty: they answer it once it is granted. */
    private static Optional<UUID> acceptedIn(Open plan, DecidedGrant grant) {
        return plan.offers().all().stream()
                .filter(offer -> offer.isAccepted(grant.measureId()))
                .map(Offer::id)
                .findFirst();
    }
}
