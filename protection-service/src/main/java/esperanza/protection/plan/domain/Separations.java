package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The pending reviews of which party each measure belongs to.
 *
 * @param byId in the order in which parties were set apart
 */
public record Separations(Map<UUID, Separation> byId) {

    static final Separations NONE = new Separations(Map.of());

    Optional<Separation> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The reviews that a person who may know of these cases alone can do. */
    Separations only(Set<CaseId> cases) {
        return new Separations(
                InOrder.only(byId, each -> cases.containsAll(each.getValue().cases())));
    }

    Separations toBeReviewed(UUID id, Separation separation) {
        return new Separations(InOrder.with(byId, id, separation));
    }

    Separations reviewed(UUID id) {
        return new Separations(InOrder.only(byId, each -> !each.getKey().equals(id)));
    }
}
