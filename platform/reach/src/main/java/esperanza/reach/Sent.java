package esperanza.reach;

import java.util.Optional;

/**
 * One attempt, as it ended.
 *
 * @param providerRef the name that the provider gave the message, if it gave one
 */
public record Sent(Answered answered, Optional<String> providerRef) {

    public static Sent of(Answered answered) {
        return new Sent(answered, Optional.empty());
    }
}
