package esperanza.protocol.term;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One count back from an instant. An object counts once. */
final class Backward {

    private final LegalDuration length;
    private final Instant instant;
    private final LegalCalendar calendar;
    private final List<DayOff> notCounted = new ArrayList<>();

    Backward(LegalDuration length, Instant instant, LegalCalendar calendar) {
        this.length = length;
        this.instant = instant;
        this.calendar = calendar;
    }

    Reckoning reckon() {
        LocalDate day = calendar.dayOf(instant);
        return switch (length) {
            case Minutes(int count) -> byTheClock(Duration.ofMinutes(count));
            case Hours(int count) -> byTheClock(Duration.ofHours(count));
            case CalendarDays(int count) -> until(day.minusDays(count), Optional.of(day.minusDays(1)));
            case BusinessDays(int count) -> until(back(day, count), Optional.of(back(day)));
            case Months(int count) -> until(day.minusMonths(count), Optional.empty());
            case Years(int count) -> until(day.minusYears(count), Optional.empty());
        };
    }

    private Reckoning byTheClock(Duration length) {
        return reckoning(instant.minus(length), Optional.empty(), Optional.empty());
    }

    private LocalDate back(LocalDate from, int businessDays) {
        LocalDate day = from;
        for (int left = businessDays; left > 0; ) {
            day = day.minusDays(1);
            Optional<DayOff> off = calendar.dayOff(day);
            if (off.isPresent()) {
                notCounted.add(off.get());
            } else {
                left--;
            }
        }
        return day;
    }

    private LocalDate back(LocalDate from) {
        return onOrBefore(from.minusDays(1));
    }

    private LocalDate onOrBefore(LocalDate from) {
        LocalDate day = from;
        while (!calendar.isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private Reckoning until(LocalDate last, Optional<LocalDate> first) {
        LocalDate moved = calendar.rules().lastDay().rule() == LastDay.NEXT_BUSINESS_DAY ? onOrBefore(last) : last;
        return reckoning(calendar.endOf(moved), first, moved.equals(last) ? Optional.empty() : Optional.of(last));
    }

    private Reckoning reckoning(Instant due, Optional<LocalDate> first, Optional<LocalDate> movedFrom) {
        return new Reckoning(length, true, instant, due, calendar, first, notCounted, movedFrom, List.of());
    }
}
