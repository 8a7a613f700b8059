package esperanza.kernel;

import java.util.List;

/**
 * Reacts to one kind of event, own or mirrored, with commands. A class is named as the sentence it implements, for
 * example {@code WhenReportReferredThenOpenFile}.
 *
 * <p>The runner promises:
 * <ul>
 *   <li>Every event from the reader's cursor on is offered to the policy at least once, unless a person skips it. The
 *     events of one stream come in order.</li>
 *   <li>The instructions of one event are carried out one after the other. Events of different streams may be handled
 *     at the same time.</li>
 *   <li>A command's id is derived from (name of the policy, event id, index of the instruction). So a repeated event
 *     acts once.</li>
 *   <li>An unreachable database or a lost race with another command is tried again. Any other failure, a refusal by the
 *     decider included, parks the event's stream for this reader until a person decides.</li>
 * </ul>
 *
 * <p>An implementation promises:
 * <ul>
 *   <li>{@link #react} is pure: no clock, no random number, no I/O. The same event always gets the same list.</li>
 *   <li>{@link #react} never waits and keeps no state. The runner may call it on an event loop and from several
 *     threads.</li>
 *   <li>{@link #name} never changes after a release. Under a new name the policy would act again on a repeated
 *     event.</li>
 * </ul>
 *
 * @param <E> the kind of event the policy reacts to
 */
public interface Policy<E> {

    Class<E> on();

    /** The commands that follow from the event, in order. An empty list if nothing follows. */
    List<Instruction> react(Recorded<E> event);

    /**
     * True if a person in danger waits for this reaction. Urgent policies have a reader of their own, so a backlog of
     * other policies never delays them; between the two readers there is no order.
     *
     * <p>A release that changes this answer needs a stop of all instances: see "Making a policy urgent" in the README
     * of the runtime.
     */
    default boolean isUrgent() {
        return false;
    }

    default String name() {
        return getClass().getSimpleName();
    }
}
