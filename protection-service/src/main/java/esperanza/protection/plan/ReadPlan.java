package esperanza.protection.plan;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.Role;
import esperanza.kernel.Audience;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protection.ProtectionAction;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.ConversationEvent.MeasuresOffered;
import esperanza.protection.plan.domain.MeasureDecision;
import esperanza.protection.plan.domain.PlanEvent.MatterPrepared;
import esperanza.protocol.vocabulary.MeasureType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a plan. The people who protect see the types of its measures, and so do supervisors: they work with these
 * codes, so reading them is no opening. All other readers see stages only.
 */
@Singleton
public class ReadPlan {

    /**
     * @param protects whether the reader sees what protection does, and not only that it does something
     * @param reader pseudonym of the person who reads
     * @param types of the measures, as far as the reader may see them; a type that was erased is missing
     */
    public record Read(FoundPlan found, boolean protects, String reader, Map<MeasureId, MeasureType> types) {}

    private static final Set<Role> WORK_ON_PLANS =
            EnumSet.of(Role.RISK_ANALYST, Role.PROTECTION_OFFICER, Role.SUPERVISOR);

    private final FindPlan finder;
    private final SealedPlan sealed;

    ReadPlan(FindPlan finder, SealedPlan sealed) {
        this.finder = finder;
        this.sealed = sealed;
    }

    /** Fails with {@link NotHere} if the caller may know of no incident of the plan. */
    public Uni<Read> read(Caller caller, UUID planId) {
        return finder.found(caller, ProtectionAction.READ_PLAN, planId).chain(found -> types(caller, found)
                .map(types -> new Read(found, protects(caller), caller.pseudonym(), types)));
    }

    /** Empty while the keys cannot be had: the stages of the measures are shown without them. */
    private Uni<Map<MeasureId, MeasureType>> types(Caller caller, FoundPlan found) {
        return protects(caller) ? types(found) : Uni.createFrom().item(Map.of());
    }

    /** The same for a person who sees their own plan. */
    Uni<Map<MeasureId, MeasureType>> types(FoundPlan found) {
        boolean none = found.decided().isEmpty()
                && found.plan().offers().all().isEmpty()
                && found.plan().matters().all().isEmpty();
        return none
                ? Uni.createFrom().item(Map.of())
                : Uni.combine()
                        .all()
                        .unis(sealed.decisions(found), sealed.offers(found), sealed.matters(found))
                        .with(ReadPlan::types)
                        .onFailure(StoreUnavailable.class)
                        .recoverWithItem(Map.of());
    }

    /** A member of a body who does no other work on plans. */
    static boolean onlyDecides(Caller caller) {
        return caller.roles().contains(Role.BOARD_MEMBER) && Collections.disjoint(caller.roles(), WORK_ON_PLANS);
    }

    private static boolean protects(Caller caller) {
        return Access.sees(caller, Audience.PROTECTION, "protection") == Visibility.FULL;
    }

    private static Map<MeasureId, MeasureType> types(
            List<Recorded<MeasureDecision>> decisions,
            List<Recorded<MeasuresOffered>> offers,
            List<Recorded<MatterPrepared>> matters) {
        return Stream.of(
                        decisions.stream().map(Recorded::event).flatMap(decided -> type(decided).stream()),
                        offers.stream().map(Recorded::event).flatMap(ReadPlan::offered),
                        matters.stream().map(Recorded::event).flatMap(ReadPlan::proposed))
                .flatMap(types -> types)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    private static Stream<Map.Entry<MeasureId, MeasureType>> offered(MeasuresOffered offer) {
        List<MeasureType> types = offer.types().value().orElse(List.of());
        return IntStream.range(0, types.size())
                .mapToObj(n -> Map.entry(offer.measures().get(n), types.get(n)));
    }

    private static Stream<Map.Entry<MeasureId, MeasureType>> proposed(MatterPrepared matter) {
        return matter.proposal().value().orElse(List.of()).stream()
                .map(each -> Map.entry(each.measureId(), each.type()));
    }

    private static Optional<Map.Entry<MeasureId, MeasureType>> type(MeasureDecision decided) {
        return decided.type().value().map(type -> Map.entry(decided.measureId(), type));
    }
}
