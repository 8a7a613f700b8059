package esperanza.files.shown;

import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.type.FoundType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;

/** The types of stored files, as their first bytes tell them. */
@Singleton
public class StoredTypes {

    private final StoredFiles stored;

    StoredTypes(StoredFiles stored) {
        this.stored = stored;
    }

    /**
     * Fails as the file does.
     *
     * @param name as its sender said it; empty if nothing was said
     * @param type likewise
     */
    public Uni<FoundType> of(Manifest file, String name, String type) {
        return stored.read(file, 0, Math.min(file.length(), FoundType.HEAD))
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(head -> FoundType.of(head.getBytes(), name, type));
    }
}
