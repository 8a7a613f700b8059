package esperanza.intake.contact.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a person may be reached: local hours, whatever the clocks of the country do meanwhile.
 *
 * @param windows none: the hours of the day
 * @param zone the name of the time zone
 */
public record Hours(List<Window> windows, String zone) {

    /** So far is looked ahead: two weeks hold each hour of a week once, also if the clocks leave one of them out. */
    private static final int DAYS = 15;

    private static final Duration KEPT_BY_A_CARRIER = Duration.ofMinutes(15);

    public Hours {
        windows = windows.isEmpty() ? List.of(Window.OF_THE_DAY) : List.copyOf(windows);
    }

    public boolean areOpen(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, in());
        return windows.stream().anyMatch(window -> window.holds(local));
    }

    /**
     * This instant or the first one after it at which a message may leave; empty if none comes. A carrier may keep a
     * message for a while, so the last minutes of a window are no time to send.
     */
    public Optional<Instant> next(Instant from) {
        return areOpen(from) && areOpen(from.plus(KEPT_BY_A_CARRIER))
                ? Optional.of(from)
                : beginnings(from).min(Comparator.naturalOrder());
    }

    private ZoneId in() {
        return ZoneId.of(zone);
    }

    /** A beginning that the clocks leave out counts only if the hour behind it lies in the window. */
    private Stream<Instant> beginnings(Instant after) {
        LocalDate today = LocalDate.ofInstant(after, in());
        return windows.stream()
                .flatMap(window -> today.datesUntil(today.plusDays(DAYS)).map(day -> day.atTime(window.from())))
                .map(start -> start.atZone(in()))
                .flatMap(start -> Stream.of(start.withEarlierOffsetAtOverlap(), start.withLaterOffsetAtOverlap()))
                .map(ZonedDateTime::toInstant)
                .filter(start -> start.isAfter(after) && areOpen(start));
    }
}
