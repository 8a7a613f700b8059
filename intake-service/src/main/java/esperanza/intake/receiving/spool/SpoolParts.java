package esperanza.intake.receiving.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.access.ExclusionTags;
import esperanza.intake.receiving.ExcludedInstitutions;
import esperanza.intake.receiving.Pages;
import esperanza.intake.receiving.Spool;
import esperanza.protocol.term.Profile;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.start.Settings;
import esperanza.runtime.start.StrictYaml;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Beans of this instance's spool folder, and of the pages about the reports in it. */
class SpoolParts {

    private static final Logger LOG = Logger.getLogger(SpoolParts.class);

    @Produces
    @Singleton
    Spool spool(
            Settings settings,
            Secrets secrets,
            ObjectMapper json,
            @ConfigProperty(name = "esperanza.spool.most-reports") int most,
            @ConfigProperty(name = "esperanza.spool.for-hotlines") int forHotlines,
            @ConfigProperty(name = "esperanza.spool.most-bytes") MemorySize mostBytes) {
        return new FolderSpool(
                folder(settings), new LocalSeal(secrets, "spool"), json, most, forHotlines, mostBytes.asLongValue());
    }

    @Produces
    @Singleton
    Calls calls(Settings settings, Secrets secrets, ObjectMapper json, OnCallFile list) {
        return new Calls(new FolderPagings(folder(settings), new LocalSeal(secrets, "spool"), json), list.again());
    }

    @Produces
    @Singleton
    OnCallFile onCall(@ConfigProperty(name = "esperanza.oncall.file") Path file, Profile profile) {
        OnCallFile list = StrictYaml.read(file, OnCallFile.class);
        list.ofNoInstitution(profile.institutions())
                .forEach(post -> LOG.errorf(
                        "the institution of the post %s is not in the profile: it hears of no report that accuses anybody",
                        post.name()));
        return list;
    }

    @Produces
    @Singleton
    ExcludedInstitutions excluded(Profile profile, ExclusionTags marks) {
        return new ExcludedByItsWall(profile.institutions(), marks);
    }

    @Produces
    @Singleton
    Pages pages(ReactiveMailer mailer, Vertx vertx, OnCallFile list) {
        return new MailedPages(mailer, vertx, list.phone(), list.desk());
    }

    private static Path folder(Settings settings) {
        return settings.data().resolve("spool").resolve(settings.instance());
    }
}
