package esperanza.notification.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rungs an unanswered alert climbs, the last being the ombudsman's. Who is on call is chosen here and nowhere else, so
 * that the wall between a case and the institution it accuses stands before the first page.
 */
public record Ladder(List<String> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** The rung above. A role that is no rung stands below the second one; the last rung has none above it. */
    public Optional<String> above(String role) {
        int next = Math.max(rungs.indexOf(role), 0) + 1;
        return next < rungs.size() ? Optional.of(rungs.get(next)) : Optional.empty();
    }

    /**
     * On which rung somebody with these roles answers for an alert that stands on this one: on this rung or the nearest
     * above it.
     *
     * @return empty if they stand below it, or beside the ladder
     */
    public Optional<String> answering(String rung, Set<String> roles) {
        return roles.contains(rung) ? Optional.of(rung) : above(rung).flatMap(next -> answering(next, roles));
    }

    /**
     * Who is paged for this role: the first of the rota whose institution is not excluded; if there is none, whoever it is on
     * the rungs above. On the last rung nobody is excluded any more: somebody is paged.
     *
     * @param rota in the order in which people are to be called
     * @param excluded whether the case is shut to this institution
     * @return empty only if the rota names nobody on the last rung
     */
    public Optional<Duty> onCall(String role, List<Duty> rota, Predicate<String> excluded) {
        Optional<String> above = above(role);
        Optional<Duty> here = rota.stream()
                .filter(duty -> duty.role().equals(role))
                .filter(duty -> above.isEmpty() || !excluded.test(duty.institution()))
                .findFirst();
        return here.or(() -> above.flatMap(rung -> onCall(rung, rota, excluded)));
    }
}
