package esperanza.notification.clock.domain;

import esperanza.kernel.EventId;
import esperanza.notification.clock.domain.DeadlineEvent.ActNoted;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineStarted;
import esperanza.protocol.term.Pause;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The state of a legal term. */
public sealed interface DeadlineState {

    /** The term may start, for the first time or again. The acts that arrive before its start are noted. */
    sealed interface BeforeStart extends DeadlineState {

        List<ActNoted> noted();

        BeforeStart noting(List<ActNoted> noted);

        /** The act is noted again if it was confirmed or contested. */
        default BeforeStart noting(ActNoted act) {
            return noting(Stream.concat(
                            noted().stream()
                                    .filter(each -> !each.act().equals(act.act())
                                            || !each.profileVersions().equals(act.profileVersions())),
                            Stream.of(act))
                    .toList());
        }
    }

    /** The term never started. */
    record NotStarted(List<ActNoted> noted) implements BeforeStart {

        @Override
        public NotStarted noting(List<ActNoted> acts) {
            return new NotStarted(acts);
        }
    }

    /** A term that started. */
    sealed interface Begun extends DeadlineState {
        DeadlineStarted clock();
    }

    /** @param pauses those that the term had */
    record Running(DeadlineStarted clock, List<Pause> pauses) implements Begun {}

    /** The term does not run; its clock says when it would have ended. */
    record Paused(DeadlineStarted clock, List<Pause> pauses, Instant since, EventId act) implements Begun {

        /**
         * All pauses, if the term runs again from this instant on. Events of several services arrive in any order: a
         * pause does not count before the term or within an earlier pause, or if it ends before it begins.
         */
        List<Pause> with(Instant until) {
            Instant from = Stream.concat(
                            Stream.of(since, clock.start()), pauses.stream().map(Pause::until))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return until.isBefore(from)
                    ? pauses
                    : Stream.concat(
                                    pauses.stream(),
                                    Stream.of(new Pause(from, until, act.value().toString())))
                            .toList();
        }
    }

    /** The due instant passed without an act. An act can still meet the term, late. */
    record Breached(DeadlineStarted clock) implements Begun {}

    /** The due instant of a term of the person passed without an act. The person may still act. */
    record Passed(DeadlineStarted clock) implements Begun {}

    /** The object of the term no longer exists, so nobody owes the act, unless the term starts again. */
    record Withdrawn(DeadlineStarted clock, List<ActNoted> noted) implements Begun, BeforeStart {

        @Override
        public Withdrawn noting(List<ActNoted> acts) {
            return new Withdrawn(clock, acts);
        }
    }

    /** A met term stays met, unless it starts again; its confirmation changes. */
    record Met(DeadlineStarted clock, Confirmation confirmation, List<ActNoted> noted) implements Begun, BeforeStart {

        Met now(Confirmation other) {
            return new Met(clock, other, noted);
        }

        @Override
        public Met noting(List<ActNoted> acts) {
            return new Met(clock, confirmation, acts);
        }
    }
}
