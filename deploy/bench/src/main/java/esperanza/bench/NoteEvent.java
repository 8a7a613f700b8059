package esperanza.bench;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import java.util.List;

/**
 * The event that is appended here: a clear part as small as that of most events, and personal data of about 600 bytes
 * once sealed.
 */
sealed interface NoteEvent extends Concerning {

    record AccountNoted(CaseId caseId, int number, String channel, boolean imminentDanger, Personal<String> account)
            implements NoteEvent {

        @Override
        public List<CaseId> cases() {
            return List.of(caseId);
        }
    }
}
