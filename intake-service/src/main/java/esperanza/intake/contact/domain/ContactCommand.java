package esperanza.intake.contact.domain;

import esperanza.kernel.At;
import esperanza.protocol.vocabulary.SendingRule;
import java.util.Optional;
import java.util.UUID;

/** Commands on the contact of a reporter. */
public sealed interface ContactCommand {

    /** The person says how they may be reached. */
    record GiveContact(Whose whose, Said said) implements ContactCommand {}

    /**
     * The person says the code that was sent.
     *
     * @param way whose code it is; empty: it is none
     * @param inTime whether the code still holds
     */
    record ProveContact(Optional<UUID> way, boolean inTime, At at) implements ContactCommand {}

    /** The contact is in other hands. */
    record CloseContact(Whose whose) implements ContactCommand {}

    /** Somebody met the person, who says anew how they may be reached. */
    record ProposeRenewal(Said said, At at) implements ContactCommand {}

    /** Another person confirms the renewal. */
    record ConfirmRenewal(At at) implements ContactCommand {}

    record SetWishes(Wish wish) implements ContactCommand {}

    /** A person told what software could not tell. */
    record RecordTold(ToldBy by) implements ContactCommand {}

    /** Software could not tell the person something. */
    record RecordNotTold(UUID messageId, SendingRule rule) implements ContactCommand {}
}
