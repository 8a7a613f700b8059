package esperanza.kernel.store;

import esperanza.kernel.Decider;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Loads a stream, decides a command, appends its events.
 * <ul>
 *   <li>A repeated command returns the outcome of the first time, whatever version it expects.
 *   <li>A command without an expected version that meets a concurrent change is decided again, at most four times, with
 *     a back-off of 5 to 50 ms. After that it fails with {@link StoreUnavailable}, code {@code busy}.
 *   <li>A command with an expected version fails with {@link VersionConflict} if the stream has another version.
 *   <li>A command that is only judged fails with {@link Judged} where another would be appended.
 *   <li>A command for which other streams were read fails with {@link ReadingOutdated} if one of them has changed: its use
 *     case reads them {@link #again}.
 * </ul>
 */
public final class CommandHandler<C, S, E> {

    private static final int RETRIES = 4;

    private final EventStore<E> store;
    private final Decider<C, S, E> decider;

    public CommandHandler(EventStore<E> store, Decider<C, S, E> decider) {
        this.store = store;
        this.decider = decider;
    }

    public Uni<Outcome<E>> handle(Request<C> request) {
        Uni<Outcome<E>> once = store.load(request.stream(), request.id(), request.digest())
                .chain(history -> history.outcome()
                        .map(known -> Uni.createFrom().item(known))
                        .orElseGet(() -> decide(request, history)));
        return request.expectedVersion().isPresent() ? once : again(once, CommandHandler::isOfItsStream);
    }

    /**
     * Reads and decides again, at most four times, if what was read besides the command's own stream has changed. After
     * that it fails with {@link StoreUnavailable}.
     */
    public static <T> Uni<T> again(Supplier<Uni<T>> readAndDecide) {
        return again(Uni.createFrom().deferred(() -> readAndDecide.get()), ReadingOutdated.class::isInstance);
    }

    private static <T> Uni<T> again(Uni<T> once, Predicate<Throwable> passing) {
        return once.onFailure(passing)
                .retry()
                .withBackOff(Duration.ofMillis(5), Duration.ofMillis(50))
                .atMost(RETRIES)
                .onFailure(passing)
                .transform(busy -> new StoreUnavailable("busy", busy));
    }

    private static boolean isOfItsStream(Throwable failure) {
        return failure instanceof VersionConflict && !(failure instanceof ReadingOutdated);
    }

    /** The outcome of the command if it was handled before. Appends nothing. */
    public Uni<Optional<Outcome<E>>> known(Request<C> request) {
        return store.load(request.stream(), request.id(), request.digest()).map(History::outcome);
    }

    /**
     * For a command that begins a stream: decided without reading, so that it costs one round trip. If the stream
     * exists, the command is handled by {@link #handle}.
     */
    public Uni<Outcome<E>> begin(Request<C> request) {
        return Uni.createFrom()
                .deferred(() -> append(request, Head.NONE, Instant.EPOCH, decider.initial()))
                .onFailure(CommandHandler::isOfItsStream)
                .recoverWithUni(() -> handle(request));
    }

    private Uni<Outcome<E>> decide(Request<C> request, History<E> history) {
        boolean stale = request.expectedVersion().isPresent()
                && request.expectedVersion().getAsInt() != history.head().version();
        return stale
                ? Uni.createFrom().failure(new VersionConflict())
                : append(request, history.head(), history.notBefore(), history.replay(decider));
    }

    private Uni<Outcome<E>> append(Request<C> request, Head head, Instant notBefore, S state) {
        List<E> events = decider.decide(state, request.command());
        if (request.id().judgedOnly()) {
            return Uni.createFrom().failure(new Judged(events));
        }
        return store.append(new Decision<>(
                request.stream(),
                head,
                request.id(),
                request.digest(),
                request.cause(),
                notBefore,
                events,
                request.keys(),
                request.seen()));
    }
}
