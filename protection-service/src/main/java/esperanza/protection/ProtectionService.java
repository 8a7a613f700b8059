package esperanza.protection;

import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.SealedEvents;
import esperanza.protection.inbox.IntakeEvent;
import esperanza.protection.inbox.IntakeEvent.DataErased;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanDecider;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.opening.PartOpened;
import esperanza.runtime.reader.ErasedElsewhere;
import esperanza.runtime.reader.ErasedElsewhere.Subject;
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KeyRing;
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
                .publishes("plan", PlanEvent.class)
                .publishes("measure", MeasureEvent.class)
                .keeps(PartOpened.class)
                .reads("intake", IntakeEvent.class);
    }

    @Produces
    @Singleton
    EventStore<PlanEvent> plans(Streams streams) {
        return streams.store(PlanEvent.class);
    }

    @Produces
    @Singleton
    EventStore<MeasureEvent> measures(Streams streams) {
        return streams.store(MeasureEvent.class);
    }

    @Produces
    @Singleton
    SealedEvents<PlanEvent> sealedPlans(Streams streams) {
        return streams.sealed(PlanEvent.class);
    }

    @Produces
    @Singleton
    SealedEvents<MeasureEvent> sealedMeasures(Streams streams) {
        return streams.sealed(MeasureEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<PlanCommand, Plan, PlanEvent> planHandler(EventStore<PlanEvent> plans) {
        return new CommandHandler<>(plans, new PlanDecider());
    }

    /**
     * Measures are sealed under the id of the plan, which is the id of its party. An erasure destroys these keys only
     * if the plan has no incident of another report.
     */
    @Produces
    @Singleton
    ErasedElsewhere<DataErased> erased(
            Pool pool, KeyRing keys, ReadModels readModels, Workers workers, EventStore<PlanEvent> plans) {
        return new ErasedElsewhere<>(
                DataErased.class,
                erased -> erased.parties().stream()
                        .map(party -> new Subject(
                                erased.erasureId(),
                                party.value(),
                                erased.reportId().value()))
                        .toList(),
                subject -> plans.read(new StreamId("plan", subject.subject())).map(history -> history.events().stream()
                        .map(Recorded::event)
                        .noneMatch(event -> event instanceof IncidentLinked incident
                                && !incident.reportId().value().equals(subject.report()))),
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
    Handlers handlers(CommandHandler<PlanCommand, Plan, PlanEvent> plans) {
        return new Handlers().with("plan", plans);
    }
}
