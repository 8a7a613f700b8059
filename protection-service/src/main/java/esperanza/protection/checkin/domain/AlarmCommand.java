package esperanza.protection.checkin.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.NewId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import java.util.Optional;

/** The commands on the alarms of a person. */
public sealed interface AlarmCommand {

    /**
     * Raise an alarm for the person.
     *
     * @param via the way on which it came
     * @param place the place where the person is, as far as it is known
     */
    record RaiseAlarm(
            @NewId AlarmId alarmId,
            CaseId caseId,
            ContactWay via,
            AlarmKind kind,
            Optional<Personal<String>> place,
            Optional<Personal<String>> words)
            implements AlarmCommand, OfTheVersionRead {}

    /** The person raises an alarm by their own door. Never refused. */
    record CallForHelp(
            Concerned of, AlarmId alarmId, ContactWay via, Personal<AlarmKind> kind, Optional<Personal<String>> place)
            implements AlarmCommand {}

    /**
     * The person said a word: hear whether it calls for an alarm. Never refused.
     *
     * @param said the event with the word
     * @param position its place in the log
     * @param silent whether the person was not found safe, whatever was said
     * @param heard the kind of alarm; empty: the person is safe. The words that were agreed tell
     */
    record HearWord(
            Concerned of, EventId said, long position, ContactWay via, boolean silent, Optional<AlarmKind> heard)
            implements AlarmCommand {

        /** The same, once the words were compared. */
        public HearWord heard(Optional<AlarmKind> kind) {
            return new HearWord(of, said, position, via, silent, kind);
        }
    }

    /** Say that you answer for the alarm. Said again, it takes over from the person who answered before. */
    record AnswerAlarm(AlarmId alarmId, Optional<Personal<String>> steps) implements AlarmCommand, OfTheVersionRead {}

    /** Record what was done about the alarm. */
    record ActOnAlarm(AlarmId alarmId, Personal<String> steps)
            implements AlarmCommand, OfTheVersionRead, AfterTheFact {}

    /**
     * Record that the person was found and is safe, so that nothing more is done about the alarm.
     *
     * @param word the word that the person said
     */
    record ResolveAlarm(At at, AlarmId alarmId, Reached result, Optional<Personal<String>> word, Personal<String> steps)
            implements AlarmCommand, OfTheVersionRead {}
}
