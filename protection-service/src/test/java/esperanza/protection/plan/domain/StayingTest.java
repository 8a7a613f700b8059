package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.PersonsVoice.BENEFICIARY;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.EVENING;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.SECOND_REPORT;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.PlanRule.ANSWER_OF_PERSON_LEFT_OUT;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_OFFER;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.plan.domain.ConversationCommand.AnswerOffer;
import esperanza.protection.plan.domain.ConversationEvent.*;
import esperanza.protection.plan.domain.GrantCommand.AnswerMeasure;
import esperanza.protection.plan.domain.PlanEvent.PlanJoined;
import esperanza.protection.plan.domain.ReviewEvent.ProtectionReviewCalled;
import esperanza.protection.plan.domain.StayCommand.*;
import esperanza.protection.plan.domain.StayEvent.*;
import esperanza.protocol.vocabulary.MeasureType;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person says of the whole plan at the own door: it is recorded in each case, and calls somebody in one. */
class StayingTest {

    private static final PlanDecider DECIDER = new PlanDecider();
    private static final UUID REVIEW = new UUID(9, 9);
    private static final Optional<Personal<String>> WORDS = Optional.of(Personal.of(ANA.value(), "At my sister's"));
    private static final PlanEvent FIRST = linked(ANA, CASE, REPORT, 1, false);
    private static final PlanEvent SECOND = linked(ANA, SECOND_CASE, SECOND_REPORT, 2, false);

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(DECIDER);

    @Test
    void a_person_asks_for_a_review_before_anybody_assessed_the_risk_and_while_another_review_is_open() {
        plan.given(FIRST).when(new AskForReview(CASE, REVIEW, WORDS)).then(called(WORDS));
        plan.given(FIRST, called(WORDS))
                .when(new AskForReview(CASE, REVIEW, Optional.empty()))
                .then(called(Optional.empty()));
    }

    @Test
    void a_person_pauses_leaves_and_comes_back_at_any_time() {
        plan.given(FIRST, SECOND)
                .when(new PausePlan(CASE, REVIEW, BENEFICIARY, Optional.of(EVENING), WORDS))
                .then(
                        new PlanPaused(PLAN, List.of(ANA), CASE, BENEFICIARY, Optional.of(EVENING), WORDS),
                        new PlanPaused(PLAN, List.of(ANA), SECOND_CASE, BENEFICIARY, Optional.of(EVENING), WORDS),
                        called(Optional.empty()));
        plan.given(FIRST, SECOND)
                .when(new LeavePlan(CASE, REVIEW, BENEFICIARY, WORDS))
                .then(left(CASE), left(SECOND_CASE), called(Optional.empty()));
        plan.given(FIRST, SECOND, left(CASE), left(SECOND_CASE))
                .when(new ResumePlan(CASE, REVIEW, BENEFICIARY, WORDS))
                .then(
                        new PlanResumed(PLAN, List.of(ANA), CASE, BENEFICIARY, WORDS),
                        new PlanResumed(PLAN, List.of(ANA), SECOND_CASE, BENEFICIARY, WORDS),
                        called(Optional.empty()));
    }

    @Test
    void a_person_answers_each_measure_of_an_offer_and_somebody_hears_of_it() {
        UUID offer = new UUID(7, 1);
        MeasureId phone = new MeasureId(new UUID(8, 1));
        var types = Personal.of(ANA.value(), List.of(MeasureType.MOBILE_OR_SATELLITE_PHONE));
        var answers = List.of(new AnswerOfMeasure(phone, OfferedAnswer.DECLINED));
        var offered = plan.given(
                FIRST, new MeasuresOffered(PLAN, List.of(ANA), CASE, offer, List.of(phone), types, Optional.empty()));
        offered.when(new AnswerOfferAtDoor(CASE, REVIEW, new AnswerOffer(offer, answers, WORDS)))
                .then(atDoor(offer, answers), called(Optional.empty()));
        offered.when(new AnswerOfferAtDoor(CASE, REVIEW, new AnswerOffer(offer, List.of(), WORDS)))
                .thenRefused(ANSWER_OF_PERSON_LEFT_OUT);
        plan.given(FIRST)
                .when(new AnswerOfferAtDoor(CASE, REVIEW, new AnswerOffer(offer, answers, WORDS)))
                .thenRefused(NO_SUCH_OFFER);
    }

    @Test
    void an_offer_that_is_answered_again_as_before_calls_somebody_and_changes_nothing() {
        UUID offer = new UUID(7, 1);
        MeasureId phone = new MeasureId(new UUID(8, 1));
        var types = Personal.of(ANA.value(), List.of(MeasureType.MOBILE_OR_SATELLITE_PHONE));
        var declined = List.of(new AnswerOfMeasure(phone, OfferedAnswer.DECLINED));
        var accepted = List.of(new AnswerOfMeasure(phone, OfferedAnswer.ACCEPTED));
        var offered = new MeasuresOffered(PLAN, List.of(ANA), CASE, offer, List.of(phone), types, Optional.empty());
        var said = plan.given(FIRST, offered, atDoor(offer, declined));
        said.when(new AnswerOfferAtDoor(CASE, REVIEW, new AnswerOffer(offer, declined, WORDS)))
                .then(called(WORDS));
        said.when(new AnswerOfferAtDoor(CASE, REVIEW, new AnswerOffer(offer, accepted, WORDS)))
                .then(atDoor(offer, accepted), called(Optional.empty()));
    }

    private static MeasuresAgreed atDoor(UUID offer, List<AnswerOfMeasure> answers) {
        return new MeasuresAgreed(PLAN, List.of(ANA), CASE, offer, answers, Optional.of(true), WORDS);
    }

    @Test
    void a_door_in_other_hands_is_recorded_and_calls_somebody() {
        plan.given(FIRST, SECOND)
                .when(new CloseDoor(CASE, REVIEW))
                .then(
                        new DoorCompromised(PLAN, List.of(ANA), CASE),
                        new DoorCompromised(PLAN, List.of(ANA), SECOND_CASE),
                        called(Optional.empty()));
    }

    /** A thief of the key takes no protection away. */
    @Test
    void nothing_is_refused_to_a_person_who_left() {
        plan.given(FIRST, left(CASE)).when(Ana.decide(CASE)).then(decided(CASE, ANA));
    }

    @Test
    void a_joined_plan_takes_the_word_of_its_person_and_an_unknown_one_takes_none() {
        plan.given(FIRST, new PlanJoined(PLAN, ANA, Ana.OTHER_PLAN, CASE))
                .when(new LeavePlan(CASE, REVIEW, BENEFICIARY, WORDS))
                .then(left(CASE), called(Optional.empty()));
        plan.given().when(new CloseDoor(CASE, REVIEW)).thenRefused(NO_SUCH_PLAN);
    }

    /** For every history: with the words at the door and without them the same is owed. */
    @Test
    void no_word_at_the_door_takes_a_measure_away_that_nobody_else_heard_declined() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Plan silent = DECIDER.replay(List.of(FIRST, SECOND, decided(CASE, ANA)));
            Plan spoken = silent;
            for (int step = 0; step < 12; step++) {
                if (random.nextBoolean()) {
                    spoken = after(spoken, atDoor(random.nextInt(4), step));
                } else {
                    AnswerMeasure heard = answer(PersonsAnswer.values()[random.nextInt(2)]);
                    spoken = after(spoken, heard);
                    silent = after(silent, heard);
                }
                assertThat(wanted(spoken)).as("seed %d", seed).isEqualTo(wanted(silent));
            }
        }
    }

    private static PlanCommand atDoor(int which, int step) {
        UUID review = new UUID(9, step);
        return switch (which) {
            case 0 -> answer(PersonsAnswer.DECLINED).askingBack(review);
            case 1 -> new LeavePlan(CASE, review, BENEFICIARY, WORDS);
            case 2 -> new PausePlan(SECOND_CASE, review, BENEFICIARY, Optional.empty(), WORDS);
            default -> new CloseDoor(CASE, review);
        };
    }

    private static AnswerMeasure answer(PersonsAnswer answer) {
        return new AnswerMeasure(
                Ana.MEASURE,
                answer,
                Ana.by("analyst"),
                "holder",
                new GrantCommand.InUse(false, false, false),
                BENEFICIARY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Plan after(Plan plan, PlanCommand command) {
        Plan after = plan;
        for (PlanEvent event : DECIDER.decide(plan, command)) {
            after = DECIDER.evolve(after, event);
        }
        return after;
    }

    private static List<MeasureId> wanted(Plan plan) {
        return ((Plan.Open) plan).measures().wanted();
    }

    private static PlanLeft left(CaseId of) {
        return new PlanLeft(PLAN, List.of(ANA), of, BENEFICIARY, WORDS);
    }

    private static ProtectionReviewCalled called(Optional<Personal<String>> words) {
        return new ProtectionReviewCalled(PLAN, List.of(ANA), CASE, REVIEW, ReviewEvent.Kind.PERSON, words);
    }
}
