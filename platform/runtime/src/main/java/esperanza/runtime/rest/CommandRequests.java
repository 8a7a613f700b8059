package esperanza.runtime.rest;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Request;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Turns headers and body of a REST request into a command. */
@ApplicationScoped
public class CommandRequests {

    private static final byte[] NO_BODY = {};
    private static final Duration AHEAD = Duration.ofHours(24);

    private final StrictJson json;
    private final CommandIds ids;

    CommandRequests(StrictJson json, CommandIds ids) {
        this.json = json;
        this.ids = ids;
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

    /** Makes a command on an existing thing. Fails with 428 if the sender does not state the version they saw. */
    public <C> Request<C> request(
            Caller caller,
            Action action,
            StreamId stream,
            ChangeHeaders headers,
            byte[] body,
            Optional<Instant> occurredAt,
            C command) {
        return ids.request(caller, action, stream, sent(headers, body).at(occurredAt), command);
    }

    /** Makes a command that is valid whatever version its sender saw. */
    public <C> Request<C> request(
            Caller caller, Action action, StreamId stream, CommandHeaders headers, byte[] body, C command) {
        return ids.request(caller, action, stream, new Sent(headers.keyIfAny(), digest(headers, body)), command);
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
