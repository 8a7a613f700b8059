package esperanza.notification;

import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.SealedEvents;
import esperanza.notification.alert.WhenImminentDangerIsDeclaredThenSomebodyIsAlerted;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertDecider;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.alert.domain.PageDecider;
import esperanza.notification.alert.domain.PageDecider.PageForAll;
import esperanza.notification.alert.domain.PageId;
import esperanza.notification.clock.Clocks;
import esperanza.notification.clock.Holders;
import esperanza.notification.clock.domain.AlertClock;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineDecider;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.clock.domain.DeadlineState;
import esperanza.notification.exercise.domain.ExerciseEvent;
import esperanza.notification.inbox.IntakeEvent;
import esperanza.notification.inbox.IntakeEvent.DataErased;
import esperanza.notification.inbox.ProtectionEvent;
import esperanza.notification.oversight.domain.Oversight;
import esperanza.notification.oversight.domain.OversightCommand;
import esperanza.notification.oversight.domain.OversightDecider;
import esperanza.notification.oversight.domain.OversightEvent;
import esperanza.notification.rota.domain.AbsenceEvent;
import esperanza.notification.rota.domain.CoverageEvent;
import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RotaEvent;
import esperanza.notification.staff.domain.WayEvent;
import esperanza.protocol.diligence.MomentRows;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.reach.attempt.Canary;
import esperanza.reach.attempt.Channels;
import esperanza.reach.heartbeat.Heartbeats;
import esperanza.reach.message.domain.MessageEvent;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.reader.ErasedElsewhere;
import esperanza.runtime.reader.ErasedElsewhere.Subject;
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.wall.AccessEvents;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Wires the notification service: the events it publishes, the events it reads from the other services, its handlers.
 */
class NotificationService {

    private static final Logger LOG = Logger.getLogger(NotificationService.class);
    private static final int BEFORE_ALL_OTHERS = 100;

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue("notification")
                .publishes("deadline", DeadlineEvent.class)
                .publishes("alert", AlertEvent.class)
                .publishes(PageId.CATEGORY, OnCallPaged.class)
                .publishes("oversight", OversightEvent.class)
                .keeps(RotaEvent.class)
                .keeps(RosterEvent.class)
                .keeps(AbsenceEvent.class)
                .keeps(CoverageEvent.class)
                .keeps(WayEvent.class)
                .keeps(ExerciseEvent.class)
                .keeps(MessageEvent.class)
                .opens(OversightEvent.OversightRead.class, RosterEvent.HandoverTaken.class)
                .reads("intake", IntakeEvent.class)
                .reads("investigation", MomentRows.events("investigation"))
                .reads("protection", ProtectionEvent.class)
                .reads("protection", MomentRows.events("protection"));
    }

    @Produces
    @Singleton
    CommandHandler<DeadlineCommand, DeadlineState, DeadlineEvent> deadlines(Streams streams, Profiles profiles) {
        return streams.handler(DeadlineEvent.class, new DeadlineDecider(profiles));
    }

    @Produces
    @Singleton
    EventStore<AlertEvent> alerts(Streams streams) {
        return streams.store(AlertEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<AlertCommand, AlertState, AlertEvent> alerts(EventStore<AlertEvent> alerts, Profile profile) {
        return new CommandHandler<>(alerts, new AlertDecider(profile));
    }

    @Produces
    @Singleton
    CommandHandler<PageForAll, Boolean, OnCallPaged> pages(Streams streams) {
        return streams.handler(OnCallPaged.class, new PageDecider());
    }

    @Produces
    @Singleton
    EventStore<OversightEvent> oversight(Streams streams) {
        return streams.store(OversightEvent.class);
    }

    @Produces
    @Singleton
    SealedEvents<OversightEvent> sealedOversight(Streams streams) {
        return streams.sealed(OversightEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<OversightCommand, Oversight, OversightEvent> oversight(EventStore<OversightEvent> oversight) {
        return new CommandHandler<>(oversight, new OversightDecider());
    }

    /** The ombudsman's words and the answers are sealed under the case, and nothing else is. */
    @Produces
    @Singleton
    ErasedElsewhere<DataErased> erased(Pool pool, KeyRing keys, ReadModels readModels, Workers workers) {
        return new ErasedElsewhere<>(
                DataErased.class,
                erased -> List.of(new Subject(
                        erased.erasureId(),
                        erased.caseId().value(),
                        erased.reportId().value())),
                subject -> Uni.createFrom().item(Set.of(subject.subject())),
                pool,
                keys,
                readModels,
                workers);
    }

    void start(@Observes StartupEvent event, ErasedElsewhere<DataErased> erased) {
        erased.start();
    }

    @Produces
    @Singleton
    AccessEvents accessEvents() {
        return AccessEvents.publishedBy("intake", "investigation");
    }

    @Produces
    @Singleton
    Handlers handlers(
            CommandHandler<DeadlineCommand, DeadlineState, DeadlineEvent> deadlines,
            CommandHandler<AlertCommand, AlertState, AlertEvent> alerts) {
        return new Handlers().with("deadline", deadlines).with("alert", alerts);
    }

    /** Refuses a profile that would leave an alert without an end, or a term without a holder who can be called. */
    void refuseUnfitTerms(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event, Profiles profiles) {
        profiles.versions().forEach(AlertClock::require);
        profiles.versions().forEach(Holders::require);
        LOG.infof("no clock is kept yet for the terms %s", new Clocks(profiles).notKept());
    }

    @Produces
    @Singleton
    Heartbeats heartbeats(Canary canary, Channels channels, InstantSource clock) {
        return () -> channels.areDown()
                ? Uni.createFrom().failure(new IllegalStateException("no channel takes a message"))
                : canary.last(clock.instant());
    }

    /** First of the urgent policies: the alert of a danger is raised before another policy can settle it. */
    @Produces
    @Singleton
    @Priority(BEFORE_ALL_OTHERS)
    WhenImminentDangerIsDeclaredThenSomebodyIsAlerted firstOfAll(Profile profile) {
        return new WhenImminentDangerIsDeclaredThenSomebodyIsAlerted(profile);
    }
}
