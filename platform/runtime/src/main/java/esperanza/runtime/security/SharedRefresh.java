package esperanza.runtime.security;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets many ask for the same thing at the price of one: what is under way is shared, and it begins again no sooner than the
 * spacing allows. Whoever asks in between waits for the next.
 */
final class SharedRefresh {

    private final Vertx vertx;
    private final Duration spacing;
    private final LongSupplier nanoTime;
    private final Supplier<Future<Void>> refresh;
    private Optional<Future<Void>> underWay = Optional.empty();
    private Optional<Long> begun = Optional.empty();

    SharedRefresh(Vertx vertx, Duration spacing, LongSupplier nanoTime, Supplier<Future<Void>> refresh) {
        this.vertx = vertx;
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
        long wait =
                begun.map(at -> spacing.toNanos() - (nanoTime.getAsLong() - at)).orElse(0L) / 1_000_000;
        if (wait > 0) {
            vertx.setTimer(wait, due -> begin(answer));
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
