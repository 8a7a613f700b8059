package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.ANOTHER_ASSESSOR_NEEDED;
import static esperanza.protection.plan.domain.PlanRule.BELOW_THE_FLOOR;
import static esperanza.protection.plan.domain.PlanRule.BELOW_THE_ORDER;
import static esperanza.protection.plan.domain.PlanRule.BELOW_THE_PRESUMPTION;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.FACTOR_LEFT_OUT;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PRESUMPTION;
import static esperanza.protection.plan.domain.PlanRule.ON_THE_URGENT_ROUTE;
import static esperanza.protection.plan.domain.PlanRule.REBUTTED_NEEDS_PROOF;

import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk.SaidPresumption;
import esperanza.protection.plan.domain.PlanCommand.RouteRequest;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.risk.Instrument;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a request and of an assessment. The instrument proposes and a person decides: upward alone, downward with
 * a second person. A factor that is unknown never gives less than one that is absent.
 *
 * <p>Source: own design; the months until the next assessment are a proposal that a country replaces.
 */
final class Assessing {

    private static final Instrument INSTRUMENT = Instrument.DEFAULT;
    static final String NAME = INSTRUMENT.id() + '.' + INSTRUMENT.version();

    private Assessing() {}

    static List<PlanEvent> routed(Open plan, RouteRequest route) {
        Incident incident = plan.incidents().of(route.caseId()).orElseThrow(() -> new RuleViolation(CASE_NOT_IN_PLAN));
        if (incident.urgent()) {
            throw new RuleViolation(ON_THE_URGENT_ROUTE);
        }
        return List.of(new RequestRouted(plan.id(), plan.knownParties(), route.caseId(), route.route()));
    }

    static List<PlanEvent> assessed(Open plan, AssessRisk assess) {
        Risk risk = plan.risk();
        if (risk.knows(assess.assessmentId())) {
            return List.of();
        }
        Map<TriageFactor, Presence> factors = assess.factors().value().orElse(Map.of());
        if (factors.size() < TriageFactor.values().length) {
            throw new RuleViolation(FACTOR_LEFT_OUT);
        }
        requirePresumption(assess);
        requireAboveFloors(plan, assess);
        Instrument.Result result = proposed(plan, factors);
        RiskLevel waiting = risk.waitingLevel(assess.rated()).orElse(RiskLevel.LOW);
        RiskLevel alone = risk.level()
                .orElse(RiskLevel.LOW)
                .or(result.proposed())
                .or(waiting)
                .or(floor(plan));
        if (assess.level().atLeast(alone) && !assess.rebuts()) {
            return issued(plan, assess, assess.level(), result);
        }
        if (risk.isRatedByAnother(plan.incidents().cases(), assess.at().by(), assess.rated(), assess.rebuts())) {
            return issued(plan, assess, assess.level().or(waiting), result);
        }
        if (risk.isRatedBy(assess.at().by())) {
            throw new RuleViolation(ANOTHER_ASSESSOR_NEEDED);
        }
        return rated(plan, assess, result);
    }

    /** A floor is taken away by two persons, never by one alone. */
    private static RiskLevel floor(Open plan) {
        return Floors.level(plan).orElse(RiskLevel.LOW);
    }

    private static List<PlanEvent> rated(Open plan, AssessRisk assess, Instrument.Result result) {
        return Conversation.each(
                plan,
                of -> new RiskRated(
                        plan.id(),
                        plan.knownParties(),
                        of,
                        assess.assessmentId(),
                        assess.at().by(),
                        Optional.empty(),
                        NAME,
                        Optional.of(Personal.of(assess.factors().subject(), assess.level())),
                        assess.presumption().map(SaidPresumption::answer),
                        Personal.of(assess.factors().subject(), result),
                        assess.factors(),
                        assess.reasons(),
                        assess.presumption().map(SaidPresumption::presumed)));
    }

    private static List<PlanEvent> issued(Open plan, AssessRisk assess, RiskLevel level, Instrument.Result result) {
        Optional<RiskLevel> last = plan.risk().level();
        Instant nextBy = nextBy(assess.at().now(), level);
        List<PlanEvent> assessed = Conversation.each(
                plan,
                of -> new RiskAssessed(
                        plan.id(),
                        plan.knownParties(),
                        of,
                        assess.assessmentId(),
                        assess.kind(),
                        level,
                        changed(level, last),
                        NAME,
                        nextBy,
                        assess.presumption().map(SaidPresumption::answer),
                        assess.presumption().flatMap(SaidPresumption::level),
                        Personal.of(assess.factors().subject(), result),
                        assess.factors(),
                        assess.reasons(),
                        assess.presumption().map(SaidPresumption::presumed)));
        return Stream.concat(Reviewing.answeredByAssessment(plan, assess.assessmentId()).stream(), assessed.stream())
                .toList();
    }

    static Instrument.Result proposed(Open plan, Map<TriageFactor, Presence> factors) {
        return INSTRUMENT.rate(factors, plan.risk().level());
    }

    /** A presumption is one of the profile, and is rebutted fact by fact. */
    private static void requirePresumption(AssessRisk assess) {
        assess.presumption().ifPresent(said -> {
            if (said.level().isEmpty()) {
                throw new RuleViolation(NO_SUCH_PRESUMPTION);
            }
            if (assess.rebuts()
                    && said.presumed()
                            .value()
                            .map(Presumed::against)
                            .orElse(List.of())
                            .isEmpty()) {
                throw new RuleViolation(REBUTTED_NEEDS_PROOF);
            }
        });
    }

    private static void requireAbovePresumption(Open plan, AssessRisk assess) {
        Optional<RiskLevel> held = plan.risk().presumedLevel();
        Optional<RiskLevel> after = assess.presumption()
                .map(said -> said.level().flatMap(level -> Risk.presumedAfter(held, said.answer(), level)))
                .orElse(held);
        if (after.filter(level -> !assess.level().atLeast(level)).isPresent()) {
            throw new RuleViolation(BELOW_THE_PRESUMPTION);
        }
    }

    /** A full assessment may go below the floor of declared danger. No assessment goes below that of an order. */
    private static void requireAboveFloors(Open plan, AssessRisk assess) {
        requireAbovePresumption(plan, assess);
        List<Floors.Cause> floors = Floors.of(plan);
        if (Floors.allow(plan, assess.level())) {
            return;
        }
        if (floors.contains(Floors.Cause.ORDER)) {
            throw new RuleViolation(BELOW_THE_ORDER);
        }
        if (assess.kind() != AssessmentKind.FULL) {
            throw new RuleViolation(BELOW_THE_FLOOR);
        }
    }

    private static LevelChange changed(RiskLevel level, Optional<RiskLevel> last) {
        return last.map(before -> Integer.signum(level.compareTo(before)))
                .map(sign -> switch (sign) {
                    case 0 -> LevelChange.SAME;
                    case 1 -> LevelChange.UP;
                    default -> LevelChange.DOWN;
                })
                .orElse(LevelChange.FIRST);
    }

    private static Instant nextBy(Instant now, RiskLevel level) {
        int months =
                switch (level) {
                    case EXTREME -> 1;
                    case HIGH -> 3;
                    case MEDIUM -> 6;
                    case LOW -> 12;
                };
        return now.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
