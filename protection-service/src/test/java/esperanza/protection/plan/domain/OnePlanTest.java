package esperanza.protection.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.PartyRef;
import esperanza.protection.plan.domain.OrderEvent.OrderReceived;
import esperanza.protection.plan.domain.PlanEvent.PartiesSetApart;
import esperanza.protection.plan.domain.PlanEvent.RiskAssessed;
import esperanza.protection.plan.domain.PlanEvent.UrgentMeasureDecided;
import esperanza.protection.plan.domain.ReviewEvent.ProtectionReviewAnswered;
import esperanza.protocol.vocabulary.RiskLevel;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is merged, split, referred and decided, and in whatever order the streams arrive: nobody is unprotected, and
 * nothing is lost. Each seed gives another story; a failure names the seed.
 */
class OnePlanTest {

    private static final int STORIES = 1_000;
    private static final int STEPS = 60;

    @Test
    void the_plan_of_the_earliest_party_goes_on_for_all_that_are_one_with_it() {
        for (long seed = 0; seed < STORIES; seed++) {
            MergedParties story = told(seed);
            for (int party : story.referred()) {
                int root = story.root(party);
                Plan.Open goesOn = story.open(root);
                Incident incident = goesOn.incidents().of(story.caseOf(party)).orElseThrow();
                assertThat(goesOn.into()).as("seed %s", seed).isEmpty();
                assertThat(incident.urgent() || !story.inDanger(party))
                        .as("urgent, seed %s", seed)
                        .isTrue();
                assertThat(Set.copyOf(goesOn.parties()))
                        .as("parties, seed %s", seed)
                        .isEqualTo(story.openPlansUnder(root));
            }
        }
    }

    @Test
    void every_measure_is_still_delivered_and_reviewed_if_it_was_decided_for_a_party_that_left() {
        for (long seed = 0; seed < STORIES; seed++) {
            MergedParties story = told(seed);
            story.events(UrgentMeasureDecided.class).forEach(decided -> {
                Plan.Open plan = story.open(decided.planId());
                assertThat(plan.measure(decided.measureId()).caseId()).isEqualTo(decided.caseId());
                assertThat(decided.parties().stream()
                                .filter(party -> !plan.parties().contains(party))
                                .filter(party ->
                                        toBeReviewed(story, decided, party).isEmpty()))
                        .isEmpty();
            });
        }
    }

    @Test
    void when_all_is_undone_each_plan_goes_on_by_itself_with_the_incident_of_its_party() {
        for (long seed = 0; seed < STORIES; seed++) {
            MergedParties story = told(seed);
            IntStream.range(0, MergedParties.PARTIES).forEach(story::split);
            story.deliverEverything();
            for (int party : story.referred()) {
                Plan.Open plan = story.open(party);
                assertThat(plan.into()).as("seed %s", seed).isEmpty();
                assertThat(plan.parties()).as("seed %s", seed).containsExactly(MergedParties.party(party));
                assertThat(plan.incidents().cases()).as("seed %s", seed).contains(story.caseOf(party));
            }
        }
    }

    /** These stories lower and lift nothing, so the plan that goes on has all that the joined ones have. */
    @Test
    void the_plan_that_goes_on_holds_the_level_as_high_with_every_order_and_every_open_review() {
        for (long seed = 0; seed < STORIES; seed++) {
            MergedParties story = told(seed);
            for (int party : story.referred()) {
                Plan.Open joined = story.open(party);
                Plan.Open goesOn = story.open(story.root(party));
                assertThat(Floors.inForce(goesOn).orElse(RiskLevel.LOW))
                        .as("level, seed %s", seed)
                        .isGreaterThanOrEqualTo(Floors.inForce(joined).orElse(RiskLevel.LOW));
                assertThat(goesOn.risk().orders().byId().keySet())
                        .as("orders, seed %s", seed)
                        .containsAll(joined.risk().orders().byId().keySet());
                assertThat(goesOn.risk().reviews().byId().keySet())
                        .as("reviews, seed %s", seed)
                        .containsAll(joined.risk().reviews().open().stream()
                                .map(Reviews.Review::id)
                                .toList());
            }
        }
    }

    /** Also through a chain of plans: A was joined into B, and B into C, before or after the call. */
    @Test
    void each_review_that_was_called_is_answered_or_reaches_a_plan_on_which_somebody_can_answer_it() {
        int called = 0;
        for (long seed = 0; seed < STORIES; seed++) {
            MergedParties story = told(seed);
            Set<UUID> answerable = Stream.concat(
                            story.going().flatMap(plan -> plan.risk().reviews().byId().keySet().stream()),
                            story.events(ProtectionReviewAnswered.class).map(ProtectionReviewAnswered::reviewId))
                    .collect(Collectors.toSet());
            assertThat(answerable).as("seed %s", seed).containsAll(story.contested());
            called += story.contested().size();
        }
        assertThat(called).as("reviews in all stories").isGreaterThan(STORIES / 2);
    }

    /** A fact of a plan is there for as long as the plan lives, also after plans part again. */
    @Test
    void no_order_and_no_level_of_a_plan_gets_lost_when_plans_part() {
        for (long seed = 0; seed < STORIES; seed++) {
            MergedParties story = told(seed);
            IntStream.range(0, MergedParties.PARTIES).forEach(story::split);
            story.deliverEverything();
            story.events(OrderReceived.class).forEach(order -> assertThat(
                            story.open(order.planId()).risk().orders().holding())
                    .extracting(Orders.Order::id)
                    .contains(order.orderId()));
            story.events(RiskAssessed.class).forEach(assessed -> assertThat(
                            story.open(assessed.planId()).risk().level().orElseThrow())
                    .isGreaterThanOrEqualTo(assessed.level()));
        }
    }

    private static List<PartiesSetApart> toBeReviewed(
            MergedParties story, UrgentMeasureDecided measure, PartyRef left) {
        return story.events(PartiesSetApart.class)
                .filter(apart -> apart.planId().equals(measure.planId())
                        && apart.apart().contains(left)
                        && apart.measures().contains(measure.measureId()))
                .toList();
    }

    private static MergedParties told(long seed) {
        MergedParties story = new MergedParties(seed);
        IntStream.range(0, STEPS).forEach(_ -> story.step());
        story.deliverEverything();
        return story;
    }
}
