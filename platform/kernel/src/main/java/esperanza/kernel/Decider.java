package esperanza.kernel;

import java.util.List;

/** The rules of one kind of stream. Pure: same state and command, same events; no clock, no I/O, no framework. */
public interface Decider<C, S, E> {

    S initial();

    /**
     * The events that the command causes; empty if it changes nothing. Throws {@link RuleViolation} if a rule refuses
     * the command.
     */
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
