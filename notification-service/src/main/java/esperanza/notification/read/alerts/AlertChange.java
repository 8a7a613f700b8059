package esperanza.notification.read.alerts;

import esperanza.notification.domain.AlertEvent.AlertPaged;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What changes in a row; what is empty stays as it was. */
record AlertChange(
        UUID id,
        Optional<String> role,
        Optional<String> person,
        Optional<Integer> rounds,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        Optional<State> state,
        int version) {

    /** What an event says about the whole of it. */
    enum State {
        REOPENED,
        ANSWERED,
        SETTLED
    }

    static final AlertChange NONE = new AlertChange(
            new UUID(0, 0),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);

    AlertChange of(UUID alert, int now) {
        return new AlertChange(alert, role, person, rounds, answeredBy, answeredAt, state, now);
    }

    AlertChange onRung(String rung) {
        return new AlertChange(id, Optional.of(rung), person, rounds, answeredBy, answeredAt, state, version);
    }

    AlertChange paged(AlertPaged page) {
        return new AlertChange(
                id,
                Optional.of(page.role()),
                Optional.of(page.person()),
                Optional.of(page.round()),
                answeredBy,
                answeredAt,
                state,
                version);
    }

    AlertChange answered(String by, Instant at) {
        return new AlertChange(
                id, role, person, rounds, Optional.of(by), Optional.of(at), Optional.of(State.ANSWERED), version);
    }

    AlertChange reopened(String rung) {
        return new AlertChange(
                id,
                Optional.of(rung),
                person,
                rounds,
                Optional.empty(),
                Optional.empty(),
                Optional.of(State.REOPENED),
                version);
    }

    AlertChange settled() {
        return new AlertChange(id, role, person, rounds, answeredBy, answeredAt, Optional.of(State.SETTLED), version);
    }
}
