package esperanza.intake.planted.domain;

import java.time.Instant;

final class ReadsTheClock {

    private ReadsTheClock() {}

    static Instant at() {
        return Instant.now();
    }
}
