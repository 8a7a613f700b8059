package esperanza.notification.clock.domain;

import esperanza.notification.clock.domain.DeadlineCommand.MoveDeadline;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.notification.clock.domain.DeadlineState.Breached;
import esperanza.notification.clock.domain.DeadlineState.Passed;
import esperanza.notification.clock.domain.DeadlineState.Paused;
import esperanza.notification.clock.domain.DeadlineState.Running;
import esperanza.protocol.term.Pause;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.Term;
import esperanza.protocol.term.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts the end of a term off: it is paused, it runs again, or it has another date. */
record Putting(Profiles profiles) {

    /** Nothing, if that date is the end already. */
    List<DeadlineEvent> moved(DeadlineStarted clock, List<Pause> pauses, MoveDeadline move) {
        Term term = term(clock, Optional.of(move.date()), pauses);
        return term.due().equals(clock.due()) ? List.of() : List.of(moved(clock, move.act(), term, Optional.empty()));
    }

    /** Nothing, if the term had ended by then. */
    static List<DeadlineEvent> paused(DeadlineStarted clock, Act act) {
        return act.at().isAfter(clock.due())
                ? List.of()
                : List.of(
                        new DeadlinePaused(clock.deadlineId(), clock.ruleId(), clock.caseId(), act.event(), act.at()));
    }

    DeadlineEvent resumed(Paused paused, Act act) {
        Term term = term(paused.clock(), Optional.empty(), paused.with(act.at()));
        return moved(paused.clock(), act, term, Optional.of(act.at()));
    }

    static DeadlineState off(DeadlineState state, DeadlinePaused paused) {
        Running running = (Running) state;
        return new Paused(running.clock(), running.pauses(), paused.since(), paused.act());
    }

    static DeadlineState until(DeadlineState state, DeadlineMoved moved) {
        return switch (state) {
            case Running(DeadlineStarted clock, List<Pause> pauses) ->
                new Running(clock.until(moved.due(), moved.explanation()), pauses);
            case Paused paused ->
                new Running(
                        paused.clock().until(moved.due(), moved.explanation()),
                        paused.with(moved.resumedAt().orElseThrow()));
            case Breached(DeadlineStarted clock) ->
                new Running(clock.until(moved.due(), moved.explanation()), List.of());
            case Passed(DeadlineStarted clock) -> new Running(clock.until(moved.due(), moved.explanation()), List.of());
            default -> throw new IllegalStateException("a term that does not run cannot be moved");
        };
    }

    private Term term(DeadlineStarted clock, Optional<Instant> date, List<Pause> pauses) {
        return Terms.due(profiles.version(clock.profileVersion()), clock.ruleId(), clock.start(), date, pauses);
    }

    private static DeadlineMoved moved(DeadlineStarted clock, Act act, Term term, Optional<Instant> resumedAt) {
        return new DeadlineMoved(
                clock.deadlineId(),
                clock.ruleId(),
                clock.caseId(),
                act.event(),
                clock.profileVersion(),
                term.due(),
                resumedAt,
                term.explanation());
    }
}
