package esperanza.intake.receiving.parser;

import esperanza.runtime.json.PlainInstant;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** When something happened, as a sender writes it: an instant, a day, or the time on a clock of the country. */
sealed interface ToldTime {

    /** An instant with its offset, or the beginning of a day of the country. */
    record Exact(Instant at) implements ToldTime {}

    /** A time without an offset, read as that of the country. */
    record Local(Instant at) implements ToldTime {}

    /** The text is no time that can be. */
    record Odd(String code) implements ToldTime {}

    /** The present instant, and the zone of the country. */
    record Clock(Instant now, ZoneId zone) {}

    /** Clocks and time zones differ by less; a later instant of occurrence is a slip of the pen. */
    Duration AHEAD = Duration.ofHours(24);
    /** Earlier instants are impossible for a present threat; some systems write them for "not filled in". */
    Instant EARLIEST = Instant.parse("1900-01-02T00:00:00Z");

    int LENGTH_OF_A_DAY = "2026-03-01".length();

    static ToldTime read(String text, Clock clock) {
        ToldTime told = form(text, clock);
        return switch (told) {
            case Exact(Instant at) -> possible(told, at, clock);
            case Local(Instant at) -> possible(told, at, clock);
            case Odd _ -> told;
        };
    }

    private static ToldTime possible(ToldTime told, Instant at, Clock clock) {
        if (at.isAfter(clock.now.plus(AHEAD))) {
            return new Odd("in-the-future");
        }
        return at.isBefore(EARLIEST) ? new Odd("odd-date") : told;
    }

    private static ToldTime form(String text, Clock clock) {
        try {
            return text.length() == LENGTH_OF_A_DAY
                    ? new Exact(LocalDate.parse(text).atStartOfDay(clock.zone).toInstant())
                    : new Exact(PlainInstant.read(text)
                            .orElseGet(() -> OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException without) {
            return local(text, clock);
        }
    }

    private static ToldTime local(String text, Clock clock) {
        try {
            return new Local(LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    .atZone(clock.zone)
                    .toInstant());
        } catch (DateTimeException odd) {
            return new Odd("odd-date");
        }
    }
}
