package esperanza.intake.contact.domain;

import esperanza.protocol.vocabulary.SendingRule;
import java.time.Instant;

/** Whether a message may be sent now. */
public sealed interface Verdict {

    /** @param language in which the person reads it */
    record Send(Way way, String language) implements Verdict {}

    record Wait(Instant until) implements Verdict {}

    record Refuse(SendingRule rule) implements Verdict {}
}
