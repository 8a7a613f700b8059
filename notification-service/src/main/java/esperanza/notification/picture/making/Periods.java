package esperanza.notification.picture.making;

import esperanza.notification.picture.read.Moves;
import esperanza.protocol.disclosure.Disclosure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The periods after which counts move: days, and their hours. They begin as those of UTC, everywhere.
 *
 * @param day how long a day is
 */
record Periods(Duration day) {

    private static final int HOURS = 24;

    /**
     * A period that is over.
     *
     * @param end when it ended, and {@code day} whether a day ended with it
     */
    record Over(Instant end, boolean day) {

        Moves by(Disclosure rule) {
            return day
                    ? (count, then, now) -> rule.moves(count, end, then, now)
                    : (count, then, now) -> rule.movesEarly(count, end, then, now);
        }
    }

    /** The last period that ended between the two instants. */
    Optional<Over> over(Instant since, Instant now) {
        Instant hour = begin(day.dividedBy(HOURS), now);
        return hour.isAfter(since) ? Optional.of(new Over(hour, begin(day, now).isAfter(since))) : Optional.empty();
    }

    private static Instant begin(Duration period, Instant of) {
        return of.minusMillis(Math.floorMod(of.toEpochMilli(), period.toMillis()));
    }
}
