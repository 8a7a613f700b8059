package esperanza.reach;

import esperanza.reach.message.domain.MessageText;
import java.util.UUID;

/**
 * A message on its way to one address. It carries one of the finite texts and nothing else, so that no channel can be
 * given words of a case.
 *
 * @param attempt the same for each repetition, for a provider that knows it again
 */
public record Outgoing(UUID attempt, String address, MessageText text, Slots slots) {

    /** Neither address nor code: a line of a log that prints the record shows nobody. */
    @Override
    public String toString() {
        return "Outgoing[" + attempt + ", " + text + ']';
    }
}
