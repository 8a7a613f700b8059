package esperanza.files.workshop;

import static esperanza.files.FilesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.FileErased;
import esperanza.files.FilesFixture;
import esperanza.files.domain.Manifest;
import esperanza.files.store.MemoryStore;
import esperanza.files.type.FileKind;
import esperanza.files.type.FoundType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of files that are really sealed and stored. */
class PreviewCacheTest {

    private static final byte[] PDF = MadeFiles.pdf(22);
    private static final FoundType TYPE = FoundType.of(PDF, "", "");

    private static Vertx vertx;
    private static FilesFixture fixture;
    private static Workshop workshop;
    private static PreviewCache previews;

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
        fixture = new FilesFixture(new MemoryStore());
        workshop = new Workshop(vertx);
        previews = new PreviewCache(fixture.files, workshop);
    }

    @AfterAll
    static void end() {
        workshop.close();
        fixture.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_viewer_asks_for_a_page_and_gets_it_the_second_time_from_memory() {
        Manifest file = stored();
        Preview third = page(file, 3).orElseThrow();
        assertThat(third.mediaType()).isEqualTo("image/jpeg");
        assertThat(page(file, 3)).containsSame(third);
        assertThat(page(file, 22)).isPresent();
        assertThat(page(file, 23)).isEmpty();
        assertThat(page(file, 0)).isEmpty();
        assertThat(page(file, 201)).isEmpty();
        assertThat(await(previews.previews(file, TYPE, 22)).pages()).isEqualTo(22);
    }

    @Test
    void what_was_not_made_is_made_anew_and_each_page_of_a_picture_is_made_once() {
        AtomicInteger jobs = new AtomicInteger();
        Workshop counting = new Workshop(vertx) {
            @Override
            public Uni<Previews> previews(FoundType type, int from, Supplier<Multi<Buffer>> file) {
                Outcome outcome = jobs.incrementAndGet() == 1 ? Outcome.TOOK_TOO_LONG : Outcome.MADE;
                return Uni.createFrom().item(new Previews(outcome, from, Map.of()));
            }
        };
        FoundType image = new FoundType(FileKind.IMAGE, "image/png", FoundType.Agreement.AS_SAID);
        PreviewCache cache = new PreviewCache(fixture.files, counting);
        Manifest file = stored();
        assertThat(await(cache.previews(file, image, 1)).outcome()).isEqualTo(Outcome.TOOK_TOO_LONG);
        assertThat(await(cache.previews(file, image, 1))).isEqualTo(new Previews(Outcome.MADE, 1, Map.of()));
        assertThat(await(cache.previews(file, image, 150)).pages()).isEqualTo(150);
        assertThat(await(cache.previews(file, image, 150)).pages()).isEqualTo(150);
        assertThat(jobs).hasValue(3);
        assertThat(await(cache.previews(file, TYPE, 1_000)).pages()).isEqualTo(181);
        counting.close();
    }

    @Test
    void a_file_whose_key_was_destroyed_shows_nothing_that_is_still_in_memory() {
        Manifest file = stored();
        assertThat(page(file, 1)).isPresent();
        await(fixture.ring.destroy(Set.of(file.contentId()), UUID.randomUUID()));
        assertThatThrownBy(() -> page(file, 1)).isInstanceOf(FileErased.class);
    }

    private static Manifest stored() {
        return await(fixture.files.store(FilesFixture.stream(PDF)));
    }

    private static Optional<Preview> page(Manifest file, int page) {
        return await(previews.page(file, TYPE, page));
    }
}
