package esperanza.notification.clock.domain;

import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.kernel.Decider;
import esperanza.notification.clock.domain.DeadlineCommand.*;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.notification.clock.domain.DeadlineState.BeforeStart;
import esperanza.notification.clock.domain.DeadlineState.Begun;
import esperanza.notification.clock.domain.DeadlineState.Breached;
import esperanza.notification.clock.domain.DeadlineState.Met;
import esperanza.notification.clock.domain.DeadlineState.NotStarted;
import esperanza.notification.clock.domain.DeadlineState.Passed;
import esperanza.notification.clock.domain.DeadlineState.Paused;
import esperanza.notification.clock.domain.DeadlineState.Running;
import esperanza.notification.clock.domain.DeadlineState.Withdrawn;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a legal term.
 *
 * <ul>
 * <li>A term starts once, unless the same thing can owe the act anew: then it starts again after it was met.
 * <li>Only the act of a person meets a term. A met term stays met; an act after the due instant is recorded as late.
 * <li>An act meets no period of such a term that began after the act. It meets the next one that began before the act,
 *     in whatever order start and act arrive.
 * <li>A breach is recorded only after the due instant, and only when all acts until then are known.
 * <li>A term of the protected person is never breached: it passes. The person may still act, and it runs again.
 * <li>A term that was breached runs again if a person sets a later date. The breach stays on record.
 * <li>An act in time that comes to light after the breach withdraws it.
 * <li>A term that is paused has no end until it runs again; a pause after the due instant comes too late.
 * <li>A pause counts from the start of the term or the end of the last pause at the earliest. One that was over before
 *     it began does not count.
 * <li>A term whose object no longer exists is withdrawn, which does not meet it.
 * <li>A term counts by the version of the profile under which it began: a moment of another version does not move it.
 * </ul>
 */
public final class DeadlineDecider implements Decider<DeadlineCommand, DeadlineState, DeadlineEvent> {

    private record Step(DeadlineState state, DeadlineCommand command) {}

    private final Profiles profiles;
    private final Putting putting;

    public DeadlineDecider(Profiles profiles) {
        this.profiles = profiles;
        this.putting = new Putting(profiles);
    }

    @Override
    public DeadlineState initial() {
        return new NotStarted(List.of());
    }

    @Override
    public List<DeadlineEvent> decide(DeadlineState state, DeadlineCommand command) {
        if (command instanceof OfVersions moved && !concerns(moved, state)) {
            return List.of();
        }
        return switch (new Step(state, command)) {
            case Step(NotStarted(var noted), StartDeadline start) -> started(start, noted);
            case Step(Met(var clock, var _, var noted), StartDeadline start)
            when isNext(clock, start) -> started(start, noted);
            case Step(Withdrawn(var clock, var noted), StartDeadline start)
            when isNext(clock, start) -> started(start, noted);
            case Step(Passed(var clock), StartDeadline start) when isNext(clock, start) -> started(start, List.of());

            case Step(DeadlineState _, MeetDeadline meet) when !meet.act().byAPerson() -> List.of();
            case Step(Begun begun, MeetDeadline meet) when isItsStart(begun.clock(), meet) -> List.of();
            case Step(Begun begun, MeetDeadline meet)
            when meet.again() && meet.act().at().isBefore(begun.clock().start()) -> List.of();
            case Step(NotStarted(var noted), MeetDeadline meet) when isNew(noted, meet) -> List.of(noted(meet));
            case Step(BeforeStart ended, MeetDeadline meet)
            when meet.again() && isNew(ended.noted(), meet) -> List.of(noted(meet));
            case Step(Running(var clock, var _), MeetDeadline meet) -> List.of(met(clock, noted(meet), false));
            case Step(Paused paused, MeetDeadline meet) -> List.of(met(endless(paused.clock()), noted(meet), false));
            case Step(Breached(var clock), MeetDeadline meet) -> List.of(met(clock, noted(meet), true));
            case Step(Passed(var clock), MeetDeadline meet) -> List.of(met(clock, noted(meet), false));

            case Step(NotStarted(var noted), ConfirmDeadline(var act, var under)) ->
                answered(noted, act, under, CONFIRMED);
            case Step(NotStarted(var noted), ContestDeadline(var act, var under)) ->
                answered(noted, act, under, CONTESTED);
            case Step(Met(var clock, var now, var _), ConfirmDeadline(var act, var _))
            when act.byAPerson() && now != CONFIRMED ->
                List.of(new DeadlineConfirmed(clock.deadlineId(), clock.ruleId(), clock.caseId(), act.event()));
            case Step(Met(var clock, var now, var _), ContestDeadline(var act, var _))
            when act.byAPerson() && now != CONTESTED ->
                List.of(new DeadlineContested(clock.deadlineId(), clock.ruleId(), clock.caseId(), act.event()));

            case Step(Running(var clock, var pauses), MoveDeadline move) -> putting.moved(clock, pauses, move);
            case Step(Breached(var clock), MoveDeadline move)
            when move.date().isAfter(clock.due()) -> putting.moved(clock, List.of(), move);
            case Step(Passed(var clock), MoveDeadline move)
            when move.date().isAfter(clock.due()) -> putting.moved(clock, List.of(), move);
            case Step(Running(var clock, var _), PauseDeadline(var act, var _)) -> Putting.paused(clock, act);
            case Step(Paused paused, ResumeDeadline(var act, var _)) -> List.of(putting.resumed(paused, act));

            case Step(Running(var clock, var _), WithdrawDeadline _) -> List.of(withdrawn(clock, false));
            case Step(Paused paused, WithdrawDeadline _) -> List.of(withdrawn(paused.clock(), false));
            case Step(Breached(var clock), WithdrawDeadline _) -> List.of(withdrawn(clock, true));
            case Step(Passed(var clock), WithdrawDeadline _) -> List.of(withdrawn(clock, false));

            case Step(Running(var clock, var _), WarnOfDeadline(var at)) ->
                List.of(new DeadlineDueSoon(
                        clock.deadlineId(),
                        clock.ruleId(),
                        clock.caseId(),
                        clock.holder(),
                        clock.due(),
                        ifSo(at.isAfter(clock.due()))));
            case Step(Running(var clock, var _), BreachDeadline(var knownUntil))
            when knownUntil.isAfter(clock.due()) -> List.of(ended(clock));

            default -> List.of();
        };
    }

    @Override
    public DeadlineState evolve(DeadlineState state, DeadlineEvent event) {
        return switch (event) {
            case ActNoted noted -> beforeStart(state).noting(noted);
            case DeadlineStarted started -> new Running(started, List.of());
            case DeadlineMet met -> new Met(clock(state), met.confirmation(), List.of());
            case DeadlineConfirmed _ -> met(state).now(CONFIRMED);
            case DeadlineContested _ -> met(state).now(CONTESTED);
            case DeadlinePaused paused -> Putting.off(state, paused);
            case DeadlineMoved moved -> Putting.until(state, moved);
            case DeadlineDueSoon _ -> state;
            case DeadlineBreached _ -> new Breached(clock(state));
            case DeadlinePassed _ -> new Passed(clock(state));
            case DeadlineWithdrawn _ -> new Withdrawn(clock(state), List.of());
        };
    }

    /** The act is missing: the authority breached its term, the person only let theirs pass. */
    private DeadlineEvent ended(DeadlineStarted clock) {
        boolean ofThePerson =
                profiles.version(clock.profileVersion()).rule(clock.ruleId()).isOfThePerson();
        return ofThePerson
                ? new DeadlinePassed(clock.deadlineId(), clock.ruleId(), clock.caseId(), clock.due(), clock.about())
                : new DeadlineBreached(
                        clock.deadlineId(), clock.ruleId(), clock.caseId(), clock.holder(), clock.due(), clock.about());
    }

    /** A term counts by the version of the profile under which it began: other versions do not move it. */
    private static boolean concerns(OfVersions moved, DeadlineState state) {
        return switch (state) {
            case NotStarted _ -> true;
            case Begun begun -> moved.under().contains(begun.clock().profileVersion());
        };
    }

    /** Whether this begins the next period of a term that starts again, and is not the start of the last one. */
    private static boolean isNext(DeadlineStarted last, StartDeadline start) {
        return start.again().isPresent() && !start.again().equals(last.startedBy());
    }

    /** The event that begins a period of a term does not meet it. */
    private static boolean isItsStart(DeadlineStarted clock, MeetDeadline meet) {
        return clock.startedBy().filter(meet.act().event()::equals).isPresent();
    }

    /** While a term is paused, every act is in time. */
    private static DeadlineStarted endless(DeadlineStarted clock) {
        return clock.until(Instant.MAX, clock.explanation());
    }

    /** The first act meets a term that starts once. One that starts again is met by the first act after its start. */
    private static boolean isNew(List<ActNoted> noted, MeetDeadline meet) {
        return noted.stream()
                .filter(act -> !meet.again() || act.act().equals(meet.act().event()))
                .noneMatch(act -> meet.under().stream().anyMatch(act.profileVersions()::contains));
    }

    private static boolean meets(ActNoted act, StartDeadline start) {
        return act.profileVersions().contains(start.profileVersion())
                && start.again()
                        .map(by -> !by.equals(act.act())
                                && act.actedAt().isAfter(start.term().start()))
                        .orElse(true);
    }

    private static List<DeadlineEvent> started(StartDeadline start, List<ActNoted> noted) {
        DeadlineStarted clock = new DeadlineStarted(
                start.deadline(),
                start.term().ruleId(),
                start.caseId(),
                start.party(),
                start.measure(),
                start.holder(),
                start.profileVersion(),
                start.term().start(),
                start.term().due(),
                start.term().explanation(),
                start.about(),
                start.again());
        return noted.stream()
                .filter(act -> meets(act, start))
                .findFirst()
                .<List<DeadlineEvent>>map(act -> List.of(clock, met(clock, act, false)))
                .orElseGet(() -> List.of(clock));
    }

    /**
     * A confirmation may become known before the start of the term, because a measure and the plan that decided it are
     * different streams. The act is noted again with it.
     */
    private static List<DeadlineEvent> answered(List<ActNoted> noted, Act answer, Set<Integer> under, Confirmation by) {
        return noted.stream()
                .filter(known -> answer.byAPerson() && known.confirmation() != by)
                .filter(known -> under.containsAll(known.profileVersions()))
                .<DeadlineEvent>map(known -> new ActNoted(
                        known.deadlineId(),
                        known.ruleId(),
                        known.caseId(),
                        known.act(),
                        known.actedAt(),
                        by,
                        known.occurredAt(),
                        known.profileVersions()))
                .toList();
    }

    private static ActNoted noted(MeetDeadline meet) {
        Act act = meet.act();
        return new ActNoted(
                meet.deadline(),
                meet.ruleId(),
                meet.caseId(),
                act.event(),
                act.at(),
                meet.confirmation(),
                Optional.of(act.occurredAt()),
                meet.under().stream().sorted().toList());
    }

    private static DeadlineMet met(DeadlineStarted clock, ActNoted act, boolean breached) {
        boolean inTime = !act.actedAt().isAfter(clock.due());
        return new DeadlineMet(
                clock.deadlineId(),
                clock.ruleId(),
                clock.caseId(),
                act.act(),
                act.actedAt(),
                inTime,
                act.confirmation(),
                act.occurredAt(),
                act.occurredAt().map(claimed -> !claimed.isAfter(clock.due())),
                ifSo(breached && inTime));
    }

    private static DeadlineWithdrawn withdrawn(DeadlineStarted clock, boolean breached) {
        return new DeadlineWithdrawn(clock.deadlineId(), clock.ruleId(), clock.caseId(), ifSo(breached));
    }

    /** A flag that is false is left out of the event. */
    private static Optional<Boolean> ifSo(boolean so) {
        return so ? Optional.of(true) : Optional.empty();
    }

    private static BeforeStart beforeStart(DeadlineState state) {
        return switch (state) {
            case BeforeStart waiting -> waiting;
            case Begun _ -> throw new IllegalStateException("an act of a term that runs is not noted");
        };
    }

    private static Met met(DeadlineState state) {
        return switch (state) {
            case Met met -> met;
            case DeadlineState _ -> throw new IllegalStateException("a term that is not met cannot be confirmed");
        };
    }

    private static DeadlineStarted clock(DeadlineState state) {
        return switch (state) {
            case Begun begun -> begun.clock();
            case NotStarted _ -> throw new IllegalStateException("a term that never started cannot end");
        };
    }
}
