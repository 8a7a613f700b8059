package esperanza.files;

import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Files beside the keys would fill their disk, and another instance would not find them. */
@Singleton
class FilesForProduction implements NotForProduction {

    private final FilesSettings settings;

    FilesForProduction(FilesSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stream<String> reasons() {
        return settings.folder().isPresent()
                ? Stream.of()
                : Stream.of("files lie beside the keys of one instance. Set esperanza.files.folder to a volume of their"
                        + " own");
    }
}
