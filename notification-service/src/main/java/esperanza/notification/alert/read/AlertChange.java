package esperanza.notification.alert.read;

import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The changes to a row; an empty field leaves the row as it was.
 *
 * @param reopened whether one of the events opened the alert again: an earlier answer then no longer counts
 */
record AlertChange(
        UUID id,
        Optional<String> role,
        Optional<String> pagedRole,
        Optional<String> person,
        Optional<Integer> rounds,
        boolean reopened,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        Optional<State> state,
        int version) {

    /** The state that an event gives the whole alert. */
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
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);

    AlertChange of(UUID alert, int now) {
        return new AlertChange(alert, role, pagedRole, person, rounds, reopened, answeredBy, answeredAt, state, now);
    }

    AlertChange onRung(String rung) {
        return new AlertChange(
                id, Optional.of(rung), pagedRole, person, rounds, reopened, answeredBy, answeredAt, state, version);
    }

    AlertChange paged(AlertPaged page) {
        return new AlertChange(
                id,
                Optional.of(page.rung()),
                Optional.of(page.role()),
                Optional.of(page.person()),
                Optional.of(page.round()),
                reopened,
                answeredBy,
                answeredAt,
                state,
                version);
    }

    AlertChange answered(String by, Instant at) {
        return new AlertChange(
                id,
                role,
                pagedRole,
                person,
                rounds,
                reopened,
                Optional.of(by),
                Optional.of(at),
                Optional.of(State.ANSWERED),
                version);
    }

    AlertChange reopened(String rung) {
        return new AlertChange(
                id,
                Optional.of(rung),
                pagedRole,
                person,
                rounds,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(State.REOPENED),
                version);
    }

    AlertChange settled() {
        return new AlertChange(
                id,
                role,
                pagedRole,
                person,
                rounds,
                reopened,
                answeredBy,
                answeredAt,
                Optional.of(State.SETTLED),
                version);
    }
}
