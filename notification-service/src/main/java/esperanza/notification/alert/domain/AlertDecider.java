package esperanza.notification.alert.domain;

import static esperanza.notification.alert.domain.AlertRule.ALERT_UNKNOWN;
import static esperanza.notification.alert.domain.AlertRule.ANSWERED_BY_ANOTHER;
import static esperanza.notification.alert.domain.AlertRule.NOT_ON_THIS_RUNG;
import static java.time.temporal.ChronoUnit.MICROS;

import esperanza.kernel.Decider;
import esperanza.kernel.EventId;
import esperanza.kernel.RuleViolation;
import esperanza.notification.alert.domain.AlertCommand.*;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.alert.domain.AlertState.Acknowledged;
import esperanza.notification.alert.domain.AlertState.Open;
import esperanza.notification.alert.domain.AlertState.Settled;
import esperanza.notification.alert.domain.AlertState.Unknown;
import esperanza.protocol.term.OnCall;
import esperanza.protocol.term.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of an alert. Timers only escalate.
 *
 * <ul>
 * <li>An open alert pages once on each rung, and climbs the ladder of its kind while nobody answers. Between these pages
 *     the rounds of the people who were paged go on for all alerts that wait for them.
 * <li>After an answer the alert waits for the act for a limited time, then pages again one rung higher.
 * <li>After an answer by another institution than the one that is called, the alert pages one rung higher at once: the
 *     people of one institution do not end the calls for those of another.
 * <li>An alert ends with the act that it calls for, with the alert of the breach that takes its place, or with the
 *     withdrawal of its term.
 * <li>An alert that calls for no act ends with the answer, if the person who answers could see it.
 * </ul>
 */
public final class AlertDecider implements Decider<AlertCommand, AlertState, AlertEvent> {

    private record Step(AlertState state, AlertCommand command) {}

    private final OnCall onCall;
    private final Ladders ladders;

    public AlertDecider(Profile profile) {
        this.onCall = profile.onCall();
        this.ladders = new Ladders(profile);
    }

    @Override
    public AlertState initial() {
        return new Unknown();
    }

    @Override
    public List<AlertEvent> decide(AlertState state, AlertCommand command) {
        return switch (new Step(state, command)) {
            case Step(Unknown _, RaiseAlert raise) -> List.of(raised(raise));
            case Step(Open _, RaiseAlert _) -> List.of();
            case Step(Acknowledged answered, RaiseAlert _) -> List.of(reopened(answered.was()));
            case Step(Settled ended, RaiseAlert _) -> List.of(reopened(ended.was()));

            case Step(Open open, PageOnCall page) when isNext(open, page) -> paged(open, page);
            case Step(AlertState _, PageOnCall _) -> List.of();

            case Step(Open open, AcknowledgeAlert answer) -> answered(open, answer);
            case Step(Acknowledged(var _, var first, var _), AcknowledgeAlert again)
            when first.equals(again.person()) -> List.of();
            case Step(Acknowledged _, AcknowledgeAlert _) -> throw new RuleViolation(ANSWERED_BY_ANOTHER);
            case Step(Settled _, AcknowledgeAlert _) -> List.of();
            case Step(Unknown _, AcknowledgeAlert _) -> throw new RuleViolation(ALERT_UNKNOWN);

            case Step(Acknowledged(var was, var _, var actBy), ReopenAlert(var at))
            when !at.isBefore(actBy) -> List.of(reopened(was.on(above(was).orElse(was.role()))));
            case Step(AlertState _, ReopenAlert _) -> List.of();

            case Step(Acknowledged answered, AskAgain _) -> List.of(reopened(answered.was()));
            case Step(AlertState _, AskAgain _) -> List.of();

            case Step(Open open, SettleAlert(var act)) -> List.of(settled(open, act));
            case Step(Acknowledged(var was, var _, var _), SettleAlert(var act)) -> List.of(settled(was, act));
            case Step(AlertState _, SettleAlert _) -> List.of();
        };
    }

    @Override
    public AlertState evolve(AlertState state, AlertEvent event) {
        return switch (event) {
            case AlertRaised(var alert, var of, var kind, var role, var _, var _) ->
                new Open(alert, of, kind, role, 0, false, Optional.empty());
            case AlertEscalated up -> was(state).on(up.role());
            case AlertPaged page when page.insteadOf().isPresent() -> was(state).pagedElsewhere(page.round());
            case AlertPaged page -> was(state).paged(page);
            case AlertAcknowledged(var _, var _, var person, var role, var actBy, var _) ->
                new Acknowledged(was(state).on(role.orElse(was(state).role())), person, actBy.orElse(Instant.MAX));
            case AlertReopened again -> was(state).on(again.role());
            case AlertSettled _ -> new Settled(was(state));
        };
    }

    private static AlertRaised raised(RaiseAlert raise) {
        Optional<Boolean> overdue = raise.overdue() ? Optional.of(true) : Optional.empty();
        return new AlertRaised(raise.alert(), raise.caseId(), raise.kind(), raise.role(), raise.deadline(), overdue);
    }

    /** False for a page that was set on another rung, before the alert climbed: that page comes too late. */
    private static boolean isNext(Open open, PageOnCall page) {
        return page.round() == open.rounds() + 1 && page.rung().equals(open.role());
    }

    private List<AlertEvent> paged(Open open, PageOnCall page) {
        if (page.meanwhile() && !page.here().getFirst().role().equals(open.role())) {
            return List.of(paged(open, page, page.here(), Optional.of(open.role()), Optional.empty()));
        }
        boolean unanswered = open.unanswered(page.at());
        List<OnCallPerson> duty = unanswered && !page.above().isEmpty() ? page.above() : page.here();
        String rung = duty.getFirst().role();
        boolean climbs = climbs(open, rung);
        Optional<Instant> climbsAt =
                open.called() && !climbs ? open.climbsAt().filter(_ -> !unanswered) : climbing(open, rung, page.at());
        AlertPaged paged = paged(open, page, duty, Optional.empty(), climbsAt);
        return climbs ? List.of(new AlertEscalated(open.alert(), open.caseId(), rung), paged) : List.of(paged);
    }

    /** When an alert that calls on a rung from now on climbs to the next; empty on the last rung. */
    private Optional<Instant> climbing(Open open, String rung, Instant now) {
        return ladder(open).patience(rung).map(patience -> now.plus(patience).truncatedTo(MICROS));
    }

    private AlertPaged paged(
            Open open,
            PageOnCall page,
            List<OnCallPerson> duty,
            Optional<String> insteadOf,
            Optional<Instant> climbsAt) {
        String rung = duty.getFirst().role();
        Duration every = ladder(open).every(insteadOf.orElse(rung));
        return new AlertPaged(
                open.alert(),
                open.caseId(),
                rung,
                duty.getFirst().person(),
                page.round(),
                insteadOf,
                climbsAt,
                duty.stream().skip(1).map(OnCallPerson::person).findFirst(),
                Optional.of(page.at().plus(every).truncatedTo(MICROS)));
    }

    private Ladder ladder(Open open) {
        return ladders.of(open.kind());
    }

    private Optional<String> above(Open open) {
        return ladder(open).above(open.role());
    }

    /** A move to a lower rung is no escalation and gets no event of its own: nobody higher may know of the case. */
    private boolean climbs(Open open, String to) {
        return !open.role().equals(to)
                && ladder(open).answering(open.role(), Set.of(to)).isPresent();
    }

    /**
     * An alert that calls for no act is settled by the answer. A person who saw nothing of it, because the answer came by
     * another way than the own login, does not settle it.
     */
    private List<AlertEvent> answered(Open open, AcknowledgeAlert answer) {
        if (answer.way().isPresent() && onCall.toActOn(open.kind()).isEmpty()) {
            return List.of();
        }
        String rung = ladder(open)
                .answering(open.role(), answer.roles())
                .orElseThrow(() -> new RuleViolation(NOT_ON_THIS_RUNG));
        Optional<String> above = answer.fromElsewhere() ? ladder(open).above(rung) : Optional.empty();
        if (above.isPresent()) {
            return List.of(acknowledged(open, answer, rung, Optional.empty()), reopened(open.on(above.get())));
        }
        Optional<Instant> actBy = onCall.toActOn(open.kind())
                .map(within -> answer.at().plus(within).truncatedTo(MICROS));
        AlertAcknowledged answered = acknowledged(open, answer, rung, actBy);
        return actBy.isPresent() ? List.of(answered) : List.of(answered, settled(open, Optional.empty()));
    }

    private static AlertAcknowledged acknowledged(
            Open open, AcknowledgeAlert answer, String rung, Optional<Instant> actBy) {
        return new AlertAcknowledged(
                open.alert(), open.caseId(), answer.person(), Optional.of(rung), actBy, answer.way());
    }

    private static AlertReopened reopened(Open open) {
        return new AlertReopened(open.alert(), open.caseId(), open.role(), open.rounds() + 1);
    }

    private static AlertSettled settled(Open open, Optional<EventId> act) {
        return new AlertSettled(open.alert(), open.caseId(), act);
    }

    private static Open was(AlertState state) {
        return switch (state) {
            case Open open -> open;
            case Acknowledged(var was, var _, var _) -> was;
            case Settled(var was) -> was;
            case Unknown _ -> throw new IllegalStateException("an alert that was never raised has no past");
        };
    }
}
