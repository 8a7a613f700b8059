package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.ChangeEvent.ChangePosition.AGREES;
import static esperanza.protection.measure.domain.ChangeEvent.ChangePosition.OBJECTS;
import static esperanza.protection.measure.domain.ChangeEvent.ChangeTelling.IN_PERSON;
import static esperanza.protection.measure.domain.ChangeEvent.ChangeTelling.IN_WRITING;
import static esperanza.protection.measure.domain.ChangeEvent.ChangeTo.ENDED;
import static esperanza.protection.measure.domain.ChangeEvent.ChangeTo.REDUCED;
import static esperanza.protection.measure.domain.ChangeEvent.ChangeTo.SUSPENDED;
import static esperanza.protection.measure.domain.ChangeEvent.HearingWay.DECLINED;
import static esperanza.protection.measure.domain.ChangeEvent.HearingWay.PERSON;
import static esperanza.protection.measure.domain.ChangeEvent.HearingWay.UNREACHABLE;
import static esperanza.protection.measure.domain.ChangeRule.AGREEMENT_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.ChangeRule.APPEAL_PENDING;
import static esperanza.protection.measure.domain.ChangeRule.APPEAL_TERM_RUNS;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_ANSWER_TERM_RUNS;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_BASIS_CHANGED;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_NOT_DECIDED;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_NOT_TOLD;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_OPEN;
import static esperanza.protection.measure.domain.ChangeRule.CHANGE_PROPOSED_BY_THE_SAME;
import static esperanza.protection.measure.domain.ChangeRule.DECISION_NOT_TOLD;
import static esperanza.protection.measure.domain.ChangeRule.FACTS_UNCHANGED;
import static esperanza.protection.measure.domain.ChangeRule.FLOOR_OF_GROUND;
import static esperanza.protection.measure.domain.ChangeRule.GROUND_NOT_IN_PROFILE;
import static esperanza.protection.measure.domain.ChangeRule.HEARING_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.ChangeRule.MEASURE_ENDED;
import static esperanza.protection.measure.domain.ChangeRule.NO_CHANGE;
import static esperanza.protection.measure.domain.ChangeRule.PERSON_NOT_HEARD;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.handedOver;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.OnChange.AFTER;
import static esperanza.protection.plan.domain.OnChange.ANSWER_BY;
import static esperanza.protection.plan.domain.OnChange.APPEAL;
import static esperanza.protection.plan.domain.OnChange.APPEAL_UNTIL;
import static esperanza.protection.plan.domain.OnChange.CHANGE;
import static esperanza.protection.plan.domain.OnChange.DECISION;
import static esperanza.protection.plan.domain.OnChange.LOWER;
import static esperanza.protection.plan.domain.OnChange.agreed;
import static esperanza.protection.plan.domain.OnChange.answer;
import static esperanza.protection.plan.domain.OnChange.answerAtDoor;
import static esperanza.protection.plan.domain.OnChange.answered;
import static esperanza.protection.plan.domain.OnChange.answeredAtDoor;
import static esperanza.protection.plan.domain.OnChange.appeal;
import static esperanza.protection.plan.domain.OnChange.appealed;
import static esperanza.protection.plan.domain.OnChange.at;
import static esperanza.protection.plan.domain.OnChange.carryOut;
import static esperanza.protection.plan.domain.OnChange.decision;
import static esperanza.protection.plan.domain.OnChange.dropped;
import static esperanza.protection.plan.domain.OnChange.ended;
import static esperanza.protection.plan.domain.OnChange.facts;
import static esperanza.protection.plan.domain.OnChange.hear;
import static esperanza.protection.plan.domain.OnChange.heard;
import static esperanza.protection.plan.domain.OnChange.imposed;
import static esperanza.protection.plan.domain.OnChange.propose;
import static esperanza.protection.plan.domain.OnChange.proposed;
import static esperanza.protection.plan.domain.OnChange.reduced;
import static esperanza.protection.plan.domain.OnChange.tell;
import static esperanza.protection.plan.domain.OnChange.told;
import static esperanza.protocol.term.ChangeGround.PRISON;
import static esperanza.protocol.term.ChangeGround.REFUSES_MEASURE;
import static esperanza.protocol.term.ChangeGround.REFUSES_REASSESSMENT;
import static esperanza.protocol.term.ChangeGround.RISK_CEASED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.ChangeCommand.*;
import esperanza.protection.measure.domain.ChangeDecision;
import esperanza.protection.measure.domain.ChangeEvent.ImposedBy;
import esperanza.protection.measure.domain.ChangeFacts;
import esperanza.protection.measure.domain.ChangeFacts.LastAssessment;
import esperanza.protection.measure.domain.ChangeRule;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureCommand.RecordHandover;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureEvent.MeasureHandedOver;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.TakenAway;
import esperanza.protection.measure.domain.UseCommand.ReportFailure;
import esperanza.protocol.term.ChangeGround;
import esperanza.protocol.vocabulary.RiskLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is taken away without the whole chain, and each step asks for the one before it. */
class TakingAwayTest {

    private static final MeasureDecider DECIDER = new MeasureDecider(Optional.of(new DecidedMeasure(
            Ana.PLAN,
            List.of(Ana.ANA),
            Ana.CASE,
            Ana.MEASURE,
            "holder",
            true,
            Optional.empty(),
            Optional.of(PersonsAnswer.ACCEPTED),
            Optional.empty())));
    private static final MeasureEvent DELIVERED = handedOver(NOON, "officer");

    private final Scenario<MeasureCommand, MeasureState, MeasureEvent> measure = Scenario.of(DECIDER);

    @Test
    void a_change_is_proposed_on_an_assessment_that_was_made_again_and_found_less() {
        measure.given(DELIVERED).when(propose(ENDED, RISK_CEASED, LOWER)).then(proposed(ENDED, RISK_CEASED));
        refused(FACTS_UNCHANGED, propose(ENDED, RISK_CEASED, facts(false, true, RiskLevel.LOW)));
        refused(FACTS_UNCHANGED, propose(ENDED, RISK_CEASED, facts(true, false, RiskLevel.LOW)));
        refused(
                FACTS_UNCHANGED,
                propose(
                        ENDED,
                        RISK_CEASED,
                        new ChangeFacts(
                                Optional.empty(), Optional.of(RiskLevel.LOW), true, false, true, Set.of(), Set.of())));
        measure.given(DELIVERED, proposed(ENDED, RISK_CEASED), dropped())
                .when(propose(ENDED, RISK_CEASED, LOWER))
                .thenRefused(FACTS_UNCHANGED);
        measure.given(DELIVERED, proposed(REDUCED, RISK_CEASED))
                .when(propose(REDUCED, RISK_CEASED, LOWER))
                .thenNothing();
        measure.given(DELIVERED, proposed(REDUCED, RISK_CEASED))
                .when(new ProposeChange(at(NOON, "x"), DECISION, ENDED, RISK_CEASED, true, LOWER, text()))
                .thenRefused(CHANGE_OPEN);
        refused(
                GROUND_NOT_IN_PROFILE,
                new ProposeChange(at(NOON, "x"), CHANGE, ENDED, RISK_CEASED, false, LOWER, text()));
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICE_ENDED, MEDIUM, false, false, true",
        "NEXUS_GONE, EXTREME, false, false, true",
        "REFUSES_MEASURE, LOW, false, false, false",
        "REFUSES_MEASURE, EXTREME, true, false, true",
        "REFUSES_REASSESSMENT, HIGH, false, false, true",
        "REFUSES_REASSESSMENT, EXTREME, true, true, false",
        "PRISON, LOW, true, false, false",
        "PRISON, EXTREME, false, true, true",
        "MISUSE, LOW, true, true, false",
        "MISUSE_REPEATED, LOW, true, true, false"
    })
    void each_ground_has_a_floor_that_no_profile_lowers(
            ChangeGround ground, RiskLevel inForce, boolean anotherOffered, boolean takenOver, boolean met) {
        ChangeFacts facts = new ChangeFacts(
                LOWER.last(), Optional.of(inForce), anotherOffered, false, takenOver, Set.of(), Set.of());
        var said = measure.given(DELIVERED).when(propose(ENDED, ground, facts));
        if (met) {
            said.then(proposed(ENDED, ground));
        } else {
            said.thenRefused(FLOOR_OF_GROUND);
        }
    }

    @Test
    void the_floor_of_a_ground_holds_to_the_end() {
        measure.given(DELIVERED, proposed(ENDED, PRISON), heard(PERSON), told(IN_PERSON), agreed())
                .when(carryOut(AFTER, "officer", decision()))
                .thenRefused(FLOOR_OF_GROUND);
        measure.given(DELIVERED, proposed(ENDED, REFUSES_MEASURE), heard(PERSON))
                .when(tell(IN_PERSON))
                .thenRefused(FLOOR_OF_GROUND);
        measure.given(DELIVERED, proposed(ENDED, REFUSES_MEASURE), heard(PERSON))
                .when(tell(IN_WRITING))
                .then(told(IN_WRITING));
        measure.given(DELIVERED, proposed(ENDED, REFUSES_REASSESSMENT), heard(DECLINED))
                .when(tell(IN_PERSON))
                .thenRefused(FLOOR_OF_GROUND);
        measure.given(DELIVERED, proposed(ENDED, REFUSES_REASSESSMENT), heard(DECLINED), heard(UNREACHABLE))
                .when(tell(IN_PERSON))
                .then(told(IN_PERSON));
    }

    @Test
    void the_person_is_heard_before_they_are_told() {
        MeasureEvent open = proposed(ENDED, RISK_CEASED);
        refused(NO_CHANGE, hear(PERSON, "proposer"));
        measure.given(DELIVERED, open).when(hear(PERSON, "proposer")).then(heard(PERSON));
        measure.given(DELIVERED, open).when(hear(DECLINED, "proposer")).thenRefused(HEARING_NEEDS_ANOTHER_PERSON);
        measure.given(DELIVERED, open).when(hear(UNREACHABLE, "proposer")).thenRefused(HEARING_NEEDS_ANOTHER_PERSON);
        measure.given(DELIVERED, open).when(hear(DECLINED, "analyst")).then(heard(DECLINED));
        measure.given(DELIVERED, open).when(tell(IN_PERSON)).thenRefused(PERSON_NOT_HEARD);
        measure.given(DELIVERED, open, heard(UNREACHABLE)).when(tell(IN_PERSON)).thenRefused(PERSON_NOT_HEARD);
        measure.given(DELIVERED, open, heard(UNREACHABLE), heard(UNREACHABLE))
                .when(tell(IN_PERSON))
                .then(told(IN_PERSON));
        measure.given(DELIVERED, open, heard(DECLINED)).when(tell(IN_PERSON)).then(told(IN_PERSON));
    }

    @Test
    void the_person_answers_at_any_time_and_a_yes_is_written_down_by_somebody_else() {
        MeasureEvent open = proposed(ENDED, RISK_CEASED);
        measure.given(DELIVERED, open).when(answer(OBJECTS, NOON, "analyst")).then(answered(OBJECTS, false));
        measure.given(DELIVERED, open, heard(PERSON), told(IN_PERSON))
                .when(answer(OBJECTS, ANSWER_BY, "analyst"))
                .then(answered(OBJECTS, false));
        measure.given(DELIVERED, open, heard(PERSON), told(IN_PERSON))
                .when(answer(OBJECTS, ANSWER_BY.plusNanos(1000), "analyst"))
                .then(answered(OBJECTS, true));
        for (String own : List.of("proposer", "holder")) {
            measure.given(DELIVERED, open).when(answer(AGREES, NOON, own)).thenRefused(AGREEMENT_NEEDS_ANOTHER_PERSON);
        }
        refused(NO_CHANGE, answer(OBJECTS, NOON, "analyst"));
    }

    @Test
    void each_step_is_asked_for_again_when_the_change_is_carried_out() {
        MeasureEvent open = proposed(ENDED, RISK_CEASED);
        MeasureEvent heard = heard(PERSON);
        MeasureEvent told = told(IN_PERSON);
        var silent = measure.given(DELIVERED, open, heard, told);
        refused(NO_CHANGE, carryOut(AFTER, "officer", decision()));
        measure.given(DELIVERED, open, heard)
                .when(carryOut(AFTER, "officer", decision()))
                .thenRefused(CHANGE_NOT_TOLD);
        silent.when(carryOut(ANSWER_BY, "officer", decision())).thenRefused(CHANGE_ANSWER_TERM_RUNS);
        silent.when(new CarryOutChange(at(AFTER, "officer"), Optional.empty(), LOWER, Optional.empty()))
                .thenRefused(CHANGE_NOT_DECIDED);
        silent.when(carryOut(AFTER, "officer", new ChangeDecision(DECISION, false, Optional.of(APPEAL_UNTIL), false)))
                .thenRefused(CHANGE_NOT_DECIDED);
        silent.when(carryOut(AFTER, "officer", new ChangeDecision(DECISION, true, Optional.empty(), false)))
                .thenRefused(DECISION_NOT_TOLD);
        silent.when(carryOut(APPEAL_UNTIL, "officer", decision())).thenRefused(APPEAL_TERM_RUNS);
        measure.given(DELIVERED, open, heard, told, agreed(), appealed(false))
                .when(carryOut(AFTER, "officer", decision()))
                .thenRefused(APPEAL_PENDING);
        silent.when(carryOut(AFTER, "officer", new ChangeDecision(DECISION, true, Optional.of(APPEAL_UNTIL), true)))
                .thenRefused(CHANGE_BASIS_CHANGED);
        ChangeFacts later = new ChangeFacts(
                Optional.of(new LastAssessment(DECISION, true, true)),
                Optional.of(RiskLevel.HIGH),
                false,
                false,
                false,
                Set.of(),
                Set.of());
        silent.when(new CarryOutChange(at(AFTER, "officer"), Optional.of(decision()), later, Optional.empty()))
                .thenRefused(CHANGE_BASIS_CHANGED);
        silent.when(carryOut(AFTER, "proposer", decision())).thenRefused(CHANGE_PROPOSED_BY_THE_SAME);
        ChangeFacts takenBack =
                new ChangeFacts(LOWER.last(), LOWER.inForce(), false, false, false, Set.of(APPEAL), Set.of("officer"));
        for (String person : List.of("officer", "proposer")) {
            measure.given(DELIVERED, open, heard, told, appealed(false))
                    .when(new CarryOutChange(at(AFTER, person), Optional.of(decision()), takenBack, Optional.empty()))
                    .thenRefused(CHANGE_PROPOSED_BY_THE_SAME);
        }
        measure.given(DELIVERED, open, heard, told, appealed(false))
                .when(new CarryOutChange(at(AFTER, "third"), Optional.of(decision()), takenBack, Optional.empty()))
                .then(ended());
        silent.when(carryOut(AFTER, "officer", decision())).then(ended());
        measure.given(DELIVERED, open, heard, told, answered(OBJECTS, false))
                .when(carryOut(APPEAL_UNTIL, "officer", decision()))
                .thenRefused(APPEAL_TERM_RUNS);
    }

    @Test
    void an_agreement_shortens_the_terms_and_falls_when_the_person_is_told_again() {
        MeasureEvent open = proposed(SUSPENDED, RISK_CEASED);
        var agrees = measure.given(DELIVERED, open, heard(PERSON), told(IN_PERSON), agreed());
        agrees.when(carryOut(NOON, "officer", decision())).then(reduced(SUSPENDED));
        agrees.when(carryOut(NOON, "analyst", decision())).thenRefused(CHANGE_PROPOSED_BY_THE_SAME);
        measure.given(DELIVERED, open, heard(PERSON), told(IN_PERSON), agreed(), told(IN_WRITING))
                .when(carryOut(ANSWER_BY, "officer", decision()))
                .thenRefused(CHANGE_ANSWER_TERM_RUNS);
    }

    /** A thief of the key takes no protection away. */
    @Test
    void an_agreement_at_the_own_door_opens_nothing_until_somebody_heard_it() {
        MeasureEvent open = proposed(SUSPENDED, RISK_CEASED);
        measure.given(DELIVERED, open).when(answerAtDoor(AGREES)).then(answeredAtDoor(AGREES));
        var agrees = measure.given(DELIVERED, open, heard(PERSON), told(IN_PERSON), answeredAtDoor(AGREES));
        agrees.when(carryOut(NOON, "officer", decision())).thenRefused(CHANGE_ANSWER_TERM_RUNS);
        agrees.when(carryOut(APPEAL_UNTIL, "officer", decision())).thenRefused(APPEAL_TERM_RUNS);
        agrees.when(carryOut(AFTER, "officer", decision())).then(reduced(SUSPENDED));
        measure.given(DELIVERED, open, heard(PERSON), told(IN_PERSON), answeredAtDoor(AGREES), agreed())
                .when(carryOut(NOON, "officer", decision()))
                .then(reduced(SUSPENDED));
        measure.given(DELIVERED, open, heard(PERSON), told(IN_PERSON), agreed(), answeredAtDoor(OBJECTS))
                .when(carryOut(NOON, "officer", decision()))
                .thenRefused(APPEAL_TERM_RUNS);
        refused(NO_CHANGE, answerAtDoor(OBJECTS));
    }

    @Test
    void an_appeal_is_taken_until_the_proposal_is_dropped_and_marked_late_after_the_effect() {
        MeasureEvent open = proposed(ENDED, RISK_CEASED);
        measure.given(DELIVERED, open).when(appeal()).then(appealed(false));
        measure.given(DELIVERED, open, appealed(false)).when(appeal()).thenNothing();
        measure.given(DELIVERED, open, heard(PERSON), told(IN_PERSON), ended())
                .when(appeal())
                .then(appealed(true));
        measure.given(DELIVERED, open, dropped()).when(appeal()).thenRefused(NO_CHANGE);
        measure.given(DELIVERED, open, appealed(false))
                .when(new DropChange(text()))
                .then(dropped());
    }

    @Test
    void a_measure_that_ended_is_neither_in_hand_nor_missing_and_takes_nothing_but_an_appeal() {
        MeasureState ended = DECIDER.replay(List.of(DELIVERED, proposed(ENDED, RISK_CEASED), ended()));
        assertThat(ended.isInHand()).isFalse();
        assertThat(ended.isMissing()).isFalse();
        assertThat(ended.takenAway()).contains(TakenAway.ENDED);
        for (MeasureEvent end : List.of(ended(), imposed())) {
            measure.given(DELIVERED, end)
                    .when(new RecordHandover(at(NOON, "officer"), NOON, Optional.empty()))
                    .thenRefused(MEASURE_ENDED);
            measure.given(DELIVERED, end).when(new ReportFailure(text())).thenRefused(MEASURE_ENDED);
            measure.given(DELIVERED, end)
                    .when(propose(ENDED, RISK_CEASED, LOWER))
                    .thenRefused(MEASURE_ENDED);
        }
    }

    @Test
    void a_measure_that_is_reduced_stays_in_hand_and_one_that_rests_is_handed_over_again() {
        assertThat(DECIDER.replay(List.of(DELIVERED, proposed(REDUCED, RISK_CEASED), reduced(REDUCED)))
                        .isInHand())
                .isTrue();
        List<MeasureEvent> rests = List.of(DELIVERED, proposed(SUSPENDED, RISK_CEASED), reduced(SUSPENDED));
        assertThat(DECIDER.replay(rests).isInHand()).isFalse();
        assertThat(DECIDER.replay(rests).isMissing()).isFalse();
        measure.given(DELIVERED, proposed(SUSPENDED, RISK_CEASED), reduced(SUSPENDED))
                .when(new RecordHandover(at(NOON, "officer"), NOON, Optional.empty()))
                .then(new MeasureHandedOver(
                        Ana.PLAN,
                        List.of(Ana.ANA),
                        Ana.CASE,
                        Ana.MEASURE,
                        NOON,
                        "officer",
                        Optional.of(true),
                        Optional.empty()));
        MeasureState again =
                DECIDER.replay(List.of(DELIVERED, proposed(SUSPENDED, RISK_CEASED), reduced(SUSPENDED), DELIVERED));
        assertThat(again.isInHand()).isTrue();
        assertThat(again.takenAway()).isEmpty();
    }

    @Test
    void a_court_a_law_or_a_death_ends_a_measure_without_the_steps_and_the_event_says_so() {
        measure.given(DELIVERED)
                .when(new ImposeEnd(ImposedBy.COURT, Optional.empty(), text()))
                .then(imposed());
        assertThat(DECIDER.replay(List.of(DELIVERED, imposed())).takenAway()).contains(TakenAway.IMPOSED);
    }

    private void refused(ChangeRule rule, MeasureCommand command) {
        measure.given(DELIVERED).when(command).thenRefused(rule);
    }
}
