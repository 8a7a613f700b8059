package esperanza.protocol.term;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a calculation in one sentence. */
final class Explanation {

    private final Reckoning reckoning;
    private final Phrases phrases;
    private final ZoneId zone;

    private Explanation(Reckoning reckoning, Phrases phrases) {
        this.reckoning = reckoning;
        this.phrases = phrases;
        this.zone = reckoning.calendar().zone();
    }

    static String of(Reckoning reckoning, Locale locale) {
        return new Explanation(reckoning, Phrases.in(locale)).sentence();
    }

    private String sentence() {
        Stream<Optional<String>> steps = Stream.of(
                reckoning.firstDay().map(day -> phrases.firstDay.formatted(phrases.date(day))),
                notCounted(),
                pauses(),
                clockChanged(),
                reckoning.movedFrom().map(day -> phrases.moved.formatted(named(day))),
                Optional.of(end()));
        return steps.flatMap(Optional::stream).collect(Collectors.joining("; ", opening() + ": ", "."));
    }

    private String opening() {
        return (reckoning.backwards() ? phrases.before : phrases.from)
                .formatted(
                        reckoning.length().words().in(phrases.locale),
                        byTheClock()
                                ? time(reckoning.start())
                                : phrases.date(reckoning.start().atZone(zone).toLocalDate()));
    }

    private String end() {
        return byTheClock()
                ? (reckoning.backwards() ? phrases.latestAt : phrases.endsAt)
                        .formatted(time(reckoning.due()), zone.getId())
                : (reckoning.backwards() ? phrases.latest : phrases.ends)
                        .formatted(phrases.date(reckoning.lastDay()), zone.getId());
    }

    /** Days of the weekend in two words, holidays by name. */
    private Optional<String> notCounted() {
        Stream<String> weekends = reckoning.notCounted().stream()
                .filter(off -> off.holiday().isEmpty())
                .map(_ -> phrases.weekends)
                .distinct();
        Stream<String> holidays = reckoning.notCounted().stream()
                .filter(off -> off.holiday().isPresent())
                .map(off -> named(off.day()));
        String days = Stream.concat(weekends, holidays).collect(Collectors.joining(", "));
        return days.isEmpty() ? Optional.empty() : Optional.of(phrases.notCounted.formatted(days));
    }

    private Optional<String> pauses() {
        return reckoning.pauses().isEmpty()
                ? Optional.empty()
                : Optional.of(reckoning.pauses().stream()
                        .map(pause -> phrases.paused.formatted(time(pause.from()), time(pause.until()), pause.act()))
                        .collect(Collectors.joining("; ")));
    }

    private Optional<String> clockChanged() {
        boolean changed = !reckoning
                .start()
                .atZone(zone)
                .getOffset()
                .equals(reckoning.due().atZone(zone).getOffset());
        return byTheClock() && changed ? Optional.of(phrases.clockChanged) : Optional.empty();
    }

    private String named(LocalDate day) {
        return reckoning
                .calendar()
                .holiday(day)
                .map(name -> "%s (%s)".formatted(phrases.date(day), name.in(phrases.locale)))
                .orElseGet(() -> phrases.date(day));
    }

    private String time(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return phrases.at.formatted(
                phrases.date(local.toLocalDate()), local.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private boolean byTheClock() {
        return !reckoning.length().countsDays() && !reckoning.length().countsMonths();
    }
}
