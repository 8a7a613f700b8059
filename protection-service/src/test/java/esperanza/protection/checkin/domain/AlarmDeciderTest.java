package esperanza.protection.checkin.domain;

import static esperanza.protection.checkin.domain.CheckinRule.ALARM_ANSWERED;
import static esperanza.protection.checkin.domain.CheckinRule.ALARM_NOT_ANSWERED;
import static esperanza.protection.checkin.domain.CheckinRule.ALARM_RESOLVED;
import static esperanza.protection.checkin.domain.CheckinRule.NOT_A_CASE_OF_THE_PLAN;
import static esperanza.protection.checkin.domain.CheckinRule.NOT_REACHED_IS_NOT_RESOLVED;
import static esperanza.protection.checkin.domain.CheckinRule.NO_SUCH_ALARM;
import static esperanza.protection.checkin.domain.CheckinRule.SAFE_NEEDS_WORD;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.checkin.domain.AlarmCommand.*;
import esperanza.protection.checkin.domain.AlarmEvent.*;
import esperanza.protection.measure.domain.PlanId;
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

    private final Scenario<AlarmCommand, Alarms, AlarmEvent> alarms =
            Scenario.of(new AlarmDecider(Optional.of(new ProtectedPerson(PLAN, Map.of(CASE, WOMAN)))));

    @Test
    void an_alarm_is_raised_in_a_case_of_the_plan() {
        alarms.when(raise(CASE)).then(raised(CASE, AlarmKind.PANIC));
        alarms.when(raise(HIDDEN)).thenRefusedForWhatIsSaid(NOT_A_CASE_OF_THE_PLAN);
        alarms.when(new CallForHelp(of(HIDDEN), ALARM, ContactWay.CALL, said(AlarmKind.PANIC), NOTHING))
                .then(raised(HIDDEN, AlarmKind.PANIC));
    }

    @Test
    void a_word_raises_one_alarm_and_the_agreed_word_none() {
        HearWord heard = new HearWord(of(CASE), new EventId(ALARM.value()), ContactWay.CALL, false, Optional.empty());
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
        alarms.given(raised, ANSWERED).when(new AnswerAlarm(ALARM, NOTHING)).thenRefusedForWhatIsSo(ALARM_ANSWERED);
        alarms.given(raised)
                .when(new ActOnAlarm(ALARM, said("patrol")))
                .then(new AlarmActedOn(PLAN, WOMAN, CASE, ALARM, said("patrol")));
        alarms.given(raised).when(resolve(Reached.SAFE, "heron")).thenRefusedForWhatIsSo(ALARM_NOT_ANSWERED);
        alarms.given(raised, ANSWERED).when(resolve(Reached.SAFE, "heron")).then(resolved(Reached.SAFE, "heron"));
    }

    @Test
    void a_person_who_was_not_reached_is_not_safe_and_a_safe_person_said_a_word() {
        AlarmRaised raised = raised(CASE, AlarmKind.PANIC);
        alarms.given(raised, ANSWERED)
                .when(resolve(Reached.NOT_REACHED, "heron"))
                .thenRefusedForWhatIsSaid(NOT_REACHED_IS_NOT_RESOLVED);
        alarms.given(raised, ANSWERED)
                .when(new ResolveAlarm(ALARM, Reached.SAFE, NOTHING, said("home")))
                .thenRefusedForWhatIsSaid(SAFE_NEEDS_WORD);
        alarms.given(raised, ANSWERED, resolved(Reached.SAFE, "heron"))
                .when(new ActOnAlarm(ALARM, said("patrol")))
                .thenRefusedForWhatIsSo(ALARM_RESOLVED);
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
        return new ResolveAlarm(ALARM, result, Optional.of(said(word)), said("home"));
    }

    private static AlarmResolved resolved(Reached result, String word) {
        return new AlarmResolved(
                PLAN, WOMAN, CASE, ALARM, result, Optional.of(SpokenWord.digest(PLAN, said(word))), said("home"));
    }

    private static Concerned of(CaseId of) {
        return new Concerned(PLAN, WOMAN, of);
    }

    private static <T> Personal<T> said(T words) {
        return Personal.of(PLAN.value(), words);
    }
}
