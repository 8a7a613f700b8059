package esperanza.investigation.figures.domain;

import esperanza.investigation.figures.domain.Reached.All;
import esperanza.investigation.figures.domain.Reached.Within;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derives the milestones that no event says from those that events say. */
final class Derivation {

    private Derivation() {}

    /** When each milestone that is counted was reached. */
    static Map<String, Instant> of(Milestones milestones, Map<String, Instant> at) {
        Map<String, Instant> reached = new HashMap<>();
        List<Milestone> all = milestones.all();
        all.forEach(each -> own(each, at).ifPresent(when -> reached.put(each.code(), when)));
        close(all, reached);
        all.forEach(each -> {
            if (each.reached() instanceof Within within) {
                inTime(within, reached).ifPresent(when -> reached.put(each.code(), when));
            }
        });
        close(all, reached);
        reached.keySet().removeIf(code -> !milestones.isCounted(code));
        return reached;
    }

    private static Optional<Instant> own(Milestone milestone, Map<String, Instant> at) {
        return switch (milestone.reached()) {
            case All(List<String> parts) ->
                at.keySet().containsAll(parts)
                        ? parts.stream().map(at::get).max(Comparator.naturalOrder())
                        : Optional.empty();
            case Within _, Reached.Items _ -> Optional.empty();
            case Reached.ByEvent _, Reached.Idle _ -> Optional.ofNullable(at.get(milestone.code()));
        };
    }

    private static Optional<Instant> inTime(Within within, Map<String, Instant> reached) {
        return Optional.ofNullable(reached.get(within.milestone()))
                .filter(when -> reached.containsKey(within.since())
                        && !when.isAfter(reached.get(within.since()).plus(within.length())));
    }

    /** A case that reached a milestone has reached all of which it is part, at the latest then. */
    private static void close(List<Milestone> milestones, Map<String, Instant> reached) {
        milestones.reversed().forEach(each -> {
            if (reached.containsKey(each.code())) {
                each.partOf().forEach(whole -> reached.merge(whole, reached.get(each.code()), CaseHistory::earlier));
            }
        });
    }
}
