package esperanza.reach.message.domain;

import esperanza.kernel.Decider;
import esperanza.reach.message.domain.Message.Stage;
import esperanza.reach.message.domain.MessageCommand.*;
import esperanza.reach.message.domain.MessageEvent.*;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules of a message. No command is refused: providers report late, twice and in any order, and a report that
 * comes too late changes nothing backwards.
 */
public final class MessageDecider implements Decider<MessageCommand, Message, MessageEvent> {

    @Override
    public Message initial() {
        return Message.UNKNOWN;
    }

    @Override
    public List<MessageEvent> decide(Message message, MessageCommand command) {
        return switch (command) {
            case OweMessage owe ->
                recorded(
                        message.isUnknown(),
                        owe.message(),
                        id -> new MessageDue(id, owe.to(), owe.text(), owe.until()));
            case ReportSent sent ->
                recorded(
                        message.isOpen(),
                        message.id(),
                        id -> new MessageSent(id, sent.attempt(), sent.way(), sent.kind()));
            case ReportDelivered delivered ->
                recorded(
                        message.stage() == Stage.SENT,
                        message.id(),
                        id -> new MessageDelivered(id, delivered.attempt(), delivered.way(), delivered.kind()));
            case ReportFailed failed -> failed(message, failed);
            case WaitForMessage wait ->
                recorded(message.isOpen(), message.id(), id -> new MessageWaiting(id, wait.until()));
            case RefuseMessage refuse ->
                recorded(message.isOpen(), message.id(), id -> new MessageRefused(id, refuse.to(), refuse.rule()));
            case GiveUpMessage up ->
                recorded(message.isOpen(), message.id(), id -> new MessageGivenUp(id, Optional.of(up.to())));
            case WithdrawMessage _ -> recorded(mayEnd(message), message.id(), MessageWithdrawn::new);
        };
    }

    private static List<MessageEvent> failed(Message message, ReportFailed failed) {
        boolean news = message.isOpen() || message.stage() == Stage.SENT;
        return recorded(
                news && !message.failed().contains(failed.way()),
                message.id(),
                id -> new MessageFailed(id, failed.attempt(), failed.way(), failed.kind(), failed.why()));
    }

    private static boolean mayEnd(Message message) {
        return !message.isUnknown() && message.stage() != Stage.WITHDRAWN;
    }

    private static List<MessageEvent> recorded(boolean news, MessageId id, Function<MessageId, MessageEvent> event) {
        return news ? List.of(event.apply(id)) : List.of();
    }

    @Override
    public Message evolve(Message message, MessageEvent event) {
        return switch (event) {
            case MessageDue due -> new Message(Stage.DUE, due.messageId(), message.failed());
            case MessageSent _ -> message.at(Stage.SENT);
            case MessageDelivered _ -> message.at(Stage.DELIVERED);
            case MessageFailed failed -> message.without(failed.way());
            case MessageWaiting _ -> message.at(Stage.WAITING);
            case MessageRefused _ -> message.at(Stage.REFUSED);
            case MessageGivenUp _ -> message.at(Stage.GIVEN_UP);
            case MessageWithdrawn _ -> message.at(Stage.WITHDRAWN);
        };
    }
}
