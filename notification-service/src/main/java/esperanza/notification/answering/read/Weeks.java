package esperanza.notification.answering.read;

import esperanza.protocol.term.Profile;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The weeks of the mechanism: from Monday on, in its zone. A week is named by its Monday. */
@Singleton
public class Weeks {

    private final ZoneId zone;

    Weeks(Profile profile) {
        this.zone = profile.zone();
    }

    public LocalDate of(Instant at) {
        return of(LocalDate.ofInstant(at, zone));
    }

    LocalDate of(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Instant begin(LocalDate monday) {
        return monday.atStartOfDay(zone).toInstant();
    }
}
