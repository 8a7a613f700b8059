package esperanza.files.upload;

import esperanza.files.FilesFixture;
import esperanza.files.TestSettings;
import esperanza.files.domain.Manifest;
import esperanza.files.store.FileStore;
import esperanza.runtime.command.Gate;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Uploads of a service that keeps what it gets in a list. */
public final class UploadFixture implements AutoCloseable {

    /** A file that the service was given. */
    public record Received(Upload upload, Said said, Manifest file) {}

    public static final String OWNER = "hotline-1";
    private static final int AT_ONCE = 3;
    private static final long LARGEST = 10_000_000;

    public final FilesFixture base;
    public final List<Received> received = new CopyOnWriteArrayList<>();
    public final AtomicBoolean serviceAway = new AtomicBoolean();
    /** The service hangs with files of this length. */
    public final AtomicLong hangsAt = new AtomicLong(-1);

    public final AtomicBoolean notAnnounced = new AtomicBoolean();
    public final AtomicInteger woken = new AtomicInteger();
    public final Gate gate = new Gate();
    public final Uploads uploads;
    private final UploadParts parts;

    public UploadFixture(FileStore store) {
        this.base = new FilesFixture(store);
        this.gate.open();
        this.parts = anotherInstance();
        this.uploads = parts.uploads();
    }

    /** The uploads of another instance of the service. */
    public UploadParts anotherInstance() {
        return new UploadParts(
                base.log.fixture.pool,
                base.keys,
                base.segments,
                new TestSettings(AT_ONCE, LARGEST),
                InstantSource.system(),
                woken::incrementAndGet,
                () -> this::take,
                gate);
    }

    Ending ending() {
        UploadTable table = new UploadTable(base.log.fixture.queries, Duration.ofHours(24));
        return new Ending(table, base.keys, base.segments.stored());
    }

    public Upload create(long length) {
        return FilesFixture.await(uploads.create(
                new NewUpload(OWNER, OptionalLong.of(length), "voz.opus", "audio/ogg", Optional.of("00"))));
    }

    public boolean handOn() {
        return FilesFixture.await(parts.handOn());
    }

    /** Runs until no file waits: one that came in short parts is joined first. */
    public void handAllOn() {
        boolean more = true;
        while (more) {
            more = handOn();
        }
    }

    public void sweep() {
        FilesFixture.await(parts.sweep());
    }

    /** Runs as if the wait after a failure was over. */
    public boolean handOnAgain() {
        base.log.sql("update upload set again_at = null");
        return handOn();
    }

    public Optional<Upload> find(Upload upload) {
        return FilesFixture.await(uploads.find(upload.id(), OWNER));
    }

    private Uni<Void> take(Upload upload, Said said, Manifest file) {
        if (serviceAway.get()) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
        if (notAnnounced.get()) {
            return Uni.createFrom().failure(new NotAnnounced());
        }
        if (hangsAt.get() == file.length()) {
            return Uni.createFrom().nothing();
        }
        received.add(new Received(upload, said, file));
        return Uni.createFrom().voidItem();
    }

    @Override
    public void close() {
        base.close();
    }
}
