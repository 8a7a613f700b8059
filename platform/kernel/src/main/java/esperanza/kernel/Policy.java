package esperanza.kernel;

import java.util.List;

/**
 * What follows from an event, own or another service's: a class whose name is the sentence. Pure. Its simple name is its
 * identity: a policy that runs twice over an event acts once.
 *
 * @param <E> the event it waits for
 */
public interface Policy<E> {

    Class<E> on();

    /** What is to be done, in order. Nothing is as good an answer as any. */
    List<Instruction> react(Recorded<E> event);

    /**
     * Whether somebody in danger waits for it: then it is done ahead of all that is not, however much there is of that, and in no
     * order with it. Before a release in which a policy changes this, or a step back to one that does not know it, all
     * instances are stopped and both cursors set to the lower of the two.
     */
    default boolean isUrgent() {
        return false;
    }

    default String name() {
        return getClass().getSimpleName();
    }
}
