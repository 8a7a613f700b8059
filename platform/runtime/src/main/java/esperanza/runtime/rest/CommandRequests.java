package esperanza.runtime.rest;

import esperanza.access.Action;
import esperanza.kernel.At;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Receives commands at a REST door: who asks, with which headers, and with which body. */
@ApplicationScoped
public class CommandRequests {

    private static final byte[] NO_BODY = {};

    /** The clock of a sender may be ahead by this. Nobody did yet what lies further ahead. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** What people remember of a day can end with that day, in any time zone. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final CallerResolver callers;
    private final CommandIds ids;

    CommandRequests(CallerResolver callers, CommandIds ids) {
        this.callers = callers;
        this.ids = ids;
    }

    /**
     * Receives a command. Fails like {@link CallerResolver#permit} if no role of the caller allows the action; the body
     * is not read yet.
     */
    public <T> Uni<Asked<T>> receive(Action action, CommandHeaders headers, Body<T> body) {
        return callers.permit(action).map(caller -> new Asked<>(caller, action, sent(headers, body), body::read));
    }

    /** Receives a command whose door hands on what the body says. */
    public <T> DoorCommand<T> command(Action action, CommandHeaders headers, Body<T> body) {
        return new DoorCommand<>(this, receive(action, headers, body), _ -> Optional.empty());
    }

    /** The same for a command that names its own components. */
    public <C> DoorCommand<C> command(Action action, Incoming<C> command) {
        return new DoorCommand<>(
                this,
                callers.permit(action)
                        .map(caller -> new Asked<>(caller, action, sent(command), content(command, ids.at(caller)))),
                _ -> command.occurredAt());
    }

    /** Receives a command without a body. */
    public Uni<Asked<Asked.Nothing>> receive(Action action, CommandHeaders headers) {
        return callers.permit(action)
                .map(caller -> new Asked<>(caller, action, sent(headers, NO_BODY), Asked.Nothing::new));
    }

    private static <C> Supplier<C> content(Incoming<C> command, At at) {
        return () -> command.at(at);
    }

    private Sent sent(Incoming<?> command) {
        byte[] digest = ids.digest(command.path(), CanonicalJson.of(command.bytes()));
        return new Sent(command.key(), digest, command.version(), Optional.empty());
    }

    /** How a command was sent whose caller is known otherwise. */
    public Sent sent(CommandHeaders headers, Body<?> body) {
        return sent(headers, body.bytes());
    }

    /** How a command was sent whose bytes the use case keeps. */
    public Sent sent(CommandHeaders headers, byte[] body) {
        byte[] digest = ids.digest(headers.path(), CanonicalJson.of(body));
        return new Sent(headers.keyIfAny(), digest, headers.version(), Optional.empty());
    }

    /**
     * Checks when an act was done, as the sender says. Fails with 422 if the instant is more than 5 minutes ahead.
     *
     * @param pointer the place of the instant in the body
     */
    public Optional<Instant> said(String pointer, Optional<Instant> at) {
        return notAhead(pointer, at, CLOCKS_DIFFER, "More than 5 minutes ahead");
    }

    /** The same for an instant that is not known exactly: it may be up to 24 hours ahead. */
    public Optional<Instant> saidRoughly(String pointer, Optional<Instant> at) {
        return notAhead(pointer, at, A_DAY, "More than 24 hours ahead");
    }

    private Optional<Instant> notAhead(String pointer, Optional<Instant> at, Duration by, String detail) {
        if (at.filter(instant -> instant.isAfter(ids.now().plus(by))).isPresent()) {
            throw Refused.invalid(pointer, "in-the-future", detail);
        }
        return at;
    }
}
