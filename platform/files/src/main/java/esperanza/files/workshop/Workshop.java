package esperanza.files.workshop;

import esperanza.files.type.FoundType;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs foreign decoders, each in a sandbox of its own, two at a time. No event loop waits for them. Each method fails
 * as the file does, and with 503 if too many jobs wait.
 */
@Singleton
public class Workshop {

    /** How many pages of a PDF are made in one job. */
    public static final int PAGES_AT_ONCE = 20;

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 32;
    private static final int MINUTES = 5;
    private static final Duration LOOKED_AT = Duration.ofMinutes(10);

    private final Sandbox sandbox;
    private final WorkerExecutor threads;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Uni<List<String>> lacking;

    @Inject
    public Workshop(Vertx vertx) {
        this(vertx, Sandbox.here());
    }

    Workshop(Vertx vertx, Sandbox sandbox) {
        this.sandbox = sandbox;
        this.threads = vertx.createSharedWorkerExecutor("workshop", AT_ONCE, MINUTES, TimeUnit.MINUTES);
        this.lacking = onThread(() -> Tools.lacking(sandbox)).memoize().forFixedDuration(LOOKED_AT);
    }

    @PreDestroy
    void close() {
        threads.close();
    }

    /** The parts that this machine lacks, in words for its operator; empty if the workshop works. */
    Uni<List<String>> lacking() {
        return lacking;
    }

    /** The previews of the file; of a PDF those of the first pages. */
    public Uni<Previews> previews(FoundType type, Supplier<Multi<Buffer>> file) {
        return previews(type, 1, file);
    }

    /**
     * The previews of the file; of a PDF those of the pages from this one on, {@link #PAGES_AT_ONCE} of them, and of a
     * picture with several pages this one.
     */
    public Uni<Previews> previews(FoundType type, int from, Supplier<Multi<Buffer>> file) {
        return Recipe.preview(type, from)
                .map(recipe -> run(recipe, file, Previews::of))
                .orElseGet(() -> Uni.createFrom().item(Previews.none(Outcome.NONE_OF_THIS_KIND)));
    }

    /** A picture of the workshop, 96 pixels large and blurred. Fails with {@link NotMade}. */
    public Uni<Preview> blurred(Preview picture) {
        return run(
                Recipe.blurred(),
                () -> Multi.createFrom().item(Buffer.buffer(picture.bytes())),
                done -> done.orElseFail()
                        .first()
                        .filter(Preview::isOne)
                        .map(Preview::of)
                        .orElseThrow(() -> new NotMade(Outcome.NOT_READABLE)));
    }

    /** The words of the file about itself. Fails with {@link NotMade}. */
    public Uni<List<Metadatum>> metadata(FoundType type, Supplier<Multi<Buffer>> file) {
        return run(
                Recipe.metadata(),
                file,
                done -> Metadatum.read(done.orElseFail().first()));
    }

    /**
     * A copy of what is seen and heard, without what the file says about itself: an image as pixels, a sound made anew, a
     * PDF as pictures of its pages. Fails with {@link NotMade}.
     */
    public Uni<Stripped> stripped(FoundType type, Supplier<Multi<Buffer>> file) {
        return Recipe.stripped(type)
                .map(recipe -> run(recipe, file, done -> Stripped.of(type, done.orElseFail())))
                .orElseGet(() -> Uni.createFrom().failure(new NotMade(Outcome.NONE_OF_THIS_KIND)));
    }

    /** The results are read where the job ran, because a hostile one may take long. */
    private <T> Uni<T> run(Recipe recipe, Supplier<Multi<Buffer>> file, Function<Done, T> read) {
        return lacking.chain(all -> all.isEmpty()
                ? queued(() -> read.apply(Job.run(sandbox, recipe, file.get())))
                : Uni.createFrom().item(() -> read.apply(Done.none(Outcome.NO_WORKSHOP))));
    }

    private <T> Uni<T> queued(Callable<T> job) {
        return Uni.createFrom()
                .deferred(() -> waiting.incrementAndGet() > MOST_WAITING
                        ? Uni.createFrom().<T>failure(busy()).onFailure().invoke(waiting::decrementAndGet)
                        : onThread(() -> {
                            try {
                                return job.call();
                            } finally {
                                waiting.decrementAndGet();
                            }
                        }));
    }

    private <T> Uni<T> onThread(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> threads.executeBlocking(work, false).toCompletionStage());
    }

    private static Refused busy() {
        return new Refused(503, "workshop-busy", "Too many files are looked at in this moment: ask again");
    }
}
