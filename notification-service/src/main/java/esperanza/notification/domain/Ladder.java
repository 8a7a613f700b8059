package esperanza.notification.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
     * Who is paged for this role: whoever may know of the case. Only if nobody on any rung may is the last one called all the
     * same: somebody is paged.
     *
     * @param rota in the order in which people are to be called
     * @param excluded whether the case is shut to this institution
     * @return empty only if the rota names nobody on the last rung
     */
    public Optional<Duty> onCall(String role, List<Duty> rota, Predicate<String> excluded) {
        return whoMayKnow(role, rota, excluded)
                .or(() -> on(rungs.getLast(), rota).findFirst());
    }

    /**
     * The first of the rota whose institution is not excluded, in this role; if there is none, on the nearest rung above; if
     * there is none either, on the nearest below: an alert stays with the highest that may know of the case.
     */
    public Optional<Duty> whoMayKnow(String role, List<Duty> rota, Predicate<String> excluded) {
        return Stream.concat(upwards(role), rungs.reversed().stream())
                .flatMap(rung -> on(rung, rota))
                .filter(duty -> !excluded.test(duty.institution()))
                .findFirst();
    }

    /** Whether nobody on any rung may know of the case, so that the last one is called all the same. */
    public boolean isShutToAll(List<Duty> rota, Predicate<String> excluded) {
        return whoMayKnow(rungs.getLast(), rota, excluded).isEmpty();
    }

    public boolean isLast(String role) {
        return rungs.getLast().equals(role);
    }

    private Stream<String> upwards(String role) {
        return Stream.iterate(Optional.of(role), Optional::isPresent, rung -> above(rung.get()))
                .map(Optional::get);
    }

    private static Stream<Duty> on(String rung, List<Duty> rota) {
        return rota.stream().filter(duty -> duty.role().equals(rung));
    }
}
