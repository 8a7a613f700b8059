package esperanza.intake.receiving.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.access.ExclusionTags;
import esperanza.intake.IntakeAction;
import esperanza.intake.receiving.ExcludedInstitutions;
import esperanza.intake.receiving.Spool;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Channel;
import esperanza.reach.heartbeat.Beat;
import esperanza.reach.heartbeat.Heartbeats;
import esperanza.reach.pager.Calls;
import esperanza.reach.pager.Desk;
import esperanza.reach.pager.FolderPagings;
import esperanza.reach.pager.LadderOf;
import esperanza.reach.pager.OnCallFile;
import esperanza.reach.pager.Pager;
import esperanza.reach.pager.Uncalled;
import esperanza.reach.pager.sheet.SheetKeeper;
import esperanza.reach.pager.stored.CallingService;
import esperanza.reach.pager.stored.UncalledInLog;
import esperanza.reach.pager.stored.UncalledInLog.Patience;
import esperanza.runtime.Leaders;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.start.Settings;
import esperanza.runtime.start.StrictYaml;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
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
        OnCallFile list = StrictYaml.read(file, OnCallFile.class).answeredBy(IntakeAction.ANSWER_PAGE.allowed());
        list.ofNoInstitution(profile.institutions())
                .forEach(post -> LOG.errorf(
                        "the institution of the post %s is not in the profile: it hears of no report that accuses anybody",
                        post.name()));
        return list;
    }

    @Produces
    @Singleton
    ExcludedInstitutions excluded(ExclusionTags marks) {
        return new ExcludedByItsWall(marks);
    }

    @Produces
    @Singleton
    LadderOf ladders(OnCallFile list, Profile profile, SheetKeeper sheet) {
        return new LadderOf(list, profile.institutions(), sheet::onDuty);
    }

    @Produces
    @Singleton
    CallingService service(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "esperanza.pages.taken-by") String group) {
        return new CallingService(brokers, group);
    }

    void close(@Disposes CallingService service) {
        service.close();
    }

    @Produces
    @Singleton
    UncalledInLog uncalled(
            UrgentReports reports,
            CallingService service,
            Leaders leaders,
            Workers workers,
            InstantSource clock,
            @ConfigProperty(name = "esperanza.pages.after") Duration after,
            @ConfigProperty(name = "esperanza.pages.seems-to-live") Duration late) {
        return new UncalledInLog(reports, service, leaders, workers, clock, new Patience(after, late));
    }

    @Produces
    @Singleton
    Pager pager(
            @All List<Uncalled> places,
            Calls calls,
            LadderOf ladders,
            @All List<Channel> channels,
            Desk desk,
            InstantSource clock,
            Workers workers,
            MeterRegistry metrics) {
        return new Pager(places, calls, ladders, mail(channels), desk, clock, workers, metrics);
    }

    /** The list of the machine names mail addresses alone. */
    private static Channel mail(List<Channel> channels) {
        return channels.stream()
                .filter(channel -> channel.kind() == WayKind.MAIL)
                .findFirst()
                .orElseThrow();
    }

    @Produces
    @Singleton
    Desk desk(OnCallFile list, @ConfigProperty(name = "esperanza.pages.name") String name) {
        return new Desk(name, list.phone(), list.desk());
    }

    /** The sign of life of intake: it would page. */
    @Produces
    @Singleton
    Heartbeats heartbeats(Pager pager) {
        return () -> Uni.createFrom().item(new Beat(pager.sinceGoodRound().toSeconds(), OptionalLong.empty()));
    }

    void start(@Observes StartupEvent event, Pager pager, UncalledInLog uncalled) {
        uncalled.start();
        pager.start();
    }

    void stop(@Observes ShutdownEvent event, UncalledInLog uncalled) {
        uncalled.close();
    }

    private static Path folder(Settings settings) {
        return settings.data().resolve("spool").resolve(settings.instance());
    }
}
