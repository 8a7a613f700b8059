package esperanza.files;

import esperanza.files.segment.FileThreads;
import esperanza.files.segment.SegmentNames;
import esperanza.files.segment.Segments;
import esperanza.files.segment.StoredSegments;
import esperanza.files.store.FileStore;
import esperanza.files.store.FolderStore;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.FileKeys;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.start.Settings;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the beans of a service that keeps files. */
class FilesBeans {

    @Produces
    @Singleton
    FileStore store(FilesSettings files, Settings settings, EventCatalogue catalogue) {
        Path folder = files.folder().orElseGet(() -> besideTheData(settings));
        return new FolderStore(folder, catalogue.service()).claimed();
    }

    /** Made here, because it is no volume that could be away. */
    private static Path besideTheData(Settings settings) {
        try {
            return Files.createDirectories(settings.data().resolve("files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Produces
    @Singleton
    FileThreads threads() {
        return new FileThreads();
    }

    void end(@Disposes FileThreads threads) {
        threads.close();
    }

    @Produces
    @Singleton
    Segments segments(FileStore store, FileThreads threads) {
        return new Segments(store, threads);
    }

    @Produces
    @Singleton
    StoredSegments stored(Segments segments) {
        return segments.stored();
    }

    @Produces
    @Singleton
    SegmentNames names(Queries queries) {
        return new SegmentNames(queries);
    }

    @Produces
    @Singleton
    FileKeys keys(KeyRing ring) {
        return new FileKeys(ring);
    }

    @Produces
    @Singleton
    StoredFiles files(FileKeys keys, Segments segments, SegmentNames names) {
        return new StoredFiles(keys, segments, names);
    }
}
