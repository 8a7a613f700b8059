package esperanza.endtoend;

import esperanza.local.Part;
import esperanza.local.Platform;
import esperanza.local.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** One platform for all tests of this JVM, on free ports, gone with it. */
final class SharedPlatform {

    private static final Platform PLATFORM = started();

    private SharedPlatform() {}

    /** The platform with all its parts running, whatever the test before did to them. */
    static Platform whole() {
        PLATFORM.parts().forEach(Part::thaw);
        PLATFORM.start(line -> {});
        return PLATFORM;
    }

    private static Platform started() {
        var platform = Platform.temporary(Repository.here());
        platform.parts().forEach(part -> forgetLog(platform, part.name()));
        // No lambda of this class: the threads that call it would wait until this class is ready.
        platform.start(System.out::println);
        return platform;
    }

    /** What an earlier run printed says nothing about this one. */
    private static void forgetLog(Platform platform, String part) {
        try {
            Files.deleteIfExists(platform.logs().resolve(part + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
