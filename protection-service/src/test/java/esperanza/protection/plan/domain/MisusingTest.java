package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.ChangeEvent.ChangeTo.ENDED;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_ANSWER_TERM_RUNS;
import static esperanza.protection.measure.domain.ChangeRule.FLOOR_OF_GROUND;
import static esperanza.protection.measure.domain.ChangeRule.MISUSE_BEGUN_BY_THE_SAME;
import static esperanza.protection.measure.domain.ChangeRule.MISUSE_NOT_REPORTED;
import static esperanza.protection.measure.domain.ChangeRule.MISUSE_NOT_TOLD;
import static esperanza.protection.measure.domain.ChangeRule.MISUSE_OPEN;
import static esperanza.protection.measure.domain.ChangeRule.NO_MISUSE;
import static esperanza.protection.measure.domain.ChangeRule.PROLONGED_ALREADY;
import static esperanza.protection.measure.domain.ChangeRule.PROLONGED_TOO_LONG;
import static esperanza.protection.measure.domain.ChangeRule.PROLONGED_TO_THE_PAST;
import static esperanza.protection.measure.domain.ChangeRule.RISK_NOT_WEIGHED;
import static esperanza.protection.measure.domain.PersonsVoice.BENEFICIARY;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.handedOver;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.OnChange.AFTER;
import static esperanza.protection.plan.domain.OnChange.ANSWER_BY;
import static esperanza.protection.plan.domain.OnChange.LOWER;
import static esperanza.protection.plan.domain.OnChange.at;
import static esperanza.protection.plan.domain.OnChange.propose;
import static esperanza.protection.plan.domain.OnChange.proposed;
import static esperanza.protocol.term.ChangeGround.MISUSE;
import static esperanza.protocol.term.ChangeGround.MISUSE_REPEATED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.ChangeFacts;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.MisuseCommand.*;
import esperanza.protection.measure.domain.MisuseEvent.*;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An alleged misuse: looked into, told, answered and weighed; nothing ends by it. */
class MisusingTest {

    private static final UUID MISUSED = new UUID(12, 1);
    private static final MeasureDecider DECIDER = new MeasureDecider(Optional.of(new DecidedMeasure(
            PLAN,
            List.of(ANA),
            CASE,
            MEASURE,
            "holder",
            true,
            Optional.empty(),
            Optional.of(PersonsAnswer.ACCEPTED),
            Optional.empty())));
    private static final MeasureEvent DELIVERED = handedOver(NOON, "officer");
    private static final MeasureEvent BEGUN =
            new MisuseVerificationBegun(PLAN, List.of(ANA), CASE, MEASURE, MISUSED, "officer", text());
    private static final MeasureEvent REPORTED = new MisuseReported(PLAN, List.of(ANA), CASE, MEASURE, MISUSED, text());
    private static final MeasureEvent TOLD =
            new MisuseTold(PLAN, List.of(ANA), CASE, MEASURE, MISUSED, Optional.of(ANSWER_BY), text());
    private static final MeasureEvent DROPPED = new MisuseDropped(PLAN, List.of(ANA), CASE, MEASURE, MISUSED, text());

    private final Scenario<MeasureCommand, MeasureState, MeasureEvent> measure = Scenario.of(DECIDER);

    @Test
    void one_misuse_is_looked_into_at_a_time_and_may_be_dropped() {
        var begin = new BeginMisuse(at(NOON, "officer"), MISUSED, text());
        measure.given(DELIVERED).when(begin).then(BEGUN);
        measure.given(DELIVERED, BEGUN).when(begin).thenRefused(MISUSE_OPEN);
        measure.given(DELIVERED, BEGUN, DROPPED).when(begin).then(BEGUN);
        measure.given(DELIVERED, BEGUN).when(new DropMisuse(text())).then(DROPPED);
        measure.given(DELIVERED, BEGUN).when(new ReportMisuse(text())).then(REPORTED);
        measure.given(DELIVERED).when(new DropMisuse(text())).thenRefused(NO_MISUSE);
    }

    @Test
    void the_time_is_prolonged_once_and_for_as_long_as_the_profile_allows() {
        var prolonged = new MisuseProlonged(PLAN, List.of(ANA), CASE, MEASURE, MISUSED, AFTER, text());
        var verified = measure.given(DELIVERED, BEGUN);
        verified.when(prolong(AFTER, Optional.of(AFTER))).then(prolonged);
        verified.when(prolong(AFTER, Optional.empty())).then(prolonged);
        verified.when(prolong(AFTER, Optional.of(AFTER.minusNanos(1000)))).thenRefused(PROLONGED_TOO_LONG);
        verified.when(prolong(NOON, Optional.of(AFTER))).thenRefused(PROLONGED_TO_THE_PAST);
        measure.given(DELIVERED, BEGUN, prolonged)
                .when(prolong(AFTER, Optional.of(AFTER)))
                .thenRefused(PROLONGED_ALREADY);
        measure.given(DELIVERED, BEGUN, prolonged, DROPPED, BEGUN)
                .when(prolong(AFTER, Optional.of(AFTER)))
                .then(prolonged);
    }

    @Test
    void the_person_is_told_what_was_found_and_answers_before_another_person_weighs_it() {
        var tell = new TellMisuse(Optional.of(ANSWER_BY), text());
        measure.given(DELIVERED, BEGUN).when(tell).thenRefused(MISUSE_NOT_REPORTED);
        measure.given(DELIVERED, BEGUN, REPORTED).when(tell).then(TOLD);
        measure.given(DELIVERED, BEGUN, REPORTED)
                .when(weigh(NOON, "analyst", LOWER))
                .thenRefused(MISUSE_NOT_TOLD);
        var told = measure.given(DELIVERED, BEGUN, REPORTED, TOLD);
        told.when(weigh(ANSWER_BY, "analyst", LOWER)).thenRefused(CHANGE_ANSWER_TERM_RUNS);
        told.when(weigh(AFTER, "officer", LOWER)).thenRefused(MISUSE_BEGUN_BY_THE_SAME);
        told.when(weigh(AFTER, "analyst", facts(Optional.empty(), false))).thenRefused(RISK_NOT_WEIGHED);
        told.when(weigh(AFTER, "analyst", LOWER)).then(weighed(RiskLevel.MEDIUM));
        told.when(answer(NOON)).then(answered(false));
        told.when(answer(AFTER)).then(answered(true));
        measure.given(DELIVERED, BEGUN, REPORTED, TOLD, answered(false))
                .when(weigh(NOON, "analyst", LOWER))
                .then(weighed(RiskLevel.MEDIUM));
    }

    @Test
    void a_change_rests_on_a_misuse_that_was_weighed_and_repeated_misuse_on_two_and_on_a_replacement() {
        MeasureEvent weighed = weighed(RiskLevel.MEDIUM);
        measure.given(DELIVERED, BEGUN, REPORTED, TOLD)
                .when(propose(ENDED, MISUSE, LOWER))
                .thenRefused(FLOOR_OF_GROUND);
        measure.given(DELIVERED, BEGUN, REPORTED, TOLD, weighed)
                .when(propose(ENDED, MISUSE, LOWER))
                .then(proposed(ENDED, MISUSE));
        measure.given(DELIVERED, BEGUN, REPORTED, TOLD, weighed)
                .when(propose(ENDED, MISUSE_REPEATED, LOWER))
                .thenRefused(FLOOR_OF_GROUND);
        var twice = measure.given(DELIVERED, BEGUN, REPORTED, TOLD, weighed, BEGUN, REPORTED, TOLD, weighed);
        twice.when(propose(ENDED, MISUSE_REPEATED, LOWER)).then(proposed(ENDED, MISUSE_REPEATED));
        twice.when(propose(ENDED, MISUSE_REPEATED, facts(Optional.of(RiskLevel.HIGH), false)))
                .thenRefused(FLOOR_OF_GROUND);
        twice.when(propose(ENDED, MISUSE_REPEATED, facts(Optional.of(RiskLevel.EXTREME), true)))
                .then(proposed(ENDED, MISUSE_REPEATED));
    }

    @Test
    void the_measure_goes_on_meanwhile_and_afterwards() {
        assertThat(DECIDER.replay(List.of(DELIVERED, BEGUN, REPORTED, TOLD, weighed(RiskLevel.LOW)))
                        .isInHand())
                .isTrue();
    }

    private static ChangeFacts facts(Optional<RiskLevel> inForce, boolean replaced) {
        return new ChangeFacts(LOWER.last(), inForce, false, replaced, false, Set.of(), Set.of());
    }

    private static ProlongMisuse prolong(Instant until, Optional<Instant> latest) {
        return new ProlongMisuse(at(NOON, "officer"), until, latest, text());
    }

    private static WeighMisuse weigh(Instant now, String by, ChangeFacts facts) {
        return new WeighMisuse(at(now, by), facts, text());
    }

    private static AnswerMisuse answer(Instant now) {
        return new AnswerMisuse(at(now, "analyst"), BENEFICIARY, Optional.empty());
    }

    private static MisuseAnswered answered(boolean late) {
        return new MisuseAnswered(
                PLAN,
                List.of(ANA),
                CASE,
                MEASURE,
                MISUSED,
                BENEFICIARY,
                late ? Optional.of(true) : Optional.empty(),
                Optional.empty());
    }

    private static MisuseWeighed weighed(RiskLevel level) {
        return new MisuseWeighed(PLAN, List.of(ANA), CASE, MEASURE, MISUSED, level, text());
    }
}
