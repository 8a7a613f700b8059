package esperanza.protection.checkin.domain;

import static esperanza.protection.checkin.domain.CheckinRule.ALARM_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.checkin.domain.CheckinRule.ALARM_NOT_ANSWERED;
import static esperanza.protection.checkin.domain.CheckinRule.ALARM_RESOLVED;
import static esperanza.protection.checkin.domain.CheckinRule.NOT_REACHED_IS_NOT_RESOLVED;
import static esperanza.protection.checkin.domain.CheckinRule.NOT_SAFE_IS_NOT_RESOLVED;
import static esperanza.protection.checkin.domain.CheckinRule.NO_SUCH_ALARM;
import static esperanza.protection.checkin.domain.CheckinRule.SAFE_NEEDS_WORD;

import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.checkin.domain.AlarmCommand.*;
import esperanza.protection.checkin.domain.AlarmEvent.*;
import esperanza.protection.checkin.domain.Alarms.Alarm;
import esperanza.protection.checkin.domain.Alarms.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules of alarms. No rule reads the kind of an alarm: what is allowed, refused and recorded is the same for each
 * kind, so that nothing tells a person who is forced from another one.
 */
public final class AlarmDecider implements Decider<AlarmCommand, Alarms, AlarmEvent> {

    private final Optional<ProtectedPerson> person;
    private final Map<AlarmId, AlarmCourse> courses;

    /**
     * @param person as the one who gives the command may know of them; empty: the mechanism or the person gives it
     * @param courses of the alarms that the one who gives the command may know of
     */
    public AlarmDecider(Optional<ProtectedPerson> person, Map<AlarmId, AlarmCourse> courses) {
        this.person = person;
        this.courses = Map.copyOf(courses);
    }

    @Override
    public Alarms initial() {
        return Alarms.NONE;
    }

    @Override
    public List<AlarmEvent> decide(Alarms alarms, AlarmCommand command) {
        return switch (command) {
            case RaiseAlarm raise -> List.of(raised(raise));
            case CallForHelp(var of, var id, var via, var kind, var place) ->
                List.of(raised(of, id, via, kind, place, Optional.empty()));
            case HearWord hear -> heard(alarms, hear);
            case AnswerAlarm answer -> answered(alarm(alarms, answer.alarmId()), answer);
            case ActOnAlarm act -> actedOn(alarm(alarms, act.alarmId()), act);
            case ResolveAlarm resolve -> resolved(alarm(alarms, resolve.alarmId()), resolve);
        };
    }

    @Override
    public Alarms evolve(Alarms alarms, AlarmEvent event) {
        return switch (event) {
            case AlarmRaised news ->
                alarms.with(
                        news.alarmId(),
                        new Alarm(
                                new Concerned(news.planId(), news.parties(), news.caseId()), news.via(), Stage.RAISED));
            case AlarmAnswered news -> alarms.now(news.alarmId(), Stage.ANSWERED);
            case AlarmActedOn _ -> alarms;
            case AlarmResolved news -> alarms.now(news.alarmId(), Stage.RESOLVED);
        };
    }

    private AlarmEvent raised(RaiseAlarm raise) {
        Concerned of =
                person.orElseThrow(() -> new RuleViolation(NO_SUCH_ALARM)).in(raise.caseId());
        UUID subject = of.planId().value();
        return raised(
                of, raise.alarmId(), raise.via(), Personal.of(subject, raise.kind()), raise.place(), raise.words());
    }

    /** The alarm has the id of the event with the word, so that the same word raises one alarm. */
    private static List<AlarmEvent> heard(Alarms alarms, HearWord hear) {
        AlarmId id = new AlarmId(hear.said().value());
        return alarms.of(id).isPresent()
                ? List.of()
                : hear.heard().stream()
                        .map(kind -> raised(
                                hear.of(),
                                id,
                                hear.via(),
                                Personal.of(hear.of().planId().value(), kind),
                                Optional.empty(),
                                Optional.empty()))
                        .toList();
    }

    private static AlarmEvent raised(
            Concerned of,
            AlarmId id,
            ContactWay via,
            Personal<AlarmKind> kind,
            Optional<Personal<String>> place,
            Optional<Personal<String>> words) {
        return new AlarmRaised(of.planId(), of.parties(), of.caseId(), id, via, kind, place, words);
    }

    /** Others may answer after the first one, and take over: an answer alone helps nobody. */
    private static List<AlarmEvent> answered(Alarm alarm, AnswerAlarm answer) {
        Concerned of = alarm.of();
        return List.of(new AlarmAnswered(of.planId(), of.parties(), of.caseId(), answer.alarmId(), answer.steps()));
    }

    private static List<AlarmEvent> actedOn(Alarm alarm, ActOnAlarm act) {
        Concerned of = alarm.of();
        return List.of(new AlarmActedOn(of.planId(), of.parties(), of.caseId(), act.alarmId(), act.steps()));
    }

    private List<AlarmEvent> resolved(Alarm alarm, ResolveAlarm resolve) {
        if (alarm.stage() == Stage.RAISED) {
            throw new RuleViolation(ALARM_NOT_ANSWERED);
        }
        requireSafe(resolve);
        AlarmCourse course = courses.getOrDefault(resolve.alarmId(), AlarmCourse.UNKNOWN);
        if (!course.mayEndBy(resolve.at().by())) {
            throw new RuleViolation(ALARM_NEEDS_ANOTHER_PERSON);
        }
        Concerned of = alarm.of();
        return List.of(new AlarmResolved(
                of.planId(),
                of.parties(),
                of.caseId(),
                resolve.alarmId(),
                resolve.result(),
                Optional.of(course.wordsAgreed()),
                resolve.word().map(word -> SpokenWord.digest(of.planId(), word)),
                resolve.steps()));
    }

    /** Only a person who said a word is safe. */
    private static void requireSafe(ResolveAlarm resolve) {
        switch (resolve.result()) {
            case NOT_REACHED -> throw new RuleViolation(NOT_REACHED_IS_NOT_RESOLVED);
            case NOT_SAFE -> throw new RuleViolation(NOT_SAFE_IS_NOT_RESOLVED);
            case SAFE -> {
                if (resolve.word().isEmpty()) {
                    throw new RuleViolation(SAFE_NEEDS_WORD);
                }
            }
        }
    }

    /** An alarm that goes on, of a case that is known to whoever gives the command. */
    private Alarm alarm(Alarms alarms, AlarmId id) {
        Alarm alarm = alarms.of(id)
                .filter(each ->
                        person.filter(known -> !known.knows(each.of().caseId())).isEmpty())
                .orElseThrow(() -> new RuleViolation(NO_SUCH_ALARM));
        if (alarm.stage() == Stage.RESOLVED) {
            throw new RuleViolation(ALARM_RESOLVED);
        }
        return alarm;
    }
}
