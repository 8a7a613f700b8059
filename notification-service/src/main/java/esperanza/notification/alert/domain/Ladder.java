package esperanza.notification.alert.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rungs that an unanswered alert climbs; the last one is the ombudsman's. Only this class selects who is on call,
 * so that the wall between a case and the institution it accuses holds before the first page.
 */
public record Ladder(List<String> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** The rung above. A role that is no rung counts as the first one; the last rung has none above it. */
    public Optional<String> above(String role) {
        int next = Math.max(rungs.indexOf(role), 0) + 1;
        return next < rungs.size() ? Optional.of(rungs.get(next)) : Optional.empty();
    }

    /**
     * The rung on which a person with these roles answers for an alert on the given rung: that rung or the nearest one
     * above it.
     *
     * @return empty if the person's roles are below that rung, or not on the ladder
     */
    public Optional<String> answering(String rung, Set<String> roles) {
        return roles.contains(rung) ? Optional.of(rung) : above(rung).flatMap(next -> answering(next, roles));
    }

    /**
     * Selects who is paged for this role among the people who may know of the case. If there is nobody on any rung, the
     * first person of the last rung is paged all the same, so that somebody is paged.
     *
     * @param rota in the order in which people are to be called
     * @param excluded whether the case is shut to this institution
     * @return empty only if the rota names nobody on the last rung
     */
    public Optional<OnCallPerson> onCall(String role, List<OnCallPerson> rota, Predicate<String> excluded) {
        return whoMayKnow(role, rota, excluded)
                .or(() -> on(rungs.getLast(), rota).findFirst());
    }

    /**
     * Selects the first person on the rota whose institution is not excluded, in this order:
     *
     * <ol>
     * <li>in the role itself;
     * <li>on the rungs above, the nearest first;
     * <li>on the rungs below, the nearest first: an alert stays with the highest rung that may know of the case.
     * </ol>
     */
    public Optional<OnCallPerson> whoMayKnow(String role, List<OnCallPerson> rota, Predicate<String> excluded) {
        return Stream.concat(upwards(role), rungs.reversed().stream())
                .flatMap(rung -> on(rung, rota))
                .filter(duty -> !excluded.test(duty.institution()))
                .findFirst();
    }

    /** Whether nobody on any rung may know of the case, so that the last rung is called all the same. */
    public boolean isShutToAll(List<OnCallPerson> rota, Predicate<String> excluded) {
        return whoMayKnow(rungs.getLast(), rota, excluded).isEmpty();
    }

    public boolean isLast(String role) {
        return rungs.getLast().equals(role);
    }

    private Stream<String> upwards(String role) {
        return Stream.iterate(Optional.of(role), Optional::isPresent, rung -> above(rung.get()))
                .map(Optional::get);
    }

    private static Stream<OnCallPerson> on(String rung, List<OnCallPerson> rota) {
        return rota.stream().filter(duty -> duty.role().equals(rung));
    }
}
