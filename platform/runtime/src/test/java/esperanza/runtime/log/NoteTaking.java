package esperanza.runtime.log;

import esperanza.kernel.Decider;
import java.util.List;

/** Records every note it is given. The state is the number of notes. */
final class NoteTaking implements Decider<List<NoteEvent>, Integer, NoteEvent> {

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public List<NoteEvent> decide(Integer state, List<NoteEvent> notes) {
        return notes;
    }

    @Override
    public Integer evolve(Integer state, NoteEvent event) {
        return state + 1;
    }
}
