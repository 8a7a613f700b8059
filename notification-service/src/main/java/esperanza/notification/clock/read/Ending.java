package esperanza.notification.clock.read;

import esperanza.notification.clock.domain.DeadlineEvent.DeadlineMet;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineMoved;
import java.util.Optional;
import java.util.UUID;

/** The changes to a row; an empty field leaves the row as it was. */
record Ending(
        UUID id,
        Optional<String> state,
        Optional<String> confirmation,
        Optional<DeadlineMet> met,
        Optional<DeadlineMoved> moved) {

    static Ending state(UUID id, String state) {
        return new Ending(id, Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Ending met(DeadlineMet met) {
        return new Ending(
                met.deadlineId().value(),
                Optional.of("MET"),
                Optional.of(met.confirmation().name()),
                Optional.of(met),
                Optional.empty());
    }

    static Ending confirmation(UUID id, String confirmation) {
        return new Ending(id, Optional.empty(), Optional.of(confirmation), Optional.empty(), Optional.empty());
    }

    /** The term runs until another instant. */
    static Ending moved(DeadlineMoved moved) {
        return new Ending(
                moved.deadlineId().value(),
                Optional.of("RUNNING"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(moved));
    }

    Ending then(Ending later) {
        return new Ending(
                id,
                later.state.or(() -> state),
                later.confirmation.or(() -> confirmation),
                later.met.or(() -> met),
                later.moved.or(() -> moved));
    }
}
