package esperanza.runtime.security;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets many callers share one refresh. A new one begins only after the spacing has passed; callers in between wait for
 * it.
 */
final class SharedRefresh {

    private final BiConsumer<Duration, Runnable> later;
    private final Duration spacing;
    private final LongSupplier nanoTime;
    private final Supplier<Future<Void>> refresh;
    private Optional<Future<Void>> underWay = Optional.empty();
    private Optional<Long> begun = Optional.empty();

    /** @param later runs a task after a duration */
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
