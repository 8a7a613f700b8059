package esperanza.intake.caseaccess.domain;

import esperanza.intake.caseaccess.domain.CaseAccessEvent.GlassBroken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The breaking of the glass on a case.
 *
 * @param breaks each breaking of the glass, by its id
 * @param reviewed ids of the breaks that another person has reviewed
 */
public record Glass(Map<UUID, GlassBroken> breaks, Set<UUID> reviewed) {

    static final Glass WHOLE = new Glass(Map.of(), Set.of());

    public Glass {
        breaks = Map.copyOf(breaks);
        reviewed = Set.copyOf(reviewed);
    }

    Optional<GlassBroken> of(UUID breakId) {
        return Optional.ofNullable(breaks.get(breakId));
    }

    boolean isReviewed(UUID breakId) {
        return reviewed.contains(breakId);
    }

    Glass broken(GlassBroken once) {
        Map<UUID, GlassBroken> more = new HashMap<>(breaks);
        more.put(once.breakId(), once);
        return new Glass(more, reviewed);
    }

    Glass reviewed(UUID breakId) {
        Set<UUID> more = new HashSet<>(reviewed);
        more.add(breakId);
        return new Glass(breaks, more);
    }
}
