package esperanza.protection.plan;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.kernel.Audience;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protection.ProtectionAction;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.PlanEvent.UrgentMeasureDecided;
import esperanza.protocol.vocabulary.MeasureType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads a plan. The people who protect see the types of its measures, and so do supervisors: they work with these
 * codes, so reading them is no opening. All other readers see stages only.
 */
@Singleton
public class ReadPlan {

    /**
     * @param protects whether the reader sees what protection does, and not only that it does something
     * @param types of the measures, as far as the reader may see them; a type that was erased is missing
     */
    public record Read(FoundPlan found, boolean protects, Map<MeasureId, MeasureType> types) {}

    private final FindPlan finder;
    private final SealedPlan sealed;

    ReadPlan(FindPlan finder, SealedPlan sealed) {
        this.finder = finder;
        this.sealed = sealed;
    }

    /** Fails with {@link NotHere} if the caller may know of no incident of the plan. */
    public Uni<Read> read(Caller caller, UUID planId) {
        return finder.found(caller, ProtectionAction.READ_PLAN, planId)
                .chain(found -> types(caller, found).map(types -> new Read(found, protects(caller), types)));
    }

    /** Empty while the keys cannot be had: the stages of the measures are shown without them. */
    private Uni<Map<MeasureId, MeasureType>> types(Caller caller, FoundPlan found) {
        return !protects(caller) || found.decided().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sealed.decisions(found)
                        .map(ReadPlan::types)
                        .onFailure(StoreUnavailable.class)
                        .recoverWithItem(Map.of());
    }

    private static boolean protects(Caller caller) {
        return Access.sees(caller, Audience.PROTECTION, "protection") == Visibility.FULL;
    }

    private static Map<MeasureId, MeasureType> types(List<Recorded<UrgentMeasureDecided>> decisions) {
        return decisions.stream()
                .map(Recorded::event)
                .flatMap(decided -> type(decided).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Map.Entry<MeasureId, MeasureType>> type(UrgentMeasureDecided decided) {
        return decided.type().value().map(type -> Map.entry(decided.measureId(), type));
    }
}
