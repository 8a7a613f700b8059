package esperanza.intake.adapter.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.intake.application.ExcludedInstitutions;
import esperanza.intake.application.Pages;
import esperanza.intake.application.Spool;
import esperanza.protocol.term.Profile;
import esperanza.runtime.Settings;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The spool of this instance, in its own folder, and who is paged about what waits there. */
class SpoolParts {

    @Produces
    @Singleton
    Spool spool(
            Settings settings,
            Secrets secrets,
            ObjectMapper json,
            @ConfigProperty(name = "esperanza.spool.most-reports") int most) {
        return new FolderSpool(folder(settings), new LocalSeal(secrets, "spool"), json, most);
    }

    @Produces
    @Singleton
    FolderPagings pagings(Settings settings, Secrets secrets, ObjectMapper json) {
        return new FolderPagings(folder(settings), new LocalSeal(secrets, "spool"), json);
    }

    @Produces
    @Singleton
    OnCallFile onCall(@ConfigProperty(name = "esperanza.oncall.file") Path file) {
        return OnCallFile.read(file);
    }

    @Produces
    @Singleton
    ExcludedInstitutions excluded(Profile profile) {
        return new AccusedByName(profile.institutions());
    }

    @Produces
    @Singleton
    Pages pages(ReactiveMailer mailer, OnCallFile list) {
        return new MailedPages(mailer, list.phone(), list.desk());
    }

    private static Path folder(Settings settings) {
        return settings.data().resolve("spool").resolve(settings.instance());
    }
}
