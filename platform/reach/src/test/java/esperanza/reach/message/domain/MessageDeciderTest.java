package esperanza.reach.message.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.message.domain.MessageCommand.*;
import esperanza.reach.message.domain.MessageEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageDeciderTest {

    private static final MessageId MESSAGE = new MessageId(new UUID(0, 1));
    private static final Instant UNTIL = Instant.parse("2026-03-02T10:01:00Z");
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID MAIL = new UUID(2, 1);
    private static final UUID OTHER_MAIL = new UUID(2, 2);

    private static final MessageDue DUE = new MessageDue(MESSAGE, "ana", MessageText.PAGE, UNTIL);
    private static final MessageSent SENT = new MessageSent(MESSAGE, FIRST, MAIL, WayKind.MAIL);
    private static final MessageFailed FAILED = new MessageFailed(MESSAGE, FIRST, MAIL, WayKind.MAIL, "REFUSED");
    private static final MessageGivenUp GIVEN_UP = new MessageGivenUp(MESSAGE, Optional.of("ana"));
    private static final MessageWaiting WAITING = new MessageWaiting(MESSAGE, UNTIL);
    private static final MessageRefused REFUSED = new MessageRefused(MESSAGE, "ana", "FORBIDDEN");
    private static final ReportFailed FAILS = new ReportFailed(FIRST, MAIL, WayKind.MAIL, "REFUSED");
    private static final ReportSent IS_SENT = new ReportSent(FIRST, MAIL, WayKind.MAIL);

    private final Scenario<MessageCommand, Message, MessageEvent> message = Scenario.of(new MessageDecider());

    @Test
    void a_message_is_owed_once() {
        OweMessage owe = new OweMessage(MESSAGE, "ana", MessageText.PAGE, UNTIL);
        message.when(owe).then(DUE);
        message.given(DUE).when(owe).thenNothing();
        message.given(DUE, SENT).when(owe).thenNothing();
    }

    @Test
    void a_message_is_sent_once() {
        message.given(DUE).when(IS_SENT).then(SENT);
        message.given(DUE, SENT).when(IS_SENT).thenNothing();
    }

    @Test
    void a_way_that_fails_leaves_the_message_due_by_the_next_one() {
        message.given(DUE).when(FAILS).then(FAILED);
        message.given(DUE, FAILED).when(FAILS).thenNothing();
        MessageSent next = new MessageSent(MESSAGE, SECOND, OTHER_MAIL, WayKind.MAIL);
        message.given(DUE, FAILED)
                .when(new ReportSent(SECOND, OTHER_MAIL, WayKind.MAIL))
                .then(next);
        assertThat(new MessageDecider().replay(List.of(DUE, FAILED, next)).failed())
                .containsExactly(MAIL);
    }

    @Test
    void a_message_that_was_taken_may_come_back_undelivered() {
        message.given(DUE, SENT).when(FAILS).then(FAILED);
    }

    @Test
    void a_report_that_it_was_delivered_counts_once_and_only_after_it_was_sent() {
        ReportDelivered arrived = new ReportDelivered(FIRST, MAIL, WayKind.MAIL);
        MessageDelivered delivered = new MessageDelivered(MESSAGE, FIRST, MAIL, WayKind.MAIL);
        message.given(DUE, SENT).when(arrived).then(delivered);
        message.given(DUE, SENT, delivered).when(arrived).thenNothing();
        message.given(DUE).when(arrived).thenNothing();
        message.given(DUE, SENT, FAILED).when(arrived).thenNothing();
        message.given(DUE, SENT, delivered).when(FAILS).thenNothing();
        message.given(DUE, SENT, delivered).when(new WithdrawMessage()).then(new MessageWithdrawn(MESSAGE));
    }

    @Test
    void only_what_is_not_sent_is_given_up() {
        message.given(DUE).when(new GiveUpMessage("ana")).then(GIVEN_UP);
        message.given(DUE, FAILED).when(new GiveUpMessage("ana")).then(GIVEN_UP);
        message.given(DUE, SENT).when(new GiveUpMessage("ana")).thenNothing();
        message.when(new GiveUpMessage("ana")).thenNothing();
    }

    @Test
    void what_waits_or_is_refused_is_no_more_at_its_end_than_what_is_due() {
        message.given(DUE).when(new WaitForMessage(UNTIL)).then(WAITING);
        message.given(DUE, WAITING).when(IS_SENT).then(SENT);
        message.given(DUE, WAITING).when(new RefuseMessage("ana", "FORBIDDEN")).then(REFUSED);
        message.given(DUE, REFUSED).when(IS_SENT).then(SENT);
        message.given(DUE, WAITING).when(new GiveUpMessage("ana")).then(GIVEN_UP);
    }

    @Test
    void what_is_sent_neither_waits_nor_is_refused() {
        message.given(DUE, SENT).when(new WaitForMessage(UNTIL)).thenNothing();
        message.given(DUE, SENT).when(new RefuseMessage("ana", "FORBIDDEN")).thenNothing();
        message.when(new WaitForMessage(UNTIL)).thenNothing();
    }

    @Test
    void a_withdrawal_ends_it_at_any_place() {
        MessageWithdrawn withdrawn = new MessageWithdrawn(MESSAGE);
        List<List<MessageEvent>> places =
                List.of(List.of(DUE), List.of(DUE, SENT), List.of(DUE, FAILED), List.of(DUE, GIVEN_UP));
        for (List<MessageEvent> place : places) {
            MessageEvent[] history = place.toArray(MessageEvent[]::new);
            message.given(history).when(new WithdrawMessage()).then(withdrawn);
        }
        message.when(new WithdrawMessage()).thenNothing();
    }

    @Test
    void nothing_comes_after_the_end() {
        List<MessageCommand> later = List.of(IS_SENT, FAILS, new GiveUpMessage("ana"), new WithdrawMessage());
        later.forEach(command ->
                message.given(DUE, new MessageWithdrawn(MESSAGE)).when(command).thenNothing());
    }
}
