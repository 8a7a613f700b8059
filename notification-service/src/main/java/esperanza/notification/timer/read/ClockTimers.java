package esperanza.notification.timer.read;

import esperanza.notification.timer.read.Timer.Kind;
import esperanza.runtime.json.PlainInstant;
import esperanza.runtime.reader.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The timers of one clock, its warnings and its breach: one row. */
record ClockTimers(UUID id, List<Timer> timers) {

    private static final Set<Kind> OF_A_CLOCK = EnumSet.of(Kind.DUE_SOON, Kind.BREACH);

    static final String SET = """
            insert into clock_timer(id, warn_at, warnings, breach_at)
            select u.id, u.warn_at, u.warnings::timestamptz[], u.breach_at
            from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::timestamptz[]) u(id, warn_at, warnings, breach_at)
            on conflict do nothing""";
    static final String WARNED = """
            update clock_timer t set warned = u.until,
              warn_at = (select min(w.at) from unnest(t.warnings) w(at) where w.at > u.until)
            from unnest($1::uuid[], $2::timestamptz[]) u(id, until) where t.id = u.id""";

    static boolean isOfAClock(Timer timer) {
        return OF_A_CLOCK.contains(timer.kind());
    }

    /** One for each clock among the timers. */
    static List<ClockTimers> among(List<Timer> timers) {
        return timers.stream()
                .filter(ClockTimers::isOfAClock)
                .collect(Collectors.groupingBy(Timer::id))
                .entrySet()
                .stream()
                .map(clock -> new ClockTimers(clock.getKey(), clock.getValue()))
                .toList();
    }

    static Columns<ClockTimers> columns(Columns<ClockTimers> of) {
        return of.uuids(ClockTimers::id)
                .instantsIfAny(ClockTimers::firstWarning)
                .texts(ClockTimers::warnings)
                .instants(clock -> clock.of(Kind.BREACH, 1).orElseThrow());
    }

    private Optional<Instant> firstWarning() {
        return timers.stream()
                .filter(timer -> timer.kind() == Kind.DUE_SOON)
                .map(Timer::dueAt)
                .min(Instant::compareTo);
    }

    /** Each warning in the place of its round, as an array of PostgreSQL; a warning that was given is never due again. */
    private String warnings() {
        int rounds = timers.stream()
                .filter(timer -> timer.kind() == Kind.DUE_SOON)
                .mapToInt(Timer::round)
                .max()
                .orElse(0);
        List<String> each = new ArrayList<>();
        IntStream.rangeClosed(1, rounds)
                .forEach(round -> each.add(
                        of(Kind.DUE_SOON, round).map(PlainInstant::write).orElse("-infinity")));
        return '{' + String.join(",", each) + '}';
    }

    private Optional<Instant> of(Kind kind, int round) {
        return timers.stream()
                .filter(timer -> timer.kind() == kind && timer.round() == round)
                .map(Timer::dueAt)
                .findFirst();
    }
}
