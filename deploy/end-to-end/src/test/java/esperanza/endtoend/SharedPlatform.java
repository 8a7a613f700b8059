package esperanza.endtoend;

import esperanza.local.Part;
import esperanza.local.Platform;
import esperanza.local.Repository;
import esperanza.local.demonstration.Rotas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * One platform for all tests of this JVM, on free ports and with logs of its own; it ends with the JVM. Its Keycloak is that
 * of the whole run if there is one: no test ends or freezes it.
 */
final class SharedPlatform {

    private static final Platform PLATFORM = started();

    private SharedPlatform() {}

    /** The platform with all parts running, whatever the previous test did to them. */
    static Platform whole() {
        PLATFORM.parts().forEach(Part::thaw);
        PLATFORM.start(line -> {});
        return PLATFORM;
    }

    private static Platform started() {
        var platform = Platform.sharing(Repository.here());
        platform.parts().forEach(part -> forgetLog(platform, part.name()));
        // A lambda of this class would block the threads that call it until this class is initialised.
        platform.start(System.out::println);
        Rotas.open(platform);
        return platform;
    }

    /** Deletes the log of an earlier run, because the tests search the logs of this run only. */
    private static void forgetLog(Platform platform, String part) {
        try {
            Files.deleteIfExists(platform.logs().resolve(part + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
