package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.link;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.Ana.urgent;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.At;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import esperanza.protection.plan.domain.OrderEvent.*;
import esperanza.protection.plan.domain.PlanCommand.*;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FloorsTest {

    private static final UUID ORDER = new UUID(7, 1);
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent ORDERED =
            new OrderReceived(PLAN, List.of(ANA), CASE, ORDER, Source.IACHR, Optional.of(NOON), text());
    private static final PlanEvent PROPOSED = proposed(Optional.of(NOON.plus(Duration.ofDays(30))));
    private static final PlanEvent LIFTED = new FloorLifted(PLAN, List.of(ANA), CASE, ORDER, text());
    private static final Map<TriageFactor, Presence> FACTORS = new EnumMap<>(TriageFactor.class);

    static {
        Arrays.stream(TriageFactor.values()).forEach(factor -> FACTORS.put(factor, Presence.ABSENT));
    }

    private final PlanDecider decider = new PlanDecider();
    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(decider);

    @Test
    void an_order_is_recorded_once_and_is_of_an_incident_of_the_plan() {
        var order = new RecordOrder(ORDER, CASE, Source.IACHR, Optional.of(NOON), text());
        plan.given(OPEN).when(order).then(ORDERED);
        plan.given(OPEN, ORDERED).when(order).thenNothing();
        plan.given(OPEN)
                .when(new RecordOrder(ORDER, SECOND_CASE, Source.COURT, Optional.empty(), text()))
                .thenRefused(PlanRule.CASE_NOT_IN_PLAN);
        plan.given().when(order).thenRefused(PlanRule.NO_SUCH_PLAN);
    }

    @Test
    void an_order_holds_the_level_high_also_against_a_full_assessment_and_beyond_its_date() {
        plan.given(OPEN, ORDERED)
                .when(assess(1, AssessmentKind.FULL, RiskLevel.MEDIUM, "eva"))
                .thenRefused(PlanRule.BELOW_THE_ORDER);
        assertThat(inForce(OPEN)).isEmpty();
        assertThat(inForce(OPEN, ORDERED)).contains(RiskLevel.HIGH);
        assertThat(inForce(OPEN, ORDERED, PROPOSED)).contains(RiskLevel.HIGH);
    }

    @Test
    void two_persons_lift_a_floor() {
        plan.given(OPEN, ORDERED).when(lift("ana")).then(PROPOSED);
        plan.given(OPEN, ORDERED, PROPOSED).when(lift("ana")).thenRefused(PlanRule.ANOTHER_LIFTER_NEEDED);
        plan.given(OPEN, ORDERED, PROPOSED).when(lift("eva")).then(LIFTED);
        plan.given(OPEN, ORDERED, PROPOSED, LIFTED).when(lift("leo")).thenRefused(PlanRule.FLOOR_LIFTED);
        plan.given(OPEN).when(lift("leo")).thenRefused(PlanRule.NO_SUCH_ORDER);
        assertThat(inForce(OPEN, ORDERED, PROPOSED, LIFTED)).isEmpty();
    }

    @Test
    void what_holds_the_level_is_said_with_its_cause() {
        assertThat(Floors.of(open(OPEN, urgent(ANA, CASE, REPORT)))).containsExactly(Floors.Cause.DECLARED_DANGER);
        assertThat(Floors.of(open(OPEN, urgent(ANA, CASE, REPORT), ORDERED)))
                .containsExactly(Floors.Cause.ORDER, Floors.Cause.DECLARED_DANGER);
        assertThat(LevelProposal.of(open(OPEN, ORDERED), Map.of(), List.of()).floors())
                .containsExactly(Floors.Cause.ORDER);
    }

    @Test
    void an_order_of_a_case_that_a_reader_must_not_know_of_holds_the_level_all_the_same() {
        var second = linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false);
        assertThat(Floors.inForce(open(OPEN, second, ORDERED).only(Set.of(SECOND_CASE))))
                .isEmpty();
        assertThat(inForce(OPEN, second, ORDERED)).contains(RiskLevel.HIGH);
    }

    /** A second person does not follow what the first one found long ago: it is proposed anew. */
    @Test
    void a_proposal_to_lift_a_floor_stands_for_thirty_days() {
        var last = new LiftFloor(ORDER, new At(NOON.plus(Duration.ofDays(30)), "eva"), text());
        var late = new LiftFloor(ORDER, new At(NOON.plus(Duration.ofDays(30)).plusSeconds(1), "eva"), text());
        var given = plan.given(OPEN, ORDERED, PROPOSED);
        given.when(last).then(LIFTED);
        given.when(late)
                .then(new FloorLiftProposed(
                        PLAN,
                        List.of(ANA),
                        CASE,
                        ORDER,
                        "eva",
                        Optional.of(NOON.plus(Duration.ofDays(60)).plusSeconds(1)),
                        text()));
        plan.given(OPEN, ORDERED, proposed(Optional.empty())).when(late).then(LIFTED);
    }

    private static FloorLiftProposed proposed(Optional<Instant> until) {
        return new FloorLiftProposed(PLAN, List.of(ANA), CASE, ORDER, "ana", until, text());
    }

    /** For every history: software never lowers the level in force, and no single person lowers it alone. */
    @Test
    void a_level_falls_only_by_a_second_person() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            Plan now = decider.replay(List.of(OPEN));
            Map<UUID, RiskLevel> rated = new HashMap<>();
            for (int step = 0; step < 30; step++) {
                var command = opened(any(random, seed * 100 + step), rated);
                var before = inForce(now);
                Plan after = now;
                for (PlanEvent event : decided(now, command)) {
                    after = decider.evolve(after, event);
                    if (event instanceof RiskRated news) {
                        rated.put(news.ratingId(), news.opened().orElseThrow());
                    }
                }
                if (isLower(inForce(after), before)) {
                    assertThat(isOfAPerson(command))
                            .as("seed %s: %s", seed, command)
                            .isTrue();
                    assertThat(mayLower(now, command))
                            .as("seed %s: %s", seed, command)
                            .isTrue();
                }
                now = after;
            }
        }
    }

    private static PlanCommand opened(PlanCommand command, Map<UUID, RiskLevel> rated) {
        return command instanceof AssessRisk assess ? assess.rated(Map.copyOf(rated)) : command;
    }

    private static boolean isOfAPerson(PlanCommand command) {
        return command instanceof AssessRisk || command instanceof LiftFloor;
    }

    /** A second rater, or a second lifter. */
    private static boolean mayLower(Plan plan, PlanCommand command) {
        var open = (Plan.Open) plan;
        return switch (command) {
            case LiftFloor lift ->
                open.risk().orders().of(lift.orderId()).orElseThrow().lift().stream()
                        .noneMatch(proposal -> proposal.by().equals(lift.at().by()));
            case AssessRisk assess ->
                open.risk().waiting().values().stream()
                        .anyMatch(rated -> !rated.rater().equals(assess.at().by()));
            default -> false;
        };
    }

    private List<PlanEvent> decided(Plan plan, PlanCommand command) {
        try {
            return decider.decide(plan, command);
        } catch (RuleViolation refused) {
            return List.of();
        }
    }

    private static PlanCommand any(Random random, int id) {
        var who = List.of("ana", "eva", "leo").get(random.nextInt(3));
        var of = random.nextBoolean() ? CASE : SECOND_CASE;
        var level = RiskLevel.values()[random.nextInt(RiskLevel.values().length)];
        var kind = AssessmentKind.values()[random.nextInt(AssessmentKind.values().length)];
        var order = new UUID(7, random.nextInt(2));
        return switch (random.nextInt(9)) {
            case 0 -> link(ANA, of, of.equals(CASE) ? REPORT : SECOND_REPORT, random.nextBoolean());
            case 1 -> new OpenUrgentRoute(of);
            case 2 -> new NoteConsent(of, REPORT, ConsentState.REFUSED);
            case 3 -> new CallReview(new UUID(8, id), of, ReviewEvent.Kind.values()[random.nextInt(2)]);
            case 4 -> new RecordOrder(order, of, Source.COURT, Optional.empty(), text());
            case 5 -> new LiftFloor(order, by(who), text());
            default -> assess(id, kind, level, who);
        };
    }

    private static boolean isLower(Optional<RiskLevel> now, Optional<RiskLevel> before) {
        return before.filter(level -> now.filter(each -> each.atLeast(level)).isEmpty())
                .isPresent();
    }

    private Optional<RiskLevel> inForce(PlanEvent... events) {
        return Floors.inForce(open(events));
    }

    private static Optional<RiskLevel> inForce(Plan plan) {
        return Floors.inForce((Plan.Open) plan);
    }

    private Plan.Open open(PlanEvent... events) {
        return (Plan.Open) decider.replay(List.of(events));
    }

    private static LiftFloor lift(String who) {
        return new LiftFloor(ORDER, by(who), text());
    }

    private static AssessRisk assess(int id, AssessmentKind kind, RiskLevel level, String who) {
        return new AssessRisk(
                new UUID(9, id),
                by(who),
                kind,
                level,
                Personal.of(ANA.value(), FACTORS),
                Personal.of(ANA.value(), new RiskReasons("facts", "why", "differences", "view", "unknown")));
    }
}
