package esperanza.notification.alert.domain;

import static java.time.temporal.ChronoUnit.MICROS;

import esperanza.notification.alert.domain.AlertCommand.PageOnCall;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One round of calling. It asks for each alert who is to be called now; only the alerts that still wait for the same
 * people are in the page of a person.
 *
 * @param rota in the order in which people are to be called
 */
public record Round(Ladders ladders, List<OnCallPerson> rota, Instant at) {

    public Round {
        rota = List.copyOf(rota);
    }

    /**
     * The call for an alert on this rung; empty if the rota names nobody to call.
     *
     * @param kind the kind of the alert; empty while it is not known here
     * @param round the round in which the alert was seen
     * @param excluded whether the case is shut to this institution
     * @param known false while it is not known who may know of the case
     */
    public Optional<PageOnCall> call(
            Optional<AlertKind> kind, String rung, int round, Predicate<String> excluded, boolean known) {
        Ladder ladder = ladders.of(kind);
        List<OnCallPerson> here = ladder.onCall(rung, rota, excluded);
        List<OnCallPerson> above = ladder.above(rung)
                .map(next -> ladder.whoMayKnow(next, rota, excluded))
                .orElse(List.of());
        return here.isEmpty() ? Optional.empty() : Optional.of(new PageOnCall(round, rung, here, above, !known, at));
    }

    /** The call for an alert that must wait for others from now on; empty if it waits for the same people. */
    public Optional<PageOnCall> moved(WaitingAlert alert, Predicate<String> excluded, boolean known) {
        return next(alert, excluded, known).filter(call -> !waitsFor(alert, duty(alert, call)));
    }

    /** Whether the alert still waits for the same people. False too if the rota names nobody to call. */
    public boolean stays(WaitingAlert alert, Predicate<String> excluded, boolean known) {
        return next(alert, excluded, known)
                .filter(call -> waitsFor(alert, duty(alert, call)))
                .isPresent();
    }

    private Optional<PageOnCall> next(WaitingAlert alert, Predicate<String> excluded, boolean known) {
        return call(alert.kind(), alert.role(), alert.rounds() + 1, excluded, known);
    }

    /** An alert that climbs no more by itself is looked after by the rung above, as soon as that rung may know of it. */
    private static List<OnCallPerson> duty(WaitingAlert alert, PageOnCall call) {
        return alert.climbsAt().isPresent() || call.above().isEmpty() ? call.here() : call.above();
    }

    /**
     * The page of a person for the alerts that wait; empty if none does. The next one comes as soon as the shortest
     * interval among them says.
     *
     * @param waiting the most pressing of them, in any order
     * @param all how many wait
     */
    public Optional<OnCallPaged> page(Instant due, int round, List<WaitingAlert> waiting, int all) {
        return waiting.stream()
                .min(WaitingAlert.MOST_PRESSING_FIRST)
                .map(first -> new OnCallPaged(
                        PageId.of(first.person(), due),
                        first.caseId(),
                        first.alert(),
                        first.role(),
                        first.person(),
                        round,
                        all,
                        Optional.of(at.plus(shortest(waiting)).truncatedTo(MICROS))));
    }

    private Duration shortest(List<WaitingAlert> waiting) {
        return waiting.stream()
                .map(alert -> ladders.of(alert.kind()).every(alert.role()))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static boolean waitsFor(WaitingAlert alert, List<OnCallPerson> duty) {
        Set<String> people = duty.stream().map(OnCallPerson::person).collect(Collectors.toSet());
        return people.equals(alert.people()) && duty.getFirst().role().equals(alert.role());
    }
}
