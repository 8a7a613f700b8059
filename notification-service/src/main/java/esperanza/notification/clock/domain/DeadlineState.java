package esperanza.notification.clock.domain;

import esperanza.notification.clock.domain.DeadlineEvent.ActNoted;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineStarted;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.Optional;

/** The state of a legal term. */
public sealed interface DeadlineState {

    /** @param noted the act that will meet the term, if the act arrived before the start */
    record NotStarted(Optional<ActNoted> noted) implements DeadlineState {}

    /** A term that started. */
    sealed interface Begun extends DeadlineState {
        DeadlineStarted clock();
    }

    record Running(DeadlineStarted clock) implements Begun {}

    /** The due instant passed without an act. An act can still meet the term, late. */
    record Breached(DeadlineStarted clock) implements Begun {}

    /** The object of the term no longer exists, so nobody owes the act. */
    record Withdrawn(DeadlineStarted clock) implements Begun {}

    /** A met term stays met; only its confirmation changes. */
    record Met(DeadlineStarted clock, Confirmation confirmation) implements Begun {}
}
