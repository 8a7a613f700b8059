package esperanza.notification.alert.domain;

import esperanza.notification.alert.domain.AlertCommand.PageOnCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One round of calling. It asks for each alert who is to be called now; only the alerts that still wait for the same
 * person are in that person's page.
 *
 * @param rota in the order in which people are to be called
 */
public record Round(Ladder ladder, List<OnCallPerson> rota, Instant at) {

    public Round {
        rota = List.copyOf(rota);
    }

    /**
     * The call for an alert on this rung; empty if the rota names nobody to call.
     *
     * @param round the round in which the alert was seen
     * @param excluded whether the case is shut to this institution
     * @param known false while it is not known who may know of the case
     */
    public Optional<PageOnCall> call(String rung, int round, Predicate<String> excluded, boolean known) {
        Optional<OnCallPerson> above = ladder.above(rung).flatMap(next -> ladder.whoMayKnow(next, rota, excluded));
        return ladder.onCall(rung, rota, excluded).map(here -> new PageOnCall(round, rung, here, above, !known, at));
    }

    /** The call for an alert that must wait for somebody else from now on; empty if it waits for the same person. */
    public Optional<PageOnCall> moved(WaitingAlert alert, Predicate<String> excluded, boolean known) {
        return next(alert, excluded, known).filter(call -> !waitsFor(alert, duty(alert, call)));
    }

    /** Whether the alert still waits for the same person. False too if the rota names nobody to call. */
    public boolean stays(WaitingAlert alert, Predicate<String> excluded, boolean known) {
        return next(alert, excluded, known)
                .filter(call -> waitsFor(alert, duty(alert, call)))
                .isPresent();
    }

    private Optional<PageOnCall> next(WaitingAlert alert, Predicate<String> excluded, boolean known) {
        return call(alert.role(), alert.rounds() + 1, excluded, known);
    }

    /** An alert that climbs no more by itself is looked after by the rung above, as soon as that rung may know of it. */
    private static OnCallPerson duty(WaitingAlert alert, PageOnCall call) {
        return alert.climbsAt().isPresent() ? call.here() : call.above().orElse(call.here());
    }

    /**
     * The page of a person for the alerts that wait; empty if none does.
     *
     * @param waiting the most pressing of them, in any order
     * @param all how many wait
     */
    public static Optional<OnCallPaged> page(Instant due, int round, List<WaitingAlert> waiting, int all) {
        return waiting.stream()
                .min(WaitingAlert.MOST_PRESSING_FIRST)
                .map(first -> new OnCallPaged(
                        PageId.of(first.person(), due),
                        first.caseId(),
                        first.alert(),
                        first.role(),
                        first.person(),
                        round,
                        all));
    }

    private static boolean waitsFor(WaitingAlert alert, OnCallPerson duty) {
        return duty.person().equals(alert.person()) && duty.role().equals(alert.role());
    }
}
