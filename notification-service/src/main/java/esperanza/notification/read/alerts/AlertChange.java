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
        int version) {

    static final AlertChange NONE = new AlertChange(
            new UUID(0, 0),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);

    AlertChange of(UUID alert, int now) {
        return new AlertChange(alert, role, person, rounds, answeredBy, answeredAt, now);
    }

    AlertChange onRung(String rung) {
        return new AlertChange(id, Optional.of(rung), person, rounds, answeredBy, answeredAt, version);
    }

    AlertChange paged(AlertPaged page) {
        return new AlertChange(
                id,
                Optional.of(page.role()),
                Optional.of(page.person()),
                Optional.of(page.round()),
                answeredBy,
                answeredAt,
                version);
    }

    AlertChange answered(String by, Instant at) {
        return new AlertChange(id, role, person, rounds, Optional.of(by), Optional.of(at), version);
    }
}
