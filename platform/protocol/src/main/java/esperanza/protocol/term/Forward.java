package esperanza.protocol.term;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One count forward from a start. An object counts once. */
final class Forward {

    private final LegalDuration length;
    private final Instant start;
    private final LegalCalendar calendar;
    private final List<Pause> pauses;
    private final NavigableSet<LocalDate> paused;
    private final List<DayOff> notCounted = new ArrayList<>();

    Forward(LegalDuration length, Instant start, LegalCalendar calendar, List<Pause> pauses) {
        this.length = length;
        this.start = start;
        this.calendar = calendar;
        this.pauses = pauses;
        this.paused = pauses.stream().flatMap(this::daysOf).collect(Collectors.toCollection(TreeSet::new));
    }

    Reckoning reckon() {
        return switch (length) {
            case Minutes(int count) -> byTheClock(Duration.ofMinutes(count));
            case Hours(int count) -> byTheClock(Duration.ofHours(count));
            case CalendarDays(int count) -> calendarDays(count);
            case BusinessDays(int count) -> until(count(dayZero(), count, true), Optional.of(firstBusinessDay()));
            case Months(int count) -> months(count);
            case Years(int count) -> months(12L * count);
        };
    }

    private Reckoning byTheClock(Duration length) {
        Instant due = start.plus(length);
        for (Pause pause : pauses) {
            if (pause.from().isBefore(due)) {
                due = due.plus(Duration.between(pause.from(), pause.until()));
            }
        }
        return reckoning(due, Optional.empty(), Optional.empty());
    }

    private Reckoning calendarDays(int count) {
        LocalDate first = calendar.rules().firstDay().rule() == FirstDay.NEXT_BUSINESS_DAY
                ? count(dayZero(), 1, true)
                : count(dayZero(), 1, false);
        return until(count == 1 ? first : count(first, count - 1, false), Optional.of(first));
    }

    private LocalDate firstBusinessDay() {
        LocalDate day = dayZero().plusDays(1);
        while (paused(day) || !calendar.isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** From date to date; each paused day adds one. */
    private Reckoning months(long count) {
        LocalDate zero = dayZero();
        LocalDate last = sameDay(zero, count);
        for (LocalDate day : paused.tailSet(zero, false)) {
            last = day.isAfter(last) ? last : last.plusDays(1);
        }
        return until(last, Optional.empty());
    }

    private LocalDate sameDay(LocalDate day, long monthsLater) {
        YearMonth month = YearMonth.from(day).plusMonths(monthsLater);
        if (month.isValidDay(day.getDayOfMonth())) {
            return month.atDay(day.getDayOfMonth());
        }
        return switch (calendar.rules().missingDay().rule()) {
            case LAST_OF_MONTH -> month.atEndOfMonth();
            case FIRST_BUSINESS_DAY_AFTER -> nextBusinessDay(month.plusMonths(1).atDay(1));
        };
    }

    /** Walks so many counted days on from a day that is not counted itself. */
    private LocalDate count(LocalDate from, int days, boolean onlyBusinessDays) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            Optional<DayOff> off = onlyBusinessDays ? calendar.dayOff(day) : Optional.empty();
            if (off.isPresent()) {
                notCounted.add(off.get());
            } else if (!paused(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day of the start, or that on which the term is resumed if it is paused on the day of the start. */
    private LocalDate dayZero() {
        LocalDate day = calendar.dayOf(start);
        for (Pause pause : pauses) {
            if (calendar.dayOf(pause.from()).equals(day)) {
                day = calendar.dayOf(pause.until());
            }
        }
        return day;
    }

    private boolean paused(LocalDate day) {
        return paused.contains(day);
    }

    private Stream<LocalDate> daysOf(Pause pause) {
        LocalDate until = calendar.dayOf(pause.until());
        boolean dayOfResumption = calendar.rules().resumption().rule() == Resumption.ON_THE_DAY_AFTER
                && pause.from().isBefore(pause.until());
        return calendar.dayOf(pause.from()).datesUntil(dayOfResumption ? until.plusDays(1) : until);
    }

    private LocalDate nextBusinessDay(LocalDate day) {
        LocalDate next = day;
        while (!calendar.isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Reckoning until(LocalDate last, Optional<LocalDate> first) {
        LocalDate moved = last;
        if (calendar.rules().lastDay().rule() == LastDay.NEXT_BUSINESS_DAY) {
            while (!calendar.isBusinessDay(moved) || paused(moved)) {
                moved = moved.plusDays(1);
            }
        }
        return reckoning(calendar.endOf(moved), first, moved.equals(last) ? Optional.empty() : Optional.of(last));
    }

    private Reckoning reckoning(Instant due, Optional<LocalDate> first, Optional<LocalDate> movedFrom) {
        List<Pause> had =
                pauses.stream().filter(pause -> pause.from().isBefore(due)).toList();
        return new Reckoning(length, false, start, due, calendar, first, notCounted, movedFrom, had);
    }
}
