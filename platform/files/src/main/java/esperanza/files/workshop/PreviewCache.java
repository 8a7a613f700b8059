package esperanza.files.workshop;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import esperanza.files.FileErased;
import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.store.Damaged;
import esperanza.files.type.FoundType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Previews of stored files, page by page. They are kept for minutes in the memory of this service alone, and made anew
 * when they are asked for later.
 *
 * <p>Fails with {@link FileErased} as soon as the key of the file does not open it any more, and with {@link Damaged}.
 */
@Singleton
public class PreviewCache {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final long MOST_BYTES =
            Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

    private final StoredFiles files;
    private final Workshop workshop;
    private final AsyncCache<Batch, Previews> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .scheduler(Scheduler.systemScheduler())
            .maximumWeight(MOST_BYTES)
            .weigher((Batch batch, Previews previews) -> previews.size())
            .buildAsync();

    PreviewCache(StoredFiles files, Workshop workshop) {
        this.files = files;
        this.workshop = workshop;
    }

    /** Pages that are made in one job. */
    private record Batch(UUID contentId, int from) {}

    /** One page of the file, beginning with 1; empty if there is none, or if it could not be made. */
    public Uni<Optional<Preview>> page(Manifest file, FoundType type, int page) {
        return page < 1 || page > Recipe.MOST_PAGES
                ? Uni.createFrom().item(Optional.empty())
                : previews(file, type, page).map(made -> made.page(page));
    }

    /** The pages among which this one is, and how many there are in all. */
    public Uni<Previews> previews(Manifest file, FoundType type, int page) {
        return opens(file).chain(() -> kept(file, type, new Batch(file.contentId(), from(type, page))));
    }

    /** All that a sound or a video shows is made in one job, and of a picture one page or frame. */
    private static int from(FoundType type, int page) {
        int before = Math.clamp(page, 1, Recipe.MOST_PAGES) - 1;
        return switch (type.kind()) {
            case IMAGE -> before + 1;
            case DOCUMENT -> before / Workshop.PAGES_AT_ONCE * Workshop.PAGES_AT_ONCE + 1;
            case AUDIO, VIDEO, CHAT, OTHER -> 1;
        };
    }

    /**
     * A reader who goes away cancels a copy, because others may wait for the same pages. A job that made nothing is done
     * anew when it is asked for again.
     */
    private Uni<Previews> kept(Manifest file, FoundType type, Batch batch) {
        return Uni.createFrom().completionStage(() -> {
            CompletableFuture<Previews> made = kept.get(batch, (key, threads) -> workshop.previews(
                            type, key.from(), () -> files.read(file, 0, file.length()))
                    .subscribeAsCompletionStage());
            return made.whenComplete((previews, failure) -> {
                        if (failure == null && previews.outcome() != Outcome.MADE) {
                            kept.asMap().remove(batch, made);
                        }
                    })
                    .copy();
        });
    }

    private Uni<Void> opens(Manifest file) {
        return files.read(file, 0, Math.min(1, file.length())).collect().last().replaceWithVoid();
    }
}
