package esperanza.intake.adapter.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.intake.application.Spool;
import esperanza.runtime.Settings;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The spool of this instance, in its own folder. */
class SpoolParts {

    @Produces
    @Singleton
    Spool spool(
            Settings settings,
            Secrets secrets,
            ObjectMapper json,
            @ConfigProperty(name = "esperanza.spool.most-reports") int most) {
        return new FolderSpool(
                settings.data().resolve("spool").resolve(settings.instance()),
                new LocalSeal(secrets, "spool"),
                json,
                most);
    }
}
