package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.ANSWER_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.MeasureRule.MEASURE_DECLINED;
import static esperanza.protection.measure.domain.MeasureRule.MEASURE_NOT_ACCEPTED;
import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.measure.domain.MeasureRule.REVIEW_TOO_LATE;
import static esperanza.protection.measure.domain.PersonsAnswer.ACCEPTED;
import static esperanza.protection.measure.domain.PersonsAnswer.DECLINED;
import static esperanza.protection.measure.domain.PersonsVoice.BENEFICIARY;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.EVENING;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.OTHER_PLAN;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.SECOND_CASE;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.handedOver;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.CONSENT_WITHDRAWN;
import static esperanza.protection.plan.domain.PlanRule.GRANTED_ALREADY;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_OFFER;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_PLAN;
import static esperanza.protection.plan.domain.PlanRule.OFFER_NOT_ACCEPTED;
import static esperanza.protection.plan.domain.PlanRule.PLAN_JOINED;
import static esperanza.protection.plan.domain.PlanRule.REVIEW_BEFORE_DECISION;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureCommand.RecordHandover;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureEvent.MeasureHandedOver;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.plan.domain.ConversationEvent.*;
import esperanza.protection.plan.domain.GrantCommand.AnswerMeasure;
import esperanza.protection.plan.domain.GrantCommand.GrantMeasure;
import esperanza.protection.plan.domain.GrantCommand.InUse;
import esperanza.protection.plan.domain.GrantEvent.*;
import esperanza.protection.plan.domain.PlanEvent.ConsentNoted;
import esperanza.protection.plan.domain.PlanEvent.PlanJoined;
import esperanza.protection.plan.domain.ReviewEvent.ProtectionReviewCalled;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.MeasureType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A measure is granted, and the person answers it. */
class GrantingTest {

    private static final UUID OFFER = new UUID(4, 1);
    private static final UUID ASKED = new UUID(4, 2);
    private static final PlanEvent OPEN = linked(ANA, CASE, REPORT, 1, false);

    private final Scenario<PlanCommand, Plan, PlanEvent> plan = Scenario.of(new PlanDecider());

    @Test
    void a_measure_is_granted_for_a_case_of_the_plan_and_who_decides_answers_for_it() {
        plan.given(OPEN).when(grant(false)).then(granted(Optional.empty()));
        plan.given(OPEN, granted(Optional.empty())).when(grant(false)).thenNothing();
        plan.given(linked(ANA, SECOND_CASE, REPORT, 1, false))
                .when(grant(false))
                .thenRefused(CASE_NOT_IN_PLAN);
        plan.when(grant(false)).thenRefused(NO_SUCH_PLAN);
        plan.given(OPEN, new PlanJoined(PLAN, ANA, OTHER_PLAN, CASE))
                .when(grant(false))
                .thenRefused(PLAN_JOINED);
    }

    @Test
    void a_measure_of_an_offer_is_granted_once_and_only_if_the_person_accepted_it() {
        plan.given(OPEN).when(grant(true)).thenRefused(NO_SUCH_OFFER);
        plan.given(OPEN, offered()).when(grant(true)).thenRefused(OFFER_NOT_ACCEPTED);
        plan.given(OPEN, offered(), agreed(OfferedAnswer.DECLINED))
                .when(grant(true))
                .thenRefused(OFFER_NOT_ACCEPTED);
        plan.given(OPEN, offered(), agreed(OfferedAnswer.ACCEPTED))
                .when(grant(true))
                .then(granted(Optional.of(OFFER)));
        plan.given(OPEN, offered(), agreed(OfferedAnswer.ACCEPTED), atDoor(OfferedAnswer.DECLINED))
                .when(grant(true))
                .then(granted(Optional.of(OFFER)));
        plan.given(OPEN, offered(), atDoor(OfferedAnswer.DECLINED), agreed(OfferedAnswer.DECLINED))
                .when(grant(true))
                .thenRefused(OFFER_NOT_ACCEPTED);
        plan.given(OPEN, offered(), agreed(OfferedAnswer.ACCEPTED), granted(Optional.of(OFFER)))
                .when(grant(true))
                .thenRefused(GRANTED_ALREADY);
    }

    @Test
    void against_the_will_of_the_person_nothing_is_granted_without_a_reason() {
        var refused = new ConsentNoted(PLAN, List.of(ANA), CASE, REPORT, ConsentState.WITHDRAWN, Optional.empty());
        plan.given(OPEN, refused).when(grant(false)).thenRefused(CONSENT_WITHDRAWN);
    }

    @Test
    void the_review_lies_after_the_decision_and_not_later_than_the_profile_allows() {
        plan.given(OPEN).when(grant(NOON)).thenRefused(REVIEW_BEFORE_DECISION);
        plan.given(OPEN).when(grant(EVENING)).then(granted(Optional.empty(), Optional.of(EVENING)));
        plan.given(OPEN).when(grant(EVENING.plusSeconds(1))).thenRefused(REVIEW_TOO_LATE);
    }

    @Test
    void each_measure_is_answered_by_itself_and_the_last_answer_counts() {
        plan.given(OPEN, decided(CASE, ANA)).when(answer(ACCEPTED, false)).then(accepted(false, false));
        plan.given(OPEN, granted(Optional.empty()))
                .when(answer(ACCEPTED, false))
                .then(accepted(true, false));
        plan.given(OPEN, granted(Optional.empty()))
                .when(answer(DECLINED, false))
                .then(declined());
        plan.given(OPEN, granted(Optional.empty()), declined())
                .when(answer(DECLINED, false))
                .thenNothing();
        plan.given(OPEN, granted(Optional.empty()), accepted(true, false))
                .when(answer(DECLINED, true))
                .then(declined());
        plan.given(OPEN).when(answer(DECLINED, false)).thenRefused(NO_SUCH_MEASURE);
        plan.when(answer(DECLINED, false)).thenRefused(NO_SUCH_PLAN);
    }

    @Test
    void a_measure_that_the_person_had_declined_is_owed_again_unless_they_have_it() {
        plan.given(OPEN, granted(Optional.empty()), declined())
                .when(answer(ACCEPTED, false))
                .then(accepted(true, true));
        plan.given(OPEN, decided(CASE, ANA), declined())
                .when(answer(ACCEPTED, false))
                .then(accepted(false, true));
        plan.given(OPEN, granted(Optional.empty()), declined())
                .when(answer(ACCEPTED, true))
                .then(accepted(false, true, false));
    }

    @Test
    void a_measure_in_use_that_the_person_had_declined_is_reviewed_again_and_repaired_if_it_fails() {
        var declined = plan.given(OPEN, granted(Optional.empty()), declined());
        declined.when(answer(ACCEPTED, new InUse(true, false, false))).then(accepted(false, true, false));
        declined.when(answer(ACCEPTED, new InUse(true, true, false))).then(accepted(false, true, true));
        declined.when(answer(ACCEPTED, new InUse(false, true, false))).then(accepted(true, false, true));
        declined.when(answer(ACCEPTED, new InUse(true, true, true))).then(accepted(false, false, false));
        plan.given(OPEN, granted(Optional.empty()))
                .when(answer(ACCEPTED, new InUse(true, true, false)))
                .then(accepted(false, false, false));
    }

    /** Another may hold the key of the door. A person who hears the refusal makes it one. */
    @Test
    void what_is_declined_at_the_own_door_is_asked_back_for_a_day_and_calls_somebody() {
        var atDoor = declined(Optional.of(NOON.plus(Duration.ofHours(24))));
        var granted = granted(Optional.empty());
        var accepted = accepted(true, false);
        plan.given(OPEN, granted, accepted)
                .when(atDoor(DECLINED))
                .then(
                        atDoor,
                        new ProtectionReviewCalled(
                                PLAN, List.of(ANA), CASE, ASKED, ReviewEvent.Kind.PERSON, Optional.empty()));
        plan.given(OPEN, granted, accepted, atDoor).when(atDoor(DECLINED)).thenNothing();
        plan.given(OPEN, granted, accepted, atDoor)
                .when(answer(DECLINED, false))
                .then(declined());
        plan.given(OPEN, granted, accepted, declined()).when(atDoor(DECLINED)).thenNothing();
        plan.given(OPEN, granted, accepted, atDoor).when(atDoor(ACCEPTED)).then(accepted);
    }

    /** The term goes on meanwhile, so nobody owes the measure anew. */
    @Test
    void the_delivery_goes_on_until_somebody_had_the_time_to_ask_back() {
        var granted = granted(Optional.empty());
        var accepted = accepted(true, false);
        var inTime = declined(Optional.of(NOON));
        var passed = declined(Optional.of(NOON.minusSeconds(1)));
        var handedOver = new MeasureHandedOver(
                PLAN, List.of(ANA), CASE, MEASURE, NOON, "officer", Optional.of(true), Optional.empty());
        delivering(granted, accepted, inTime).when(handover()).then(handedOver);
        delivering(granted, accepted, passed).when(handover()).thenRefused(MEASURE_DECLINED);
        delivering(granted, accepted, passed, accepted).when(handover()).then(handedOver);
        delivering(granted, inTime).when(handover()).thenRefused(MEASURE_NOT_ACCEPTED);
    }

    /** Else one person could end the term that they are late for. */
    @Test
    void whoever_answers_for_a_measure_records_no_answer_of_the_person() {
        for (PersonsAnswer answer : PersonsAnswer.values()) {
            plan.given(OPEN, granted(Optional.empty()))
                    .when(new AnswerMeasure(
                            MEASURE,
                            answer,
                            by("holder"),
                            "holder",
                            new InUse(false, false, false),
                            BENEFICIARY,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .thenRefused(ANSWER_NEEDS_ANOTHER_PERSON);
        }
    }

    @Test
    void what_was_granted_is_handed_over_once_the_person_accepted_it_and_nothing_is_that_they_declined() {
        delivering(granted(Optional.empty())).when(handover()).thenRefused(MEASURE_NOT_ACCEPTED);
        delivering(granted(Optional.empty()), accepted(true, false))
                .when(handover())
                .then(new MeasureHandedOver(
                        PLAN, List.of(ANA), CASE, MEASURE, NOON, "officer", Optional.of(true), Optional.empty()));
        delivering(granted(Optional.empty()), accepted(true, false), declined())
                .when(handover())
                .thenRefused(MEASURE_DECLINED);
        delivering(decided(CASE, ANA)).when(handover()).then(handedOver(NOON, "officer"));
        delivering(decided(CASE, ANA), declined()).when(handover()).thenRefused(MEASURE_DECLINED);
    }

    @Test
    void who_accepted_the_measure_of_an_offer_need_not_accept_it_twice() {
        assertThat(measure(offered(), agreed(OfferedAnswer.ACCEPTED), granted(Optional.of(OFFER)))
                        .answer())
                .contains(ACCEPTED);
        assertThat(measure(granted(Optional.empty(), Optional.of(EVENING))).reviewBy())
                .contains(EVENING);
    }

    private static Scenario<MeasureCommand, MeasureState, MeasureEvent> delivering(PlanEvent... history) {
        return Scenario.of(new MeasureDecider(Optional.of(measure(history))));
    }

    private static DecidedMeasure measure(PlanEvent... history) {
        Plan open = new PlanDecider().evolve(new PlanDecider().initial(), OPEN);
        for (PlanEvent event : history) {
            open = new PlanDecider().evolve(open, event);
        }
        return ((Plan.Open) open).measure(MEASURE);
    }

    private static RecordHandover handover() {
        return new RecordHandover(by("officer"), NOON, Optional.empty());
    }

    private static GrantMeasure grant(boolean offered) {
        return grant(offered, Optional.empty());
    }

    private static GrantMeasure grant(Instant reviewBy) {
        return grant(false, Optional.of(reviewBy));
    }

    private static GrantMeasure grant(boolean offered, Optional<Instant> reviewBy) {
        return new GrantMeasure(
                CASE,
                MEASURE,
                offered,
                false,
                by("holder"),
                NOON,
                reviewBy,
                Optional.of(EVENING),
                GrantRoute.ORDINARY,
                ProtectedUnit.PERSON,
                type(),
                text(),
                text(),
                Optional.empty());
    }

    private static MeasureGranted granted(Optional<UUID> offer) {
        return granted(offer, Optional.empty());
    }

    private static MeasureGranted granted(Optional<UUID> offer, Optional<Instant> reviewBy) {
        return new MeasureGranted(
                PLAN,
                List.of(ANA),
                CASE,
                MEASURE,
                NOON,
                reviewBy,
                GrantRoute.ORDINARY,
                ProtectedUnit.PERSON,
                "holder",
                offer,
                Optional.empty(),
                type(),
                text(),
                text(),
                Optional.empty());
    }

    private static MeasuresOffered offered() {
        return new MeasuresOffered(
                PLAN,
                List.of(ANA),
                CASE,
                OFFER,
                List.of(MEASURE),
                Personal.of(ANA.value(), List.of(MeasureType.ESCORT)),
                Optional.empty());
    }

    private static MeasuresAgreed agreed(OfferedAnswer answer) {
        return agreed(answer, Optional.empty());
    }

    private static MeasuresAgreed atDoor(OfferedAnswer answer) {
        return agreed(answer, Optional.of(true));
    }

    private static MeasuresAgreed agreed(OfferedAnswer answer, Optional<Boolean> atDoor) {
        return new MeasuresAgreed(
                PLAN,
                List.of(ANA),
                CASE,
                OFFER,
                List.of(new AnswerOfMeasure(MEASURE, answer)),
                atDoor,
                Optional.empty());
    }

    private static AnswerMeasure answer(PersonsAnswer answer, boolean delivered) {
        return answer(answer, new InUse(delivered, false, false));
    }

    private static AnswerMeasure answer(PersonsAnswer answer, InUse use) {
        return new AnswerMeasure(
                MEASURE,
                answer,
                by("analyst"),
                "holder",
                use,
                BENEFICIARY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MeasureAccepted accepted(boolean owedAgain, boolean inUseAgain, boolean failsStill) {
        return accepted(true, owedAgain, inUseAgain, failsStill);
    }

    private static MeasureAccepted accepted(boolean granted, boolean owedAgain) {
        return accepted(granted, owedAgain, false, false);
    }

    private static MeasureAccepted accepted(
            boolean granted, boolean owedAgain, boolean inUseAgain, boolean failsStill) {
        return new MeasureAccepted(
                PLAN,
                List.of(ANA),
                CASE,
                MEASURE,
                BENEFICIARY,
                Optional.of(granted).filter(so -> so),
                Optional.of(owedAgain).filter(so -> so),
                Optional.of(inUseAgain).filter(so -> so),
                Optional.of(failsStill).filter(so -> so),
                Optional.empty());
    }

    private static MeasureDeclined declined() {
        return declined(Optional.empty());
    }

    private static MeasureDeclined declined(Optional<Instant> askedBackBy) {
        return new MeasureDeclined(
                PLAN, List.of(ANA), CASE, MEASURE, BENEFICIARY, askedBackBy, Optional.empty(), Optional.empty());
    }

    private static AnswerMeasure atDoor(PersonsAnswer answer) {
        AnswerMeasure said = answer(answer, false);
        return answer == DECLINED ? said.askingBack(ASKED) : said;
    }

    private static Personal<MeasureType> type() {
        return Personal.of(ANA.value(), MeasureType.ESCORT);
    }
}
