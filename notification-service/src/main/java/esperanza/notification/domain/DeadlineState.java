package esperanza.notification.domain;

import esperanza.notification.domain.DeadlineEvent.ActNoted;
import esperanza.notification.domain.DeadlineEvent.DeadlineStarted;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.Optional;

/** Where a legal term stands. */
public sealed interface DeadlineState {

    /** @param noted the act that will meet it, if it was seen before the start */
    record NotStarted(Optional<ActNoted> noted) implements DeadlineState {}

    record Running(DeadlineStarted clock) implements DeadlineState {}

    /** Past its due instant without an act; an act can still meet it, late. */
    record Breached(DeadlineStarted clock) implements DeadlineState {}

    /** Nobody owes the act any more. */
    record Withdrawn(DeadlineStarted clock) implements DeadlineState {}

    /** Stays met. */
    record Met(DeadlineStarted clock, Confirmation confirmation) implements DeadlineState {}
}
