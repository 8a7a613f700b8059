package esperanza.kernel;

import java.util.List;

/**
 * Turns an event of the own or another service into commands. The class name is the rule as a sentence. Pure.
 *
 * <p>The simple name is the identity of the policy: a policy that runs twice over an event acts once.
 *
 * @param <E> the event it waits for
 */
public interface Policy<E> {

    Class<E> on();

    /** The commands to be given, in order; empty if nothing follows. */
    List<Instruction> react(Recorded<E> event);

    /**
     * Whether a person in danger waits for the commands. Urgent policies run ahead of all others, whatever backlog
     * those have; the two groups keep no order between them.
     *
     * <p>Before a release in which a policy changes this value, or a rollback to a release that does not know it: stop
     * all instances and set both cursors to the lower of the two.
     */
    default boolean isUrgent() {
        return false;
    }

    default String name() {
        return getClass().getSimpleName();
    }
}
