package esperanza.protection;

import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.protection.application.mirrored.IntakeEvent;
import esperanza.protection.domain.Plan;
import esperanza.protection.domain.PlanCommand;
import esperanza.protection.domain.PlanDecider;
import esperanza.protection.domain.PlanEvent;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.reader.Handlers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Protection, put together: what it publishes, what it reads of intake, and who decides. */
class ProtectionService {

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue("protection")
                .publishes("plan", PlanEvent.class)
                .reads("intake", IntakeEvent.class);
    }

    @Produces
    @Singleton
    EventStore<PlanEvent> plans(Streams streams) {
        return streams.store(PlanEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<PlanCommand, Plan, PlanEvent> planHandler(EventStore<PlanEvent> plans) {
        return new CommandHandler<>(plans, new PlanDecider());
    }

    @Produces
    @Singleton
    Handlers handlers(CommandHandler<PlanCommand, Plan, PlanEvent> plans) {
        return new Handlers().with("plan", plans);
    }
}
