package esperanza.notification.domain;

import static esperanza.notification.domain.AlertRule.ALERT_UNKNOWN;
import static esperanza.notification.domain.AlertRule.ANSWERED_BY_ANOTHER;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.notification.domain.AlertCommand.AcknowledgeAlert;
import esperanza.notification.domain.AlertCommand.PageOnCall;
import esperanza.notification.domain.AlertCommand.RaiseAlert;
import esperanza.notification.domain.AlertEvent.AlertAcknowledged;
import esperanza.notification.domain.AlertEvent.AlertEscalated;
import esperanza.notification.domain.AlertEvent.AlertPaged;
import esperanza.notification.domain.AlertEvent.AlertRaised;
import esperanza.notification.domain.AlertState.Acknowledged;
import esperanza.notification.domain.AlertState.Open;
import esperanza.notification.domain.AlertState.Unknown;
import java.util.List;

/**
 * The rules of an alert: it pages, round by round, until one person acknowledges it, and climbs when nobody does. No timer
 * ever closes it.
 */
public final class AlertDecider implements Decider<AlertCommand, AlertState, AlertEvent> {

    /** Rounds without an answer after which the next rung is paged. Own design. */
    public static final int ROUNDS_ON_A_RUNG = 5;

    private record Step(AlertState state, AlertCommand command) {}

    @Override
    public AlertState initial() {
        return new Unknown();
    }

    @Override
    public List<AlertEvent> decide(AlertState state, AlertCommand command) {
        return switch (new Step(state, command)) {
            case Step(Unknown _, RaiseAlert(var alert, var of, var kind, var role, var deadline)) ->
                List.of(new AlertRaised(alert, of, kind, role, deadline));
            case Step(AlertState _, RaiseAlert _) -> List.of();

            case Step(Open open, PageOnCall page) when page.round() == open.rounds() + 1 -> paged(open, page);
            case Step(AlertState _, PageOnCall _) -> List.of();

            case Step(Open open, AcknowledgeAlert(var person)) ->
                List.of(new AlertAcknowledged(open.alert(), open.caseId(), person));
            case Step(Acknowledged(var first), AcknowledgeAlert(var again)) when first.equals(again) -> List.of();
            case Step(Acknowledged _, AcknowledgeAlert _) -> throw new RuleViolation(ANSWERED_BY_ANOTHER);
            case Step(Unknown _, AcknowledgeAlert _) -> throw new RuleViolation(ALERT_UNKNOWN);
        };
    }

    @Override
    public AlertState evolve(AlertState state, AlertEvent event) {
        return switch (event) {
            case AlertRaised(var alert, var of, var _, var role, var _) -> new Open(alert, of, role, 0, 0);
            case AlertEscalated(var alert, var of, var role) -> new Open(alert, of, role, rounds(state), 0);
            case AlertPaged(var alert, var of, var role, var _, var round) ->
                new Open(alert, of, role, round, onThisRung(state) + 1);
            case AlertAcknowledged(var _, var _, var person) -> new Acknowledged(person);
        };
    }

    private static List<AlertEvent> paged(Open open, PageOnCall page) {
        boolean unanswered = open.onThisRung() >= ROUNDS_ON_A_RUNG;
        Duty duty = unanswered ? page.above().orElse(page.here()) : page.here();
        AlertPaged paged = new AlertPaged(open.alert(), open.caseId(), duty.role(), duty.person(), page.round());
        return duty.role().equals(open.role())
                ? List.of(paged)
                : List.of(new AlertEscalated(open.alert(), open.caseId(), duty.role()), paged);
    }

    private static int rounds(AlertState state) {
        return state instanceof Open open ? open.rounds() : 0;
    }

    private static int onThisRung(AlertState state) {
        return state instanceof Open open ? open.onThisRung() : 0;
    }
}
