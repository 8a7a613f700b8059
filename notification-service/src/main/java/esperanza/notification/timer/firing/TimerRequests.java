package esperanza.notification.timer.firing;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Request;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.alert.domain.PageDecider.PageForAll;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.timer.read.Timer;
import esperanza.runtime.log.Chain;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Derives a command's id from its timer, so that the timer fires once, whichever instance fires it. It
 * contains the due instant, because a term may start again or be moved, an alert that opens again counts its rounds on,
 * and the rounds of a person begin again.
 */
record TimerRequests(Timer timer, Instant now) {

    Request<DeadlineCommand> deadline(DeadlineCommand command) {
        return request(new StreamId("deadline", timer.id()), timer.id(), name() + '/' + timer.dueAt(), command);
    }

    Request<AlertCommand> alert(AlertCommand command) {
        return request(new StreamId("alert", timer.id()), timer.id(), name() + '/' + timer.dueAt(), command);
    }

    /** A command of a person's round on one of the alerts that waited for the person. */
    Request<AlertCommand> alert(AlertId alert, AlertCommand command) {
        return request(alert.stream(), alert.value(), name() + '/' + timer.dueAt() + '/' + alert.value(), command);
    }

    Request<PageForAll> page(OnCallPaged page) {
        return request(page.pageId().stream(), timer.id(), name() + '/' + timer.dueAt(), new PageForAll(page));
    }

    private String name() {
        return "timer/" + timer.kind() + '/' + timer.id() + '/' + timer.round();
    }

    private <C> Request<C> request(StreamId stream, UUID about, String name, C command) {
        byte[] identity = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(Chain.sha256(identity));
        return new Request<>(
                stream,
                new CommandId(new UUID(hash.getLong(), hash.getLong())),
                identity,
                OptionalInt.empty(),
                Cause.of(Actor.system("timer"), now, about),
                command);
    }
}
