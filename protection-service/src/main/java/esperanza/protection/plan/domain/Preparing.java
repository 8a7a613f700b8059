package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.plan.domain.PlanRule.ASSESSMENT_MISSING;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.CHANGE_REFUSED;
import static esperanza.protection.plan.domain.PlanRule.MEASURE_PROPOSED_TWICE;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_BODY;
import static esperanza.protection.plan.domain.PlanRule.WISH_LEFT_OUT;

import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.PrepareChangeMatter;
import esperanza.protection.plan.domain.PlanCommand.PrepareMatter;
import esperanza.protection.plan.domain.PlanEvent.*;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a matter is prepared: on an assessment, and with each wish of the person. A wish is a measure that the person
 * accepted when it was offered.
 */
final class Preparing {

    private Preparing() {}

    static List<PlanEvent> prepared(Open plan, PrepareMatter prepare) {
        if (plan.matters().of(prepare.decisionId()).isPresent()) {
            return List.of();
        }
        if (plan.incidents().of(prepare.caseId()).isEmpty()) {
            throw new RuleViolation(CASE_NOT_IN_PLAN);
        }
        UUID assessment = lastAssessment(plan);
        String body = prepare.body().orElseThrow(() -> new RuleViolation(NO_SUCH_BODY));
        List<MeasureId> measures = prepare.proposal().value().orElse(List.of()).stream()
                .map(ProposedMeasure::measureId)
                .toList();
        requireEachWish(plan, prepare, measures);
        return List.of(new MatterPrepared(
                plan.id(),
                plan.knownParties(),
                prepare.caseId(),
                prepare.decisionId(),
                MatterKind.MEASURES,
                body,
                assessment,
                measures,
                prepare.at().by(),
                Optional.empty(),
                prepare.proposal(),
                prepare.leftOut()));
    }

    /**
     * A change is decided on the plan that decided the measure, also once that one was joined into another. A change that
     * was refused is not put to somebody else: new facts make a new one.
     */
    static List<PlanEvent> preparedChange(Open plan, PrepareChangeMatter prepare) {
        if (plan.matters().of(prepare.decisionId()).isPresent()) {
            return List.of();
        }
        if (prepare.refused()) {
            throw new RuleViolation(CHANGE_REFUSED);
        }
        Measure measure = plan.measures().of(prepare.measureId()).orElseThrow(() -> new RuleViolation(NO_SUCH_MEASURE));
        return List.of(new MatterPrepared(
                plan.id(),
                plan.knownParties(),
                measure.caseId(),
                prepare.decisionId(),
                MatterKind.CHANGE,
                prepare.body().orElseThrow(() -> new RuleViolation(NO_SUCH_BODY)),
                lastAssessment(plan),
                List.of(measure.id()),
                prepare.at().by(),
                Optional.of(prepare.changeId()),
                prepare.proposal(),
                Optional.empty()));
    }

    private static UUID lastAssessment(Open plan) {
        return plan.risk().all().stream()
                .reduce((_, later) -> later)
                .orElseThrow(() -> new RuleViolation(ASSESSMENT_MISSING))
                .id();
    }

    private static void requireEachWish(Open plan, PrepareMatter prepare, List<MeasureId> measures) {
        List<MeasureId> said = Stream.concat(
                        measures.stream(),
                        prepare.leftOut().flatMap(Personal::value).orElse(List.of()).stream()
                                .map(WishLeftOut::offeredId))
                .toList();
        Set<MeasureId> once = new HashSet<>(said);
        if (once.size() < said.size()) {
            throw new RuleViolation(MEASURE_PROPOSED_TWICE);
        }
        if (!once.containsAll(wishes(plan))) {
            throw new RuleViolation(WISH_LEFT_OUT);
        }
    }

    private static Set<MeasureId> wishes(Open plan) {
        return plan.offers().all().stream()
                .flatMap(offer -> offer.measures().stream().filter(offer::isAccepted))
                .collect(Collectors.toUnmodifiableSet());
    }
}
