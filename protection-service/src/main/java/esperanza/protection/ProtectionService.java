package esperanza.protection;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.CHECKIN;
import static esperanza.protection.ProtectionStreams.DECISION;
import static esperanza.protection.ProtectionStreams.MEASURE;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Recorded;
import esperanza.protection.adoption.AdoptedMeasures;
import esperanza.protection.checkin.domain.AlarmCommand.HearWord;
import esperanza.protection.gap.MissingMeasures;
import esperanza.protection.inbox.IntakeEvent;
import esperanza.protection.inbox.IntakeEvent.DataErased;
import esperanza.protection.listening.HearWords;
import esperanza.protection.plan.domain.GapCommand.LookForGap;
import esperanza.protection.plan.domain.GrantCommand.GrantDecided;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.opening.ListExported;
import esperanza.runtime.opening.PartOpened;
import esperanza.runtime.reader.ErasedElsewhere;
import esperanza.runtime.reader.ErasedElsewhere.Subject;
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.UsedTickets;
import esperanza.runtime.wall.AccessEvents;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires the service: the events it publishes, the events it reads from intake, and its deciders. */
class ProtectionService {

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue("protection")
                .publishes(PLAN.type(), MEASURE.type(), DECISION.type(), CHECKIN.type(), ALARM.type())
                .keeps(PartOpened.class)
                .keeps(ListExported.class)
                .opens(PartOpened.class, ListExported.class)
                .reads("intake", IntakeEvent.class);
    }

    /**
     * Measures are sealed under the id of the plan, which is the id of its party. An erasure destroys these keys only
     * if the plan has no incident of another report.
     */
    @Produces
    @Singleton
    ErasedElsewhere<DataErased> erased(
            Pool pool, KeyRing keys, ReadModels readModels, Workers workers, Streams streams) {
        return new ErasedElsewhere<>(
                DataErased.class,
                erased -> erased.parties().stream()
                        .map(party -> new Subject(
                                erased.erasureId(),
                                party.value(),
                                erased.reportId().value()))
                        .toList(),
                subject -> streams.read(PLAN.type(), subject.subject()).map(history -> history.events().stream()
                        .map(Recorded::event)
                        .noneMatch(event -> event instanceof IncidentLinked incident
                                && !incident.reportId().value().equals(subject.report()))),
                pool,
                keys,
                readModels,
                workers);
    }

    void start(@Observes StartupEvent event, ErasedElsewhere<DataErased> erased, UsedTickets tickets) {
        tickets.start();
        erased.start();
    }

    @Produces
    @Singleton
    AccessEvents accessEvents() {
        return AccessEvents.publishedBy("intake", "investigation");
    }

    @Produces
    @Singleton
    Handlers handlers(Streams streams, MissingMeasures missing, HearWords words, AdoptedMeasures adopted) {
        return streams.handlers(PLAN.type(), ALARM.type())
                .completing(LookForGap.class, missing::completed)
                .completing(HearWord.class, words::completed)
                .completing(GrantDecided.class, adopted::completed);
    }
}
