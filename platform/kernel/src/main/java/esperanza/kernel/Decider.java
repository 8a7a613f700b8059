package esperanza.kernel;

import java.util.List;

/** The rules of one kind of stream. Pure: same state and command, same events; no clock, no I/O, no framework. */
public interface Decider<C, S, E> {

    S initial();

    /** What happens because of the command; nothing if it changes nothing. A {@link RuleViolation} refuses it. */
    List<E> decide(S state, C command);

    /** The state after the event. Total: what was recorded has happened and is never refused. */
    S evolve(S state, E event);

    default S replay(List<? extends E> history) {
        S state = initial();
        for (E event : history) {
            state = evolve(state, event);
        }
        return state;
    }
}
