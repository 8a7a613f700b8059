package esperanza.kernel.store;

import esperanza.kernel.Decider;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stream as it was read. {@code outcome} is the outcome of the command for which it was read, if that command was
 * appended before.
 */
public record History<E>(Head head, List<Recorded<E>> events, Optional<Outcome<E>> outcome) {

    public <S> S replay(Decider<?, S, E> decider) {
        S state = decider.initial();
        for (Recorded<E> recorded : events) {
            state = decider.evolve(state, recorded.event());
        }
        return state;
    }

    /** The earliest instant at which the next event may be recorded. */
    public Instant notBefore() {
        return events.isEmpty() ? Instant.EPOCH : events.getLast().recordedAt();
    }
}
