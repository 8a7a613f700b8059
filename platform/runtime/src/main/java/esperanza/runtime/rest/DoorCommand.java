package esperanza.runtime.rest;

import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A command at its door. The body is read after the role of the caller was checked, and before the use case is called.
 *
 * @param asked fails if no role of the caller allows the action
 * @param occurredAt the instant at which it happened, as the body says
 */
public record DoorCommand<T>(CommandRequests requests, Uni<Asked<T>> asked, Function<T, Optional<Instant>> occurredAt) {

    /** Calls the use case with the command and what its body says. */
    public <R> Uni<R> handle(BiFunction<Asked<T>, T, Uni<R>> use) {
        return asked.chain(command -> {
            T said = command.body();
            return use.apply(command.at(requests.said("/occurredAt", occurredAt.apply(said))), said);
        });
    }

    /** The same for a command that makes nothing of its own: 200 says what was recorded. */
    public <E> Uni<Response> done(BiFunction<Asked<T>, T, Uni<Outcome<E>>> use) {
        return handle(use).map(Answers::done);
    }
}
