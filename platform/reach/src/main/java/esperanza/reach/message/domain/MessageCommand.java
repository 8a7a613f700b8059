package esperanza.reach.message.domain;

import esperanza.protocol.vocabulary.WayKind;
import java.time.Instant;
import java.util.UUID;

/** Commands on a message. */
public sealed interface MessageCommand {

    /** @param until when it is too late to send it */
    record OweMessage(MessageId message, String to, MessageText text, Instant until) implements MessageCommand {}

    /** A provider took an attempt. */
    record ReportSent(UUID attempt, UUID way, WayKind kind) implements MessageCommand {}

    /** A provider says that an attempt reached the person's device. */
    record ReportDelivered(UUID attempt, UUID way, WayKind kind) implements MessageCommand {}

    /** An attempt failed. */
    record ReportFailed(UUID attempt, UUID way, WayKind kind, String why) implements MessageCommand {}

    /** The person may be reached only later. */
    record WaitForMessage(Instant until) implements MessageCommand {}

    /** The person may not be reached by software: a person tells them. */
    record RefuseMessage(String to, String rule) implements MessageCommand {}

    /**
     * No way is left, or it is too late.
     *
     * @param to the pseudonym of the person
     */
    record GiveUpMessage(String to) implements MessageCommand {}

    /** The message is owed no more: it was answered, or its cause is gone or another person's. */
    record WithdrawMessage() implements MessageCommand {}
}
