package esperanza.protection.plan;

import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protection.decision.domain.DecisionEvent.MatterDecided;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.measure.domain.ChangeEvent.ChangeTold;
import esperanza.protection.plan.domain.MeasureDecision;
import esperanza.protection.plan.domain.PlanEvent.RiskAssessed;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.PartOpened;
import esperanza.runtime.opening.PartOpenings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens for a person what is written about them, each time on the record, as for everybody else: another may hold the key
 * of their door. Words of conversations and notes of the mechanism stay closed, because they may be about others.
 */
@Singleton
public class OpenOwnPlan {

    /** The opened words of one part; the other parts are empty. */
    public record Words(
            List<Recorded<MeasureDecision>> measures,
            List<Recorded<RiskAssessed>> assessments,
            List<Recorded<MatterDecided>> decisions,
            List<Recorded<ChangeTold>> changes) {

        private static final Words NONE = new Words(List.of(), List.of(), List.of(), List.of());
    }

    /** The parts that a person opens. */
    public static final Set<PlanPart> PARTS = Collections.unmodifiableSet(
            EnumSet.of(PlanPart.MEASURES, PlanPart.RISK, PlanPart.DECISION, PlanPart.CHANGE));

    /** The parts whose openings are shown to nobody at the door. */
    public static final Set<String> SILENT = Set.of(PlanPart.CHECKIN.name(), PlanPart.ALARM.name());

    private final PartOpenings openings;
    private final SealedPlan sealed;
    private final EventStore<PartOpened> records;

    OpenOwnPlan(PartOpenings openings, SealedPlan sealed, Streams streams) {
        this.openings = openings;
        this.sealed = sealed;
        this.records = streams.store(PartOpened.class);
    }

    /** Fails with {@link StoreUnavailable} while the keys cannot be had. */
    public Uni<Words> open(Asked<?> asked, FoundPlan found, PlanPart part) {
        return openings.open(
                asked,
                new PartOpenings.Opening(
                        found.id().value(), found.incidents(), part, OpeningPurpose.PROTECTION, Optional.empty()),
                _ -> opened(found, part));
    }

    /**
     * The openings of sealed words of the person's cases, with their purposes; the last one last. Those of check-ins and
     * alarms are left out: who forced the person to open the door would learn of a silent alarm.
     */
    public Uni<List<Recorded<PartOpened>>> openings(FoundPlan found) {
        return records.read(new StreamId("access", found.id().value())).map(history -> history.events().stream()
                .filter(each -> !Collections.disjoint(each.event().cases(), found.known()))
                .filter(each -> !SILENT.contains(each.event().part()))
                .toList());
    }

    private Uni<Words> opened(FoundPlan found, PlanPart part) {
        return switch (part) {
            case MEASURES -> sealed.decisions(found).map(all -> new Words(all, List.of(), List.of(), List.of()));
            case RISK -> sealed.assessments(found).map(all -> new Words(List.of(), all, List.of(), List.of()));
            case DECISION ->
                sealed.decided(found, told(found)).map(all -> new Words(List.of(), List.of(), all, List.of()));
            case CHANGE -> sealed.tellings(found).map(all -> new Words(List.of(), List.of(), List.of(), all));
            case DELIVERIES, SEPARATIONS, CONVERSATIONS, PEOPLE, CHECKIN, ALARM ->
                Uni.createFrom().item(Words.NONE);
        };
    }

    /** A decision is read here once somebody told it. */
    private static List<DecisionId> told(FoundPlan found) {
        return found.decisionStates().entrySet().stream()
                .filter(each -> each.getValue() instanceof DecisionState.Told)
                .map(Map.Entry::getKey)
                .toList();
    }
}
