package esperanza.reach.message.domain;

import static esperanza.kernel.ActorKind.SYSTEM;

import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.WayKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that can have happened to a message. The events never leave their service: who was called when, and how,
 * is a list of targets. No address stands in them.
 */
public sealed interface MessageEvent {

    MessageId messageId();

    /**
     * A person is owed a message.
     *
     * @param to the pseudonym of the person
     * @param until when it is too late to send it
     */
    @Published(by = SYSTEM)
    record MessageDue(MessageId messageId, String to, MessageText text, Instant until) implements MessageEvent {}

    /** A provider took the message. A sent message proves nothing: only a person's answer does. */
    @Published(by = SYSTEM)
    record MessageSent(MessageId messageId, UUID attempt, UUID way, WayKind kind) implements MessageEvent {}

    /** A provider says that the message reached the person's device. Nobody need have read it. */
    @Published(by = SYSTEM)
    record MessageDelivered(MessageId messageId, UUID attempt, UUID way, WayKind kind) implements MessageEvent {}

    /**
     * One way failed; the next one is tried.
     *
     * @param why a code, never words of a provider: they may quote the address
     */
    @Published(by = SYSTEM)
    record MessageFailed(MessageId messageId, UUID attempt, UUID way, WayKind kind, String why)
            implements MessageEvent {}

    /**
     * The message waits, because the person may be reached only later.
     *
     * @param until when it is looked at again
     */
    @Published(by = SYSTEM)
    record MessageWaiting(MessageId messageId, Instant until) implements MessageEvent {}

    /**
     * Software may not send the message: a person tells the addressee.
     *
     * @param to the pseudonym of the person
     * @param rule the code of what forbids it
     */
    @Published(by = SYSTEM)
    record MessageRefused(MessageId messageId, String to, String rule) implements MessageEvent {}

    /**
     * Every way failed, or it became too late.
     *
     * @param to the pseudonym of the person
     */
    @Published(by = SYSTEM)
    record MessageGivenUp(MessageId messageId, Optional<String> to) implements MessageEvent {}

    /** The message was answered, or its cause is gone or another person's: nothing more is sent. */
    @Published(by = SYSTEM)
    record MessageWithdrawn(MessageId messageId) implements MessageEvent {}
}
