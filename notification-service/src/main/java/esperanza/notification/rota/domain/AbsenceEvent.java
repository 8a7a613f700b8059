package esperanza.notification.rota.domain;

import esperanza.kernel.Personal;
import java.time.Instant;

/** The absences of a person. Kept, never published. */
public sealed interface AbsenceEvent {

    AbsenceId absenceId();

    /**
     * The person is absent for a time. Nobody refuses it: a shift in that time is a gap.
     *
     * @param person the pseudonym of the person
     */
    record AbsenceRecorded(AbsenceId absenceId, String person, Instant from, Instant until, Personal<AbsenceKind> kind)
            implements AbsenceEvent {}

    /** The person is back, or was not absent at all. */
    record AbsenceEnded(AbsenceId absenceId, Instant endedAt) implements AbsenceEvent {}
}
