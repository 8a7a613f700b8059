package esperanza.protection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.AgreedWords;
import esperanza.protection.checkin.domain.AlarmCourse;
import esperanza.protection.checkin.domain.AlarmEvent;
import esperanza.protection.checkin.domain.AlarmEvent.*;
import esperanza.protection.checkin.domain.AlarmId;
import esperanza.protection.checkin.domain.AlarmKind;
import esperanza.protection.checkin.domain.Beginnings;
import esperanza.protection.checkin.domain.CheckinEvent;
import esperanza.protection.checkin.domain.CheckinEvent.*;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.protection.checkin.domain.Reached;
import esperanza.protection.measure.domain.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Given what was agreed, and when: what counts for an alarm is what was in force when it began. */
class AlarmCoursesTest {

    private static final PlanId PLAN = new PlanId(new UUID(1, 1));
    private static final List<PartyRef> WOMAN = List.of(PLAN.party());
    private static final CaseId CASE = new CaseId(new UUID(2, 1));
    private static final CaseId OTHER = new CaseId(new UUID(2, 2));
    private static final AlarmId ALARM = new AlarmId(new UUID(3, 1));
    private static final AlarmId SECOND = new AlarmId(id(20).value());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Optional<Personal<String>> NOTHING = Optional.empty();

    @Test
    void words_that_are_agreed_after_an_alarm_began_do_not_count_for_it() {
        assertThat(courseAfter(List.of())).isEqualTo(course(false));
        assertThat(courseAfter(List.of(at(1, agreed(CASE))))).isEqualTo(course(true));
        assertThat(courseAfter(List.of(at(11, agreed(CASE))))).isEqualTo(course(false));
        assertThat(courseAfter(List.of(at(1, agreed(CASE)), at(2, ended(CASE)))))
                .isEqualTo(course(false));
        assertThat(courseAfter(List.of(at(1, agreed(CASE)), at(11, ended(CASE)), at(12, agreed(CASE)))))
                .isEqualTo(course(true));
    }

    /** Somebody who knows both cases gets the answer of somebody who knows one. */
    @Test
    void words_that_are_agreed_in_another_case_do_not_count() {
        List<Recorded<CheckinEvent>> elsewhere = List.of(at(1, agreed(OTHER)));
        for (Set<CaseId> known : List.of(Set.of(CASE), Set.of(CASE, OTHER))) {
            assertThat(Heard.of(elsewhere, List.of(at(10, raised(ALARM))), List.of(), known)
                            .courses())
                    .containsEntry(ALARM, new AlarmCourse(false, Optional.empty()));
        }
    }

    @Test
    void the_last_answer_counts() {
        List<Recorded<AlarmEvent>> alarms =
                List.of(at(10, raised(ALARM)), by("first", at(11, answered())), by("second", at(12, answered())));
        assertThat(Heard.of(List.of(), alarms, List.of(), Set.of(CASE)).courses())
                .containsEntry(ALARM, new AlarmCourse(false, Optional.of("second")));
    }

    /** Otherwise whoever ends the first alarm with a word of their own ends the second one with it, too. */
    @Test
    void an_alarm_that_the_last_word_of_another_one_raised_began_with_it() {
        List<Recorded<AlarmEvent>> alarms = List.of(
                at(10, raised(ALARM)), at(20, resolved(ALARM)), at(21, raised(SECOND)), at(30, resolved(SECOND)));
        Beginnings began = Beginnings.of(alarms);
        assertThat(List.of(ALARM.value(), id(20).value(), SECOND.value(), id(30).value()))
                .allMatch(each -> began.where(each, 99) == 10);
        assertThat(began.where(id(40).value(), 99)).isEqualTo(99);
        assertThat(Heard.of(List.of(at(11, agreed(CASE))), alarms, List.of(), Set.of(CASE))
                        .courses())
                .containsEntry(SECOND, new AlarmCourse(false, Optional.empty()));
    }

    private static AlarmCourse courseAfter(List<Recorded<CheckinEvent>> checkins) {
        return Heard.of(
                        checkins,
                        List.of(at(10, raised(ALARM)), by("officer", at(13, answered()))),
                        List.of(),
                        Set.of(CASE))
                .courses()
                .get(ALARM);
    }

    private static AlarmCourse course(boolean wordsAgreed) {
        return new AlarmCourse(wordsAgreed, Optional.of("officer"));
    }

    private static CheckinEvent agreed(CaseId of) {
        return new CheckinAgreed(
                PLAN,
                WOMAN,
                of,
                PLAN.value(),
                NOON,
                24,
                List.of(ContactWay.CALL),
                said(new AgreedWords("safe", Optional.empty())),
                NOTHING,
                NOTHING);
    }

    private static CheckinEvent ended(CaseId of) {
        return new CheckinEnded(PLAN, WOMAN, of, PLAN.value(), NOTHING);
    }

    private static AlarmEvent raised(AlarmId alarm) {
        return new AlarmRaised(PLAN, WOMAN, CASE, alarm, ContactWay.DOOR, said(AlarmKind.PANIC), NOTHING, NOTHING);
    }

    private static AlarmEvent answered() {
        return new AlarmAnswered(PLAN, WOMAN, CASE, ALARM, NOTHING);
    }

    private static AlarmEvent resolved(AlarmId alarm) {
        return new AlarmResolved(
                PLAN, WOMAN, CASE, alarm, Reached.SAFE, Optional.of(true), Optional.of(said("x")), said("home"));
    }

    private static <T> Personal<T> said(T words) {
        return Personal.of(PLAN.value(), words);
    }

    private static EventId id(long position) {
        return new EventId(new UUID(9, position));
    }

    private static <E> Recorded<E> at(long position, E event) {
        return new Recorded<>(position, (int) position, id(position), Actor.system("test"), NOON, NOON, event);
    }

    private static <E> Recorded<E> by(String who, Recorded<E> each) {
        return new Recorded<>(
                each.position(),
                each.version(),
                each.id(),
                Actor.human("protection-officer", who, "MECHANISM"),
                NOON,
                NOON,
                each.event());
    }
}
