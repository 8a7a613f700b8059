package esperanza.runtime.rest;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.kernel.CommandId;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Receives commands at a REST door: who asks, with which headers, and with which body. */
@ApplicationScoped
public class CommandRequests {

    private static final byte[] NO_BODY = {};
    private static final Duration AHEAD = Duration.ofHours(24);

    private final CallerResolver callers;
    private final StrictJson json;
    private final CommandIds ids;

    CommandRequests(CallerResolver callers, StrictJson json, CommandIds ids) {
        this.callers = callers;
        this.json = json;
        this.ids = ids;
    }

    /**
     * Receives a command. Fails like {@link CallerResolver#permit} if no role of the caller allows the action; the body
     * is not read yet.
     */
    public <T> Uni<Asked<T>> receive(Action action, CommandHeaders headers, Body<T> body) {
        return callers.permit(action)
                .map(caller -> new Asked<>(caller, action, sent(headers, body.bytes()), body::read));
    }

    /** Receives a command without a body. */
    public Uni<Asked<Asked.Nothing>> receive(Action action, CommandHeaders headers) {
        return callers.permit(action).map(caller -> new Asked<>(caller, action, sent(headers), Asked.Nothing::new));
    }

    /** How a command was sent, as its use case needs it. */
    public Sent sent(CommandHeaders headers, byte[] body) {
        return new Sent(headers.keyIfAny(), digest(headers, body), headers.version(), Optional.empty());
    }

    /** How a command without a body was sent. */
    public Sent sent(CommandHeaders headers) {
        return sent(headers, NO_BODY);
    }

    /** Reads the body of a command on a case, strictly. */
    public <T> T read(byte[] body, Class<T> type) {
        return json.read(body, type);
    }

    public CommandId commandId(Caller caller, CommandHeaders headers) {
        return ids.commandId(caller, new Sent(headers.keyIfAny(), NO_BODY));
    }

    /** A keyed hash of the request. See {@link CommandIds#digest}. */
    public byte[] digest(CommandHeaders headers, byte[] body) {
        return ids.digest(headers.path(), body);
    }

    /**
     * Checks when something happened, as the sender says. Fails with 422 if the instant is more than 24 hours ahead.
     *
     * @param pointer the place of the instant in the body
     */
    public Optional<Instant> said(String pointer, Optional<Instant> at) {
        if (at.filter(instant -> instant.isAfter(ids.now().plus(AHEAD))).isPresent()) {
            throw Refused.invalid(pointer, "in-the-future", "More than 24 hours ahead");
        }
        return at;
    }
}
