package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.Plan.Unknown;
import esperanza.protection.plan.domain.PlanCommand.*;
import esperanza.protection.plan.domain.PlanEvent.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How plans part when the merge of their parties is undone.
 * <ul>
 *   <li>The joined plan goes on with all it had and learnt, so that nobody is without a plan for a moment.
 *   <li>The other plan keeps its incidents and measures, because no rule can tell which party each belongs to. It asks
 *     a person to review the measures.
 * </ul>
 */
final class Separating {

    private Separating() {}

    /** Empty unless the plan is joined into exactly the plan that the command names. */
    static List<PlanEvent> separated(Plan plan, SeparatePlan separate) {
        if (plan.into().filter(separate.from()::equals).isEmpty()) {
            return List.of();
        }
        List<PartyRef> parties =
                switch (plan) {
                    case Open open -> open.parties();
                    case Unknown _ -> List.of(separate.party());
                };
        return List.of(new PlanSeparated(PlanId.of(separate.party()), parties, separate.from(), separate.caseId()));
    }

    /** Empty if none of the parties came through that plan. */
    static List<PlanEvent> setApart(Open plan, SetPartiesApart set) {
        List<PartyRef> apart = plan.included().among(set.from(), set.apart());
        return apart.isEmpty()
                ? List.of()
                : List.of(new PartiesSetApart(
                        plan.id(),
                        plan.included().without(set.from(), apart).after(plan.party()),
                        set.from(),
                        apart,
                        set.caseId(),
                        plan.measures().ids(),
                        plan.into(),
                        Optional.of(set.separationId())));
    }

    /** The plan without the parties set apart. A plan with measures gets a pending review of them. */
    static Open apart(Open plan, PartiesSetApart apart) {
        Open alone = plan.included(parties -> parties.without(apart.from(), apart.apart()));
        return apart.toBeReviewed()
                .map(id -> alone.separations(
                        all -> all.toBeReviewed(id, new Separation(apart.caseId(), cases(plan, apart)))))
                .orElse(alone);
    }

    private static Set<CaseId> cases(Open plan, PartiesSetApart apart) {
        return Stream.concat(
                        Stream.of(apart.caseId()),
                        apart.measures().stream()
                                .flatMap(id -> plan.measures().of(id).stream())
                                .map(Measure::caseId))
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<PlanEvent> reviewed(Open plan, ReviewSeparation review) {
        CaseId of = plan.separations()
                .of(review.separationId())
                .map(Separation::caseId)
                .orElseThrow(() -> new RuleViolation(PlanRule.NO_SUCH_SEPARATION));
        return List.of(new SeparationReviewed(plan.id(), plan.parties(), of, review.separationId(), review.reasons()));
    }
}
