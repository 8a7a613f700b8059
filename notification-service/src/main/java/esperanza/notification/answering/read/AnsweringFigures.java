package esperanza.notification.answering.read;

import static esperanza.notification.NotificationAction.STAND_DUTY;

import esperanza.access.Role;
import esperanza.notification.answering.read.AnsweringItem.Figures;
import esperanza.notification.answering.read.Counts.Key;
import esperanza.notification.answering.read.Counts.OfWay;
import esperanza.notification.rota.domain.Period;
import esperanza.notification.rota.read.PastGaps;
import esperanza.notification.rota.read.PastGaps.Uncovered;
import esperanza.protocol.disclosure.Disclosure;
import esperanza.protocol.vocabulary.WayKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers: how fast is somebody there? A case may be shut to the reader, so the figures of alerts follow the rule of
 * {@link Disclosure}: a week is shown when it is over, unless it had few alerts. Each function that may be on
 * duty has a row, with figures or without.
 */
@Singleton
public class AnsweringFigures {

    private static final int MOST_WEEKS = 53;
    private static final int USUAL_WEEKS = 12;
    private static final double MINUTES_OF_A_TENTH = 6;
    private static final int ALL = 100;
    private static final int STEP = 5;

    /** @param last both are Mondays, and the first is not behind the last */
    private record Asked(LocalDate first, LocalDate last, LocalDate running) {

        Stream<LocalDate> newestFirst() {
            return Stream.iterate(last, week -> !week.isBefore(first), week -> week.minusWeeks(1));
        }
    }

    private final Counts counts;
    private final PastGaps gaps;
    private final Weeks weeks;
    private final Disclosure disclosure;
    private final Set<String> onDuty;
    private final InstantSource clock;

    AnsweringFigures(Counts counts, PastGaps gaps, Weeks weeks, Disclosure disclosure, InstantSource clock) {
        this.counts = counts;
        this.gaps = gaps;
        this.weeks = weeks;
        this.disclosure = disclosure;
        this.onDuty = STAND_DUTY.allowed().stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /** From the week of one day to that of the other, the running one at the latest, at most the 53 last of them. */
    public Uni<AnsweringSheet> sheet(Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate running = weeks.of(clock.instant());
        LocalDate last = to.map(weeks::of).filter(running::isAfter).orElse(running);
        LocalDate earliest = last.minusWeeks(MOST_WEEKS - 1L);
        LocalDate first = from.map(weeks::of).orElse(last.minusWeeks(USUAL_WEEKS - 1L));
        return sheet(new Asked(first.isBefore(earliest) ? earliest : first, last, running));
    }

    private Uni<AnsweringSheet> sheet(Asked asked) {
        Period time = new Period(weeks.begin(asked.first), weeks.begin(asked.last.plusWeeks(1)));
        return Uni.combine()
                .all()
                .unis(
                        counts.alerts(asked.first, asked.last),
                        counts.ways(asked.first, asked.last),
                        gaps.byFunction(time))
                .with((alerts, ways, uncovered) -> new AnsweringSheet(
                        asked.newestFirst()
                                .flatMap(week -> items(week, asked.running, alerts, uncovered))
                                .toList(),
                        ways.stream().flatMap(way -> shown(way, asked.running)).toList()));
    }

    private Stream<AnsweringItem> items(
            LocalDate week, LocalDate running, Map<Key, WeekOfAlerts> alerts, Map<String, Uncovered> uncovered) {
        Set<String> functions = new TreeSet<>(onDuty);
        functions.addAll(uncovered.keySet());
        return functions.stream().flatMap(function -> {
            Optional<WeekOfAlerts> of = Optional.ofNullable(alerts.get(new Key(week, function, false)));
            Optional<WeekOfAlerts> practised = Optional.ofNullable(alerts.get(new Key(week, function, true)));
            return Stream.concat(
                    Stream.of(new AnsweringItem(
                            week,
                            function,
                            false,
                            of.filter(_ -> week.isBefore(running)).flatMap(some -> shown(week, function, some)),
                            Optional.ofNullable(uncovered.get(function)).flatMap(gaps -> hours(week, gaps)))),
                    practised
                            .map(some -> new AnsweringItem(
                                    week, function, true, Optional.of(some.exact()), Optional.empty()))
                            .stream());
        });
    }

    private Optional<Figures> shown(LocalDate week, String function, WeekOfAlerts alerts) {
        return isEnough("answering " + function, week, alerts.raised())
                ? Optional.of(alerts.rounded())
                : Optional.empty();
    }

    private Stream<WayItem> shown(OfWay way, LocalDate running) {
        return way.week().isBefore(running) && isEnough("ways " + way.kind(), way.week(), way.pages())
                ? Stream.of(new WayItem(
                        way.week(),
                        WayKind.valueOf(way.kind()),
                        Disclosure.shown(way.pages()),
                        Math.ceilDiv(way.failed() * ALL, way.pages() * STEP) * STEP))
                : Stream.empty();
    }

    private boolean isEnough(String number, LocalDate week, long count) {
        return disclosure.moves(number, weeks.begin(week), 0, count);
    }

    /** To a tenth of an hour. */
    private Optional<Double> hours(LocalDate week, Uncovered gaps) {
        Period time = new Period(weeks.begin(week), weeks.begin(week.plusWeeks(1)));
        return gaps.in(time).map(gap -> Math.round(gap.toMinutes() / MINUTES_OF_A_TENTH) / 10.0);
    }
}
