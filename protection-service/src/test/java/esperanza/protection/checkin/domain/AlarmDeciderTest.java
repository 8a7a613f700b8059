package esperanza.protection.checkin.domain;

import static esperanza.protection.checkin.domain.CheckinRule.ALARM_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.checkin.domain.CheckinRule.ALARM_NOT_ANSWERED;
import static esperanza.protection.checkin.domain.CheckinRule.ALARM_RESOLVED;
import static esperanza.protection.checkin.domain.CheckinRule.NOT_A_CASE_OF_THE_PLAN;
import static esperanza.protection.checkin.domain.CheckinRule.NOT_REACHED_IS_NOT_RESOLVED;
import static esperanza.protection.checkin.domain.CheckinRule.NOT_SAFE_IS_NOT_RESOLVED;
import static esperanza.protection.checkin.domain.CheckinRule.NO_SUCH_ALARM;
import static esperanza.protection.checkin.domain.CheckinRule.SAFE_NEEDS_WORD;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.checkin.domain.AlarmCommand.*;
import esperanza.protection.checkin.domain.AlarmEvent.*;
import esperanza.protection.measure.domain.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmDeciderTest {

    private static final PlanId PLAN = new PlanId(new UUID(1, 1));
    private static final List<PartyRef> WOMAN = List.of(PLAN.party());
    private static final CaseId CASE = new CaseId(new UUID(2, 1));
    private static final CaseId HIDDEN = new CaseId(new UUID(2, 2));
    private static final AlarmId ALARM = new AlarmId(new UUID(3, 1));
    private static final Optional<Personal<String>> NOTHING = Optional.empty();
    private static final AlarmAnswered ANSWERED = new AlarmAnswered(PLAN, WOMAN, CASE, ALARM, NOTHING);

    private static final String SUPERVISOR = "supervisor-1";

    private final Scenario<AlarmCommand, Alarms, AlarmEvent> alarms = decided(true, "officer-1");

    @Test
    void an_alarm_is_raised_in_a_case_of_the_plan() {
        alarms.when(raise(CASE)).then(raised(CASE, AlarmKind.PANIC));
        alarms.when(raise(HIDDEN)).thenRefusedForWhatIsSaid(NOT_A_CASE_OF_THE_PLAN);
        alarms.when(new CallForHelp(of(HIDDEN), ALARM, ContactWay.CALL, said(AlarmKind.PANIC), NOTHING))
                .then(raised(HIDDEN, AlarmKind.PANIC));
    }

    @Test
    void a_word_raises_one_alarm_and_the_agreed_word_none() {
        HearWord heard =
                new HearWord(of(CASE), new EventId(ALARM.value()), 1, ContactWay.CALL, false, Optional.empty());
        alarms.when(heard).thenNothing();
        alarms.when(heard.heard(Optional.of(AlarmKind.DURESS))).then(raised(CASE, AlarmKind.DURESS));
        alarms.given(raised(CASE, AlarmKind.DURESS))
                .when(heard.heard(Optional.of(AlarmKind.DURESS)))
                .thenNothing();
    }

    @ParameterizedTest
    @EnumSource(AlarmKind.class)
    void whatever_the_kind_of_an_alarm_the_same_acts_are_open(AlarmKind kind) {
        AlarmRaised raised = raised(CASE, kind);
        alarms.given(raised).when(new AnswerAlarm(ALARM, NOTHING)).then(ANSWERED);
        alarms.given(raised, ANSWERED).when(new AnswerAlarm(ALARM, NOTHING)).then(ANSWERED);
        alarms.given(raised)
                .when(new ActOnAlarm(ALARM, said("patrol")))
                .then(new AlarmActedOn(PLAN, WOMAN, CASE, ALARM, said("patrol")));
        alarms.given(raised).when(resolve(Reached.SAFE, "heron")).thenRefusedForWhatIsSo(ALARM_NOT_ANSWERED);
        alarms.given(raised, ANSWERED).when(resolve(Reached.SAFE, "heron")).then(resolved(true, "heron"));
    }

    @Test
    void an_alarm_ends_only_with_a_safe_person_who_said_a_word() {
        AlarmRaised raised = raised(CASE, AlarmKind.PANIC);
        alarms.given(raised, ANSWERED)
                .when(resolve(Reached.NOT_REACHED, "heron"))
                .thenRefusedForWhatIsSaid(NOT_REACHED_IS_NOT_RESOLVED);
        alarms.given(raised, ANSWERED)
                .when(resolve(Reached.NOT_SAFE, "heron"))
                .thenRefusedForWhatIsSaid(NOT_SAFE_IS_NOT_RESOLVED);
        alarms.given(raised, ANSWERED)
                .when(new ResolveAlarm(at(), ALARM, Reached.SAFE, NOTHING, said("home")))
                .thenRefusedForWhatIsSaid(SAFE_NEEDS_WORD);
        alarms.given(raised, ANSWERED, resolved(true, "heron"))
                .when(new ActOnAlarm(ALARM, said("patrol")))
                .thenRefusedForWhatIsSo(ALARM_RESOLVED);
        alarms.given(raised, ANSWERED, resolved(true, "heron"))
                .when(new AnswerAlarm(ALARM, NOTHING))
                .thenRefusedForWhatIsSo(ALARM_RESOLVED);
    }

    /** The supervisor is the one whom the person fears, and nothing can be compared with what they write down. */
    @ParameterizedTest
    @EnumSource(AlarmKind.class)
    void without_agreed_words_another_person_than_whoever_answered_last_ends_an_alarm_of_any_kind(AlarmKind kind) {
        AlarmRaised raised = raised(CASE, kind);
        decided(false, SUPERVISOR)
                .given(raised, ANSWERED)
                .when(resolve(Reached.SAFE, "heron"))
                .thenRefusedForWhatIsSo(ALARM_NEEDS_ANOTHER_PERSON);
        decided(false, "officer-1")
                .given(raised, ANSWERED, ANSWERED)
                .when(resolve(Reached.SAFE, "heron"))
                .then(resolved(false, "heron"));
        decided(true, SUPERVISOR)
                .given(raised, ANSWERED)
                .when(resolve(Reached.SAFE, "heron"))
                .then(resolved(true, "heron"));
    }

    /** The answer came between what was read and what is decided. */
    @Test
    void an_answer_that_was_not_read_yet_is_nobody_elses() {
        alarm(Map.of())
                .given(raised(CASE, AlarmKind.PANIC), ANSWERED)
                .when(resolve(Reached.SAFE, "heron"))
                .thenRefusedForWhatIsSo(ALARM_NEEDS_ANOTHER_PERSON);
    }

    @Test
    void an_alarm_of_a_hidden_case_is_not_there() {
        alarms.when(new AnswerAlarm(ALARM, NOTHING)).thenRefused(NO_SUCH_ALARM);
        alarms.given(raised(HIDDEN, AlarmKind.PANIC))
                .when(new AnswerAlarm(ALARM, NOTHING))
                .thenRefused(NO_SUCH_ALARM);
        assertThat(NO_SUCH_ALARM.unknown()).isTrue();
    }

    private static RaiseAlarm raise(CaseId of) {
        return new RaiseAlarm(ALARM, of, ContactWay.CALL, AlarmKind.PANIC, NOTHING, NOTHING);
    }

    private static AlarmRaised raised(CaseId of, AlarmKind kind) {
        return new AlarmRaised(PLAN, WOMAN, of, ALARM, ContactWay.CALL, said(kind), NOTHING, NOTHING);
    }

    private static ResolveAlarm resolve(Reached result, String word) {
        return new ResolveAlarm(at(), ALARM, result, Optional.of(said(word)), said("home"));
    }

    private static AlarmResolved resolved(boolean wordsAgreed, String word) {
        return new AlarmResolved(
                PLAN,
                WOMAN,
                CASE,
                ALARM,
                Reached.SAFE,
                Optional.of(wordsAgreed),
                Optional.of(SpokenWord.digest(PLAN, said(word))),
                said("home"));
    }

    private static At at() {
        return new At(Instant.EPOCH, SUPERVISOR);
    }

    private static Scenario<AlarmCommand, Alarms, AlarmEvent> decided(boolean wordsAgreed, String answeredBy) {
        return alarm(Map.of(ALARM, new AlarmCourse(wordsAgreed, Optional.of(answeredBy))));
    }

    private static Scenario<AlarmCommand, Alarms, AlarmEvent> alarm(Map<AlarmId, AlarmCourse> courses) {
        return Scenario.of(new AlarmDecider(Optional.of(new ProtectedPerson(PLAN, Map.of(CASE, WOMAN))), courses));
    }

    private static Concerned of(CaseId of) {
        return new Concerned(PLAN, WOMAN, of);
    }

    private static <T> Personal<T> said(T words) {
        return Personal.of(PLAN.value(), words);
    }
}
