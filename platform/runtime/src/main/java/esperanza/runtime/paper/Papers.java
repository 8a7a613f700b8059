package esperanza.runtime.paper;

import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Prints documents, one after another, on a thread of their own: no event loop waits for a long one. */
@Singleton
public class Papers {

    static final int MOST_WAITING = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ONE = 1;

    private final WorkerExecutor printer;
    private final AtomicInteger waiting = new AtomicInteger();

    Papers(Vertx vertx) {
        this.printer = vertx.createSharedWorkerExecutor("paper", ONE);
    }

    @PreDestroy
    void close() {
        printer.close();
    }

    /**
     * The PDF of well-formed HTML. Fails with 422 for a document that is too long, and with 503 if too many wait or
     * this one takes too long.
     *
     * @param html writes the page, on the thread of the printer
     * @param made the instant that the document states as its own: with it the same HTML gives the same bytes
     */
    public Uni<byte[]> pdf(Supplier<String> html, Instant made) {
        return Uni.createFrom()
                .deferred(() -> waiting.incrementAndGet() > MOST_WAITING
                        ? Uni.createFrom().<byte[]>failure(busy()).onFailure().invoke(waiting::decrementAndGet)
                        : printed(html, made))
                .ifNoItem()
                .after(PATIENCE)
                .failWith(Papers::busy);
    }

    private Uni<byte[]> printed(Supplier<String> html, Instant made) {
        return Uni.createFrom().completionStage(() -> printer.executeBlocking(() -> print(html, made))
                .toCompletionStage());
    }

    /** A document whose reader went away counts until it is printed, because the thread is busy until then. */
    private byte[] print(Supplier<String> html, Instant made) {
        try {
            return Pdf.of(html.get(), made);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static Refused busy() {
        return new Refused(503, "printer-busy", "Too much is printed at this moment: ask again");
    }
}
