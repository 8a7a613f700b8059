package esperanza.protection.calling.pager;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.reach.pager.sheet.SheetFile;
import esperanza.reach.pager.sheet.SheetKeeper;
import esperanza.reach.pager.sheet.SheetKeeper.Source;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.start.Settings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans of the call sheet. Without an address of notification there is none, and the list is all that is paged. */
class SheetParts {

    private static final Duration EVERY = Duration.ofMinutes(5);

    @Produces
    @Singleton
    SheetKeeper sheet(
            Settings settings,
            Secrets secrets,
            ObjectMapper json,
            InstantSource clock,
            @ConfigProperty(name = "esperanza.call-sheet.from") Optional<URI> from,
            @ConfigProperty(name = "esperanza.call-sheet.secret") Optional<String> secret) {
        Path folder = settings.data().resolve("pages").resolve(settings.instance());
        return new SheetKeeper(
                from.map(address -> new Source(address, secret.orElseThrow())),
                new SheetFile(folder, new LocalSeal(secrets, "call-sheet"), json),
                json,
                clock);
    }

    /** The workers end together when the service does. */
    void start(@Observes StartupEvent event, SheetKeeper sheet, Workers workers) {
        if (sheet.hasSource()) {
            workers.of("call-sheet", EVERY, sheet::fetch).start();
        }
    }
}
