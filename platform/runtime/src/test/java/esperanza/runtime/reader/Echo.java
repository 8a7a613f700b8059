package esperanza.runtime.reader;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Decider;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The effect of a note: an event in another stream, so that effects can be counted and their order checked. */
sealed interface Echo extends Concerning {

    String CATEGORY = "echo";

    record NoteEchoed(int number) implements Echo {
        @Override
        public List<CaseId> cases() {
            return List.of();
        }
    }

    /** Records every echo it is asked for. */
    final class Echoing implements Decider<Integer, Integer, Echo> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public List<Echo> decide(Integer state, Integer number) {
            return List.of(new NoteEchoed(number));
        }

        @Override
        public Integer evolve(Integer state, Echo event) {
            return state + 1;
        }
    }

    /** Fails on some numbers until the test repairs it. */
    final class WhenNoteTakenThenEchoIt implements Policy<NoteTaken> {

        private final Set<Integer> indigestible = ConcurrentHashMap.newKeySet();
        private final Function<Recorded<NoteTaken>, StreamId> where;

        WhenNoteTakenThenEchoIt(Function<Recorded<NoteTaken>, StreamId> where) {
            this.where = where;
        }

        WhenNoteTakenThenEchoIt cannotDigest(int number) {
            indigestible.add(number);
            return this;
        }

        void repair() {
            indigestible.clear();
        }

        @Override
        public Class<NoteTaken> on() {
            return NoteTaken.class;
        }

        @Override
        public List<Instruction> react(Recorded<NoteTaken> event) {
            int number = event.event().number();
            if (indigestible.contains(number)) {
                throw new IllegalStateException("cannot digest " + number);
            }
            return List.of(new Instruction(where.apply(event), number));
        }
    }
}
