package esperanza.runtime.log;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.util.List;
import java.util.Optional;

/** A small kind of event for tests of the log. */
public sealed interface NoteEvent extends Concerning {

    record NoteTaken(int number) implements NoteEvent {
        @Override
        public List<CaseId> cases() {
            return List.of();
        }
    }

    /** Major version 2: in version 1 the weight was called {@code urgency} and had no author. */
    @Published(version = 2)
    record NoteWeighed(CaseId caseId, int weight, Optional<String> scale, Personal<String> author)
            implements NoteEvent {
        @Override
        public List<CaseId> cases() {
            return List.of(caseId);
        }
    }

    /** Signed by several persons; one person may sign twice. */
    record NoteSigned(List<Personal<String>> signers) implements NoteEvent {
        @Override
        public List<CaseId> cases() {
            return List.of();
        }
    }
}
