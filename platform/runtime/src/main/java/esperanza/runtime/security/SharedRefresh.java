package esperanza.runtime.security;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets many ask for the same thing at the price of one: what is under way is shared, and it begins again no sooner than the
 * spacing allows. Whoever asks in between waits for the next.
 */
final class SharedRefresh {

    private final BiConsumer<Duration, Runnable> later;
    private final Duration spacing;
    private final LongSupplier nanoTime;
    private final Supplier<Future<Void>> refresh;
    private Optional<Future<Void>> underWay = Optional.empty();
    private Optional<Long> begun = Optional.empty();

    /** @param later runs something when that much time has passed */
    SharedRefresh(
            BiConsumer<Duration, Runnable> later,
            Duration spacing,
            LongSupplier nanoTime,
            Supplier<Future<Void>> refresh) {
        this.later = later;
        this.spacing = spacing;
        this.nanoTime = nanoTime;
        this.refresh = refresh;
    }

    synchronized Future<Void> ask() {
        return underWay.orElseGet(this::next);
    }

    private Future<Void> next() {
        Promise<Void> answer = Promise.promise();
        underWay = Optional.of(answer.future());
        Duration wait =
                begun.map(at -> spacing.minusNanos(nanoTime.getAsLong() - at)).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            later.accept(wait, () -> begin(answer));
        } else {
            begin(answer);
        }
        return answer.future();
    }

    private void begin(Promise<Void> answer) {
        synchronized (this) {
            begun = Optional.of(nanoTime.getAsLong());
        }
        refresh.get().onComplete(done -> {
            synchronized (this) {
                underWay = Optional.empty();
            }
            answer.handle(done);
        });
    }
}
