package esperanza.notification.rota.domain;

import esperanza.kernel.At;
import esperanza.kernel.Personal;

/** Commands on the absences of a person. */
public sealed interface AbsenceCommand {

    record RecordAbsence(AbsenceId id, String person, Period time, Personal<AbsenceKind> kind)
            implements AbsenceCommand {}

    record EndAbsence(At at, AbsenceId id) implements AbsenceCommand {}
}
