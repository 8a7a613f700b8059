package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.ANA_AGAIN;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.decide;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.included;
import static esperanza.protection.plan.domain.Ana.link;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.*;
import esperanza.protection.plan.domain.PlanEvent.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two plans part because a person undid the recognition that had joined them. */
class SeparatingTest {

    private static final SeparatePlan SEPARATE = new SeparatePlan(ANA_AGAIN, PLAN, SECOND_CASE);
    private static final PlanJoined JOINED = new PlanJoined(OTHER_PLAN, ANA_AGAIN, PLAN, SECOND_CASE);
    private static final PlanSeparated SEPARATED = new PlanSeparated(OTHER_PLAN, List.of(ANA_AGAIN), PLAN, SECOND_CASE);

    private static final PlanId ELSEWHERE = PlanId.of(new PartyRef(new UUID(0, 9)));
    private static final PartyIncluded THROUGH_ELSEWHERE =
            new PartyIncluded(PLAN, ANA, ANA_AGAIN, ELSEWHERE, SECOND_CASE);
    private static final UUID SEPARATION = new UUID(7, 7);
    private static final SetPartiesApart SET_APART =
            new SetPartiesApart(OTHER_PLAN, List.of(ANA_AGAIN), SECOND_CASE, SEPARATION);

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());

    @Test
    void a_joined_plan_goes_on_by_itself_with_what_it_had_and_decides_again() {
        PlanEvent[] before = {linked(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, 1, false), JOINED};
        plan.given(before).when(SEPARATE).then(SEPARATED);
        plan.given(before[0], JOINED, SEPARATED)
                .when(link(ANA_AGAIN, CASE, REPORT, false))
                .then(linked(ANA_AGAIN, CASE, REPORT, 2, false));
        plan.given(before[0], JOINED, SEPARATED).when(SEPARATE).thenNothing();
    }

    @Test
    void a_plan_that_was_joined_before_it_was_opened_is_opened_by_its_first_incident() {
        plan.given(JOINED).when(SEPARATE).then(SEPARATED);
        plan.given(JOINED, SEPARATED)
                .when(link(ANA_AGAIN, CASE, REPORT, false))
                .then(linked(ANA_AGAIN, CASE, REPORT, 1, false));
    }

    @Test
    void a_plan_leaves_only_the_plan_that_it_is_joined_into() {
        plan.given(JOINED)
                .when(new SeparatePlan(ANA_AGAIN, ELSEWHERE, SECOND_CASE))
                .thenNothing();
        plan.given(linked(ANA_AGAIN, SECOND_CASE, SECOND_REPORT, 1, false))
                .when(SEPARATE)
                .thenNothing();
    }

    @Test
    void a_party_that_another_plan_brought_too_stays() {
        PartiesSetApart apart = apart(List.of(ANA, ANA_AGAIN), Optional.empty());
        plan.given(linked(ANA, CASE, REPORT, 1, false), included(), THROUGH_ELSEWHERE)
                .when(SET_APART)
                .then(apart);
        assertThat(((Plan.Open) new PlanDecider()
                                .replay(List.of(
                                        linked(ANA, CASE, REPORT, 1, false), included(), THROUGH_ELSEWHERE, apart)))
                        .parties())
                .containsExactly(ANA, ANA_AGAIN);
    }

    @Test
    void the_other_plan_keeps_its_incidents_and_measures_and_says_what_has_to_be_looked_at() {
        PlanEvent[] before = {
            linked(ANA, CASE, REPORT, 1, false),
            linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false),
            included(),
            decided(CASE, ANA, ANA_AGAIN)
        };
        PartiesSetApart set = apart(List.of(ANA), Optional.empty(), MEASURE);
        plan.given(before).when(SET_APART).then(set);
        plan.given(before[0], before[1], before[2], set)
                .when(decide(SECOND_CASE))
                .then(decided(SECOND_CASE, ANA));
        plan.given(before[0], before[1], before[2], set).when(SET_APART).thenNothing();
        plan.given().when(SET_APART).thenNothing();
    }

    @Test
    void only_who_may_know_of_all_the_cases_sees_that_measures_have_to_be_looked_at() {
        Plan parted = new PlanDecider()
                .replay(List.of(
                        linked(ANA, CASE, REPORT, 1, false),
                        linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false),
                        included(),
                        decided(CASE, ANA, ANA_AGAIN),
                        apart(List.of(ANA), Optional.empty(), MEASURE)));
        assertThat(separations(parted, CASE, SECOND_CASE)).containsExactly(SEPARATION);
        assertThat(separations(parted, SECOND_CASE)).isEmpty();
        assertThat(separations(parted, CASE)).isEmpty();
    }

    private static Set<UUID> separations(Plan plan, CaseId... known) {
        return ((Plan.Open) plan.only(Set.of(known))).separations().byId().keySet();
    }

    @Test
    void what_a_joined_plan_had_passed_on_the_plan_that_goes_on_sets_apart_too() {
        plan.given(linked(ANA, CASE, REPORT, 1, false), included(), new PlanJoined(PLAN, ANA, ELSEWHERE, CASE))
                .when(SET_APART)
                .then(apart(List.of(ANA), Optional.of(ELSEWHERE)));
    }

    @Test
    void a_person_looks_once_whose_the_measures_are_and_only_where_there_are_any() {
        ReviewSeparation review = new ReviewSeparation(SEPARATION, text());
        PartiesSetApart apart = apart(List.of(ANA), Optional.empty(), MEASURE);
        PlanEvent[] before = {linked(ANA, CASE, REPORT, 1, false), included(), decided(CASE, ANA, ANA_AGAIN), apart};
        SeparationReviewed reviewed = new SeparationReviewed(PLAN, List.of(ANA), SECOND_CASE, SEPARATION, text());
        plan.given(before).when(review).then(reviewed);
        plan.given(before[0], before[1], before[2], apart, reviewed)
                .when(review)
                .thenRefused(PlanRule.NO_SUCH_SEPARATION);
        PartiesSetApart nothing = apart(List.of(ANA), Optional.empty());
        plan.given(before[0], before[1], nothing).when(review).thenRefused(PlanRule.NO_SUCH_SEPARATION);
        plan.given().when(review).thenRefused(PlanRule.NO_SUCH_PLAN);
    }

    private static PartiesSetApart apart(List<PartyRef> stay, Optional<PlanId> into, MeasureId... measures) {
        return new PartiesSetApart(
                PLAN,
                stay,
                OTHER_PLAN,
                List.of(ANA_AGAIN),
                SECOND_CASE,
                List.of(measures),
                into,
                Optional.of(SEPARATION));
    }
}
