package esperanza.runtime.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that is made again and again, live: the newest at once, then each newer one. All readers of an instance
 * share one look per interval.
 */
public final class Newest<T> {

    private final Supplier<Uni<Optional<T>>> newest;
    private final Multi<T> shared;
    private volatile boolean ending;

    /** @param newest empty if none was made yet */
    public Newest(Duration interval, Supplier<Uni<Optional<T>>> newest) {
        this.newest = newest;
        this.shared = Multi.createFrom()
                .ticks()
                .every(interval)
                .onOverflow()
                .drop()
                .select()
                .first(tick -> !ending)
                .onItem()
                .transformToUniAndConcatenate(tick -> newest.get().onFailure().recoverWithItem(Optional.empty()))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .skip()
                .repetitions()
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** Ends the streams before the shutdown waits for open requests: a stream never ends by itself. */
    public void end() {
        ending = true;
    }

    /** In the order in which they were made, each once. */
    public Multi<T> follow() {
        Multi<T> now = newest.get().onItem().transformToMulti(made -> Multi.createFrom()
                .items(made.stream()));
        return Multi.createBy()
                .concatenating()
                .streams(now, shared.onOverflow().dropPreviousItems())
                .skip()
                .repetitions();
    }
}
