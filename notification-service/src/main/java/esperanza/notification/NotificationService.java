package esperanza.notification;

import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.notification.application.LegalClock;
import esperanza.notification.application.WhenImminentDangerIsDeclaredThenSomebodyIsAlerted;
import esperanza.notification.application.mirrored.IntakeEvent;
import esperanza.notification.application.mirrored.InvestigationEvent;
import esperanza.notification.application.mirrored.ProtectionEvent;
import esperanza.notification.domain.AlertCommand;
import esperanza.notification.domain.AlertDecider;
import esperanza.notification.domain.AlertEvent;
import esperanza.notification.domain.AlertState;
import esperanza.notification.domain.DeadlineCommand;
import esperanza.notification.domain.DeadlineDecider;
import esperanza.notification.domain.DeadlineEvent;
import esperanza.notification.domain.DeadlineState;
import esperanza.protocol.term.Profile;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.reader.Handlers;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Notification, put together: what it writes, what it reads of the others, and who decides. */
class NotificationService {

    private static final Logger LOG = Logger.getLogger(NotificationService.class);
    private static final int BEFORE_ALL_OTHERS = 100;

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue("notification")
                .publishes("deadline", DeadlineEvent.class)
                .publishes("alert", AlertEvent.class)
                .reads("intake", IntakeEvent.class)
                .reads("investigation", InvestigationEvent.class)
                .reads("protection", ProtectionEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<DeadlineCommand, DeadlineState, DeadlineEvent> deadlines(Streams streams) {
        return streams.handler(DeadlineEvent.class, new DeadlineDecider());
    }

    @Produces
    @Singleton
    EventStore<AlertEvent> alerts(Streams streams) {
        return streams.store(AlertEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<AlertCommand, AlertState, AlertEvent> alerts(EventStore<AlertEvent> alerts, Profile profile) {
        return new CommandHandler<>(alerts, new AlertDecider(profile.onCall()));
    }

    @Produces
    @Singleton
    Handlers handlers(
            CommandHandler<DeadlineCommand, DeadlineState, DeadlineEvent> deadlines,
            CommandHandler<AlertCommand, AlertState, AlertEvent> alerts) {
        return new Handlers().with("deadline", deadlines).with("alert", alerts);
    }

    /** A profile that means other clocks than these policies keep is refused before anything reacts to anything. */
    void refuseOtherClocks(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event, Profile profile) {
        LegalClock.requireAllOf(profile);
        LOG.infof("no clock is kept yet for the terms %s", LegalClock.notKept(profile));
        if (!profile.unverified().isEmpty()) {
            LOG.warnf("this profile must not go live: nobody has checked %s", profile.unverified());
        }
    }

    /** First of all that is urgent: nobody is called off who was not called yet. */
    @Produces
    @Singleton
    @Priority(BEFORE_ALL_OTHERS)
    WhenImminentDangerIsDeclaredThenSomebodyIsAlerted firstOfAll(Profile profile) {
        return new WhenImminentDangerIsDeclaredThenSomebodyIsAlerted(profile);
    }
}
