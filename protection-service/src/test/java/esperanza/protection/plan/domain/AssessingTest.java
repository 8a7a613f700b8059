package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.urgent;
import static esperanza.protection.plan.domain.PlanEvent.AssessmentKind.FULL;
import static esperanza.protection.plan.domain.PlanEvent.AssessmentKind.IMMEDIATE;
import static esperanza.protection.plan.domain.PlanEvent.AssessmentKind.REASSESSMENT;
import static esperanza.protection.plan.domain.PlanEvent.LevelChange.DOWN;
import static esperanza.protection.plan.domain.PlanEvent.LevelChange.FIRST;
import static esperanza.protection.plan.domain.PlanEvent.LevelChange.SAME;
import static esperanza.protection.plan.domain.PlanEvent.LevelChange.UP;
import static esperanza.protocol.vocabulary.RiskLevel.EXTREME;
import static esperanza.protocol.vocabulary.RiskLevel.HIGH;
import static esperanza.protocol.vocabulary.RiskLevel.LOW;
import static esperanza.protocol.vocabulary.RiskLevel.MEDIUM;
import static esperanza.protocol.vocabulary.TriageFactor.CHILD_LOCATED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk;
import esperanza.protection.plan.domain.PlanCommand.RouteRequest;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.risk.Instrument;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessingTest {

    private static final UUID FIRST_ONE = new UUID(9, 1);
    private static final UUID SECOND_ONE = new UUID(9, 2);
    private static final Personal<RiskReasons> REASONS =
            Personal.of(ANA.value(), new RiskReasons("facts", "why", "differences", "view", "unknown"));
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent SECOND = linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false);

    private final PlanDecider decider = new PlanDecider();
    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(decider);

    @Test
    void an_officer_says_on_which_way_a_request_goes_on_unless_danger_was_declared() {
        var routed = new RequestRouted(PLAN, List.of(ANA), CASE, Route.COLLECTIVE);
        plan.given(OPEN).when(route(CASE)).then(routed);
        plan.given(OPEN, routed).when(route(CASE)).then(routed);
        plan.given(OPEN).when(route(SECOND_CASE)).thenRefused(PlanRule.CASE_NOT_IN_PLAN);
        plan.given(OPEN, urgent(ANA, CASE, REPORT)).when(route(CASE)).thenRefused(PlanRule.ON_THE_URGENT_ROUTE);
        plan.given().when(route(CASE)).thenRefused(PlanRule.NO_SUCH_PLAN);
    }

    @Test
    void a_level_is_recorded_once_for_each_case_of_the_plan() {
        plan.given(OPEN, SECOND)
                .when(assess(FIRST_ONE, FULL, LOW, "ana"))
                .then(assessed(FIRST_ONE, CASE, FULL, LOW, FIRST), assessed(FIRST_ONE, SECOND_CASE, FULL, LOW, FIRST));
        plan.given(OPEN, assessed(FIRST_ONE, CASE, FULL, LOW, FIRST))
                .when(assess(FIRST_ONE, FULL, LOW, "ana"))
                .thenNothing();
    }

    @Test
    void one_person_raises_a_level_alone_and_above_what_is_proposed() {
        plan.given(OPEN, assessed(FIRST_ONE, CASE, FULL, MEDIUM, FIRST))
                .when(assess(SECOND_ONE, REASSESSMENT, EXTREME, "ana"))
                .then(assessed(SECOND_ONE, CASE, REASSESSMENT, EXTREME, UP));
        plan.given(OPEN, assessed(FIRST_ONE, CASE, FULL, MEDIUM, FIRST))
                .when(assess(SECOND_ONE, REASSESSMENT, MEDIUM, "ana"))
                .then(assessed(SECOND_ONE, CASE, REASSESSMENT, MEDIUM, SAME));
    }

    @Test
    void a_lower_level_waits_for_a_second_person_and_of_both_the_higher_one_counts() {
        var high = assessed(FIRST_ONE, CASE, FULL, HIGH, FIRST);
        var rated = rated(SECOND_ONE, "ana", LOW);
        plan.given(OPEN, high)
                .when(assess(SECOND_ONE, REASSESSMENT, LOW, "ana"))
                .then(rated);
        plan.given(OPEN, high, rated)
                .when(assess(SECOND_ONE, REASSESSMENT, LOW, "ana"))
                .thenNothing();
        plan.given(OPEN, high, rated)
                .when(assess(new UUID(9, 3), REASSESSMENT, LOW, "ana"))
                .thenRefused(PlanRule.ANOTHER_ASSESSOR_NEEDED);
        plan.given(OPEN, high, rated)
                .when(assess(new UUID(9, 3), REASSESSMENT, MEDIUM, "eva").rated(Map.of(SECOND_ONE, LOW)))
                .then(assessed(new UUID(9, 3), CASE, REASSESSMENT, MEDIUM, DOWN));
        plan.given(OPEN, high, rated)
                .when(assess(new UUID(9, 3), REASSESSMENT, HIGH, "eva"))
                .then(assessed(new UUID(9, 3), CASE, REASSESSMENT, HIGH, SAME));
    }

    @Test
    void what_waited_for_a_second_person_waits_no_longer_after_the_next_assessment() {
        var after = risk(
                OPEN,
                assessed(FIRST_ONE, CASE, FULL, HIGH, FIRST),
                rated(SECOND_ONE, "ana", LOW),
                assessed(new UUID(9, 3), CASE, REASSESSMENT, HIGH, SAME));
        assertThat(after.waiting()).isEmpty();
        assertThat(after.level()).contains(HIGH);
    }

    @Test
    void a_level_below_what_the_instrument_proposes_waits_as_well() {
        var found = factors();
        found.put(CHILD_LOCATED, Presence.PRESENT);
        plan.given(OPEN)
                .when(assess(FIRST_ONE, FULL, MEDIUM, "ana", found))
                .then(new RiskRated(
                        PLAN,
                        List.of(ANA),
                        CASE,
                        FIRST_ONE,
                        "ana",
                        Optional.empty(),
                        "esperanza.1",
                        Optional.of(Personal.of(ANA.value(), MEDIUM)),
                        Optional.empty(),
                        Personal.of(ANA.value(), new Instrument.Result(HIGH, HIGH, List.of("R1"))),
                        Personal.of(ANA.value(), found),
                        REASONS,
                        Optional.empty()));
    }

    @Test
    void declared_danger_holds_the_level_high_until_two_persons_made_a_full_assessment() {
        var given = plan.given(OPEN, urgent(ANA, CASE, REPORT));
        given.when(assess(FIRST_ONE, IMMEDIATE, MEDIUM, "ana")).thenRefused(PlanRule.BELOW_THE_FLOOR);
        given.when(assess(FIRST_ONE, IMMEDIATE, HIGH, "ana")).then(assessed(FIRST_ONE, CASE, IMMEDIATE, HIGH, FIRST));
        given.when(assess(FIRST_ONE, FULL, MEDIUM, "ana")).then(rated(FIRST_ONE, "ana", MEDIUM));
        plan.given(OPEN, urgent(ANA, CASE, REPORT), rated(FIRST_ONE, "ana", MEDIUM))
                .when(assess(SECOND_ONE, FULL, MEDIUM, "eva").rated(Map.of(FIRST_ONE, MEDIUM)))
                .then(assessed(SECOND_ONE, CASE, FULL, MEDIUM, FIRST));
        plan.given(OPEN, urgent(ANA, CASE, REPORT), assessed(FIRST_ONE, CASE, FULL, MEDIUM, FIRST))
                .when(assess(SECOND_ONE, IMMEDIATE, MEDIUM, "ana"))
                .then(assessed(SECOND_ONE, CASE, IMMEDIATE, MEDIUM, SAME));
    }

    @Test
    void danger_that_is_declared_after_a_full_assessment_holds_the_level_again_and_ends_a_lower_rating() {
        var again = List.of(
                OPEN,
                assessed(FIRST_ONE, CASE, FULL, HIGH, FIRST),
                rated(SECOND_ONE, "ana", LOW),
                urgent(ANA, CASE, REPORT));
        var given = plan.given(again.toArray(PlanEvent[]::new));
        given.when(assess(new UUID(9, 3), REASSESSMENT, MEDIUM, "eva")).thenRefused(PlanRule.BELOW_THE_FLOOR);
        assertThat(risk(again.toArray(PlanEvent[]::new)).waiting()).isEmpty();
    }

    @Test
    void the_first_rating_counts_also_if_the_second_person_or_a_second_look_finds_less() {
        var first = rated(FIRST_ONE, "ana", HIGH);
        plan.given(OPEN, first)
                .when(assess(SECOND_ONE, FULL, LOW, "ana").rated(Map.of(FIRST_ONE, HIGH)))
                .thenRefused(PlanRule.ANOTHER_ASSESSOR_NEEDED);
        plan.given(OPEN, first)
                .when(assess(SECOND_ONE, FULL, LOW, "eva").rated(Map.of(FIRST_ONE, HIGH)))
                .then(assessed(SECOND_ONE, CASE, FULL, HIGH, FIRST));
    }

    @Test
    void a_rating_whose_level_cannot_be_opened_is_no_first_one() {
        plan.given(OPEN, assessed(FIRST_ONE, CASE, FULL, HIGH, FIRST), rated(SECOND_ONE, "ana", LOW))
                .when(assess(new UUID(9, 3), REASSESSMENT, LOW, "eva"))
                .then(rated(new UUID(9, 3), "eva", LOW));
    }

    @Test
    void the_level_of_a_rating_is_sealed_and_the_oldest_ratings_have_it_in_clear() {
        assertThat(rated(FIRST_ONE, "ana", LOW).level()).isEmpty();
        assertThat(rated(FIRST_ONE, "ana", LOW).opened()).contains(LOW);
        assertThat(old(Optional.of(LOW)).opened()).contains(LOW);
        assertThat(old(Optional.empty()).opened()).isEmpty();
    }

    private static RiskRated old(Optional<RiskLevel> level) {
        return new RiskRated(
                PLAN,
                List.of(ANA),
                CASE,
                FIRST_ONE,
                "ana",
                level,
                "esperanza.1",
                Optional.empty(),
                Optional.empty(),
                Personal.of(ANA.value(), new Instrument.Result(LOW, LOW, List.of())),
                Personal.of(ANA.value(), factors()),
                REASONS,
                Optional.empty());
    }

    /** Leo may know of the first case alone, in which nobody assessed anything. */
    @Test
    void who_knows_a_part_of_the_cases_lowers_nothing_in_the_others() {
        var high = assessed(FIRST_ONE, SECOND_CASE, FULL, EXTREME, FIRST);
        var open = (Plan.Open) decider.replay(List.of(OPEN, SECOND, high));
        var leo = decider.decide(open.only(Set.of(CASE)), assess(SECOND_ONE, FULL, LOW, "leo"));
        assertThat(leo).containsExactly(assessed(SECOND_ONE, CASE, FULL, LOW, FIRST));
        assertThat(risk(OPEN, SECOND, high, assessed(SECOND_ONE, CASE, FULL, LOW, FIRST))
                        .level())
                .contains(EXTREME);
    }

    @Test
    void a_rating_of_a_part_of_the_cases_is_no_first_rating_of_all() {
        var given = plan.given(
                OPEN,
                SECOND,
                assessed(FIRST_ONE, CASE, FULL, HIGH, FIRST),
                assessed(FIRST_ONE, SECOND_CASE, FULL, HIGH, FIRST),
                rated(SECOND_ONE, "ana", LOW));
        given.when(assess(new UUID(9, 3), REASSESSMENT, LOW, "eva"))
                .then(
                        rated(new UUID(9, 3), "eva", LOW),
                        new RiskRated(
                                PLAN,
                                List.of(ANA),
                                SECOND_CASE,
                                new UUID(9, 3),
                                "eva",
                                Optional.empty(),
                                "esperanza.1",
                                Optional.of(Personal.of(ANA.value(), LOW)),
                                Optional.empty(),
                                Personal.of(ANA.value(), new Instrument.Result(LOW, LOW, List.of())),
                                Personal.of(ANA.value(), factors()),
                                REASONS,
                                Optional.empty()));
    }

    @Test
    void each_factor_is_named_unknown_too() {
        plan.given(OPEN)
                .when(assess(FIRST_ONE, FULL, LOW, "ana", Map.of(CHILD_LOCATED, Presence.UNKNOWN)))
                .thenRefused(PlanRule.FACTOR_LEFT_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "EXTREME, 2026-04-01T12:00:00Z",
        "HIGH,    2026-06-01T12:00:00Z",
        "MEDIUM,  2026-09-01T12:00:00Z",
        "LOW,     2027-03-01T12:00:00Z",
    })
    void the_next_assessment_is_due_the_sooner_the_higher_the_level(RiskLevel level, Instant nextBy) {
        var open = (Plan.Open) decider.replay(List.of(OPEN));
        assertThat(decider.decide(open, assess(FIRST_ONE, FULL, level, "ana")))
                .singleElement()
                .isInstanceOfSatisfying(RiskAssessed.class, assessed -> assertThat(assessed.nextBy())
                        .isEqualTo(nextBy));
    }

    @Test
    void assessments_of_other_cases_are_left_out() {
        var of = assessed(FIRST_ONE, SECOND_CASE, FULL, HIGH, FIRST);
        var open = (Plan.Open) decider.replay(List.of(OPEN, SECOND, of, rated(SECOND_ONE, "ana", LOW)));
        assertThat(open.only(Set.of(CASE)).risk().all()).isEmpty();
        assertThat(open.only(Set.of(CASE)).risk().waiting()).hasSize(1);
        assertThat(open.only(Set.of(SECOND_CASE)).risk().all()).hasSize(1);
        assertThat(open.only(Set.of(SECOND_CASE)).risk().waiting()).isEmpty();
    }

    private Risk risk(PlanEvent... events) {
        return ((Plan.Open) decider.replay(List.of(events))).risk();
    }

    private static RouteRequest route(CaseId of) {
        return new RouteRequest(of, Route.COLLECTIVE);
    }

    private static AssessRisk assess(UUID id, AssessmentKind kind, RiskLevel level, String who) {
        return assess(id, kind, level, who, factors());
    }

    private static AssessRisk assess(
            UUID id, AssessmentKind kind, RiskLevel level, String who, Map<TriageFactor, Presence> factors) {
        return new AssessRisk(id, by(who), kind, level, Personal.of(ANA.value(), factors), REASONS);
    }

    private static RiskAssessed assessed(
            UUID id, CaseId of, AssessmentKind kind, RiskLevel level, LevelChange changed) {
        int months = List.of(12, 6, 3, 1).get(level.ordinal());
        return new RiskAssessed(
                PLAN,
                List.of(ANA),
                of,
                id,
                kind,
                level,
                changed,
                "esperanza.1",
                NOON.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant(),
                Optional.empty(),
                Optional.empty(),
                Personal.of(ANA.value(), new Instrument.Result(LOW, LOW, List.of())),
                Personal.of(ANA.value(), factors()),
                REASONS,
                Optional.empty());
    }

    private static RiskRated rated(UUID id, String who, RiskLevel level) {
        return new RiskRated(
                PLAN,
                List.of(ANA),
                CASE,
                id,
                who,
                Optional.empty(),
                "esperanza.1",
                Optional.of(Personal.of(ANA.value(), level)),
                Optional.empty(),
                Personal.of(ANA.value(), new Instrument.Result(LOW, LOW, List.of())),
                Personal.of(ANA.value(), factors()),
                REASONS,
                Optional.empty());
    }

    private static Map<TriageFactor, Presence> factors() {
        Map<TriageFactor, Presence> all = new EnumMap<>(TriageFactor.class);
        Arrays.stream(TriageFactor.values()).forEach(factor -> all.put(factor, Presence.ABSENT));
        return all;
    }
}
