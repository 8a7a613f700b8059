package esperanza.protection;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.CHECKIN;
import static esperanza.protection.ProtectionStreams.DECISION;
import static esperanza.protection.ProtectionStreams.MEASURE;
import static esperanza.protection.ProtectionStreams.PLAN;
import static esperanza.protection.ProtectionStreams.RELOCATION;

import esperanza.kernel.Recorded;
import esperanza.kernel.store.History;
import esperanza.protection.adoption.AdoptedMeasures;
import esperanza.protection.checkin.domain.AlarmCommand.HearWord;
import esperanza.protection.decision.domain.SeatEvent;
import esperanza.protection.gap.MissingMeasures;
import esperanza.protection.inbox.IntakeEvent;
import esperanza.protection.inbox.IntakeEvent.DataErased;
import esperanza.protection.listening.HearWords;
import esperanza.protection.plan.domain.GapCommand.LookForGap;
import esperanza.protection.plan.domain.GrantCommand.GrantDecided;
import esperanza.protection.plan.domain.GrantCommand.ReleaseGrants;
import esperanza.protection.plan.domain.PlanEvent;
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
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wires the service: the events it publishes, the events it reads from intake, and its deciders. */
class ProtectionService {

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue("protection")
                .publishes(
                        PLAN.type(), MEASURE.type(), DECISION.type(), CHECKIN.type(), ALARM.type(), RELOCATION.type())
                .keeps(SeatEvent.class)
                .keeps(PartOpened.class)
                .keeps(ListExported.class)
                .opens(PartOpened.class, ListExported.class)
                .reads("intake", IntakeEvent.class);
    }

    /**
     * Measures are sealed under the id of the plan, which is the id of its party, and relocations under their own. An
     * erasure destroys these keys only if the plan has no incident of another report.
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
                subject -> streams.read(PLAN.type(), subject.subject())
                        .chain(history -> isOfOneReport(history, subject)
                                ? withRelocations(streams, subject.subject())
                                : Uni.createFrom().item(Set.of())),
                pool,
                keys,
                readModels,
                workers);
    }

    private static boolean isOfOneReport(History<PlanEvent> history, Subject subject) {
        return history.events().stream()
                .map(Recorded::event)
                .noneMatch(event -> event instanceof IncidentLinked incident
                        && !incident.reportId().value().equals(subject.report()));
    }

    private static Uni<Set<UUID>> withRelocations(Streams streams, UUID plan) {
        return streams.read(RELOCATION.type(), plan).map(history -> Stream.concat(
                        Stream.of(plan),
                        history.events().stream()
                                .map(each -> each.event().relocationId().value()))
                .collect(Collectors.toUnmodifiableSet()));
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
                .completing(GrantDecided.class, adopted::completed)
                .completing(ReleaseGrants.class, adopted::released);
    }
}
