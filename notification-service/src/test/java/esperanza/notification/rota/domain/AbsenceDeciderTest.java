package esperanza.notification.rota.domain;

import static esperanza.notification.rota.domain.CoverageTest.hours;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.At;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.notification.rota.domain.AbsenceCommand.*;
import esperanza.notification.rota.domain.AbsenceEvent.*;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AbsenceDeciderTest {

    private static final AbsenceId ID = new AbsenceId(new UUID(5, 1));
    private static final Personal<AbsenceKind> ILL = Personal.of(new UUID(5, 2), AbsenceKind.ILLNESS);
    private static final Period TWO_DAYS = hours(24, 72);
    private static final AbsenceRecorded AWAY = new AbsenceRecorded(ID, "ana", TWO_DAYS.from(), TWO_DAYS.until(), ILL);

    private final AbsenceDecider decider = new AbsenceDecider();
    private final Scenario<AbsenceCommand, Map<AbsenceId, Period>, AbsenceEvent> absences = Scenario.of(decider);

    @Test
    void a_person_is_away_for_a_time_and_why_is_sealed() {
        absences.when(new RecordAbsence(ID, "ana", TWO_DAYS, ILL)).then(AWAY);
        absences.when(new RecordAbsence(ID, "ana", hours(72, 24), ILL)).thenRefusedForWhatIsSaid(DutyRule.NO_TIME);
    }

    @Test
    void a_person_who_is_back_is_there_from_then_on() {
        AbsenceEnded back = new AbsenceEnded(ID, hours(30, 31).from());
        absences.given(AWAY).when(end(30)).then(back);
        assertThat(decider.replay(List.of(AWAY, back))).isEqualTo(Map.of(ID, hours(24, 30)));
        absences.given(AWAY).when(end(72)).thenNothing();
        absences.when(end(30)).thenRefused(DutyRule.NO_SUCH_ABSENCE);
    }

    private static EndAbsence end(int hour) {
        return new EndAbsence(new At(hours(hour, hour + 1).from(), "ana"), ID);
    }
}
