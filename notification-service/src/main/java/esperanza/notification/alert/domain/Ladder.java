package esperanza.notification.alert.domain;

import static java.util.function.Predicate.not;

import esperanza.protocol.term.Rung;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rungs that an unanswered alert climbs; the last one is the ombudsman's. Only this class selects who is on call,
 * so that the wall between a case and the institution it accuses holds before the first page.
 */
public record Ladder(List<Rung> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    public String first() {
        return rungs.getFirst().function();
    }

    public String last() {
        return rungs.getLast().function();
    }

    /** The rung above. A role that is no rung counts as the first one; the last rung has none above it. */
    public Optional<String> above(String role) {
        int next = index(role) + 1;
        return next < rungs.size() ? Optional.of(rungs.get(next).function()) : Optional.empty();
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

    /** Interval between the pages of a person who is called in this role. */
    public Duration every(String role) {
        return rungs.get(index(role)).every();
    }

    /** The time after which an alert that nobody answers climbs from this rung; empty on the last one. */
    public Optional<Duration> patience(String role) {
        return above(role).map(_ -> rungs.get(index(role)).patience());
    }

    /**
     * Selects who is paged for this role among the people who may know of the case: one person, or the first two if the
     * rung calls both seats. If there is nobody on any rung, the people of the last rung are paged all the same, so that
     * somebody is paged.
     *
     * @param rota in the order in which people are to be called
     * @param excluded whether the case is shut to this institution
     * @return empty only if the rota names nobody on the last rung
     */
    public List<OnCallPerson> onCall(String role, List<OnCallPerson> rota, Predicate<String> excluded) {
        List<OnCallPerson> mayKnow = whoMayKnow(role, rota, excluded);
        return mayKnow.isEmpty() ? seated(last(), rota, _ -> false) : mayKnow;
    }

    /**
     * Selects the first people on the rota to whom the case is not shut, all of one rung, in this order:
     *
     * <ol>
     * <li>in the role itself;
     * <li>on the rungs above, the nearest first;
     * <li>on the rungs below, the nearest first: an alert stays with the highest rung that may know of the case.
     * </ol>
     */
    public List<OnCallPerson> whoMayKnow(String role, List<OnCallPerson> rota, Predicate<String> excluded) {
        return Stream.concat(upwards(role), rungs.reversed().stream().map(Rung::function))
                .map(rung -> seated(rung, rota, excluded))
                .filter(not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    /** Whether nobody on any rung may know of the case, so that the last rung is called all the same. */
    public boolean isShutToAll(List<OnCallPerson> rota, Predicate<String> excluded) {
        return whoMayKnow(last(), rota, excluded).isEmpty();
    }

    public boolean isLast(String role) {
        return last().equals(role);
    }

    /** A person of several rotas of one function has one seat. */
    private List<OnCallPerson> seated(String rung, List<OnCallPerson> rota, Predicate<String> excluded) {
        return rota.stream()
                .filter(duty -> duty.role().equals(rung) && !duty.isShutOut(excluded))
                .collect(Collectors.toMap(OnCallPerson::person, each -> each, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(rungs.get(index(rung)).seats().people())
                .toList();
    }

    private Stream<String> upwards(String role) {
        return Stream.iterate(Optional.of(role), Optional::isPresent, rung -> above(rung.get()))
                .map(Optional::get);
    }

    private int index(String role) {
        return Math.max(rungs.stream().map(Rung::function).toList().indexOf(role), 0);
    }
}
