package esperanza.notification.rota.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The times of a window in which a seat of a rota has nobody. Pure. */
public final class Coverage {

    private static final Comparator<Period> BY_BEGINNING = Comparator.comparing(Period::from);

    /** The absence of a person. */
    public record Absent(String person, Period time) {}

    private Coverage() {}

    /**
     * The gaps, in their order and apart from each other.
     *
     * @param seats how many the rota has
     * @param absences of any persons; a shift does not cover the time in which its person is absent
     */
    public static List<Period> of(int seats, List<Shift> shifts, List<Absent> absences, Period window) {
        Map<String, List<Period>> absent = absences.stream()
                .collect(Collectors.groupingBy(Absent::person, Collectors.mapping(Absent::time, Collectors.toList())));
        Map<Integer, List<Period>> bySeat = shifts.stream()
                .collect(Collectors.groupingBy(
                        Shift::seat,
                        Collectors.flatMapping(
                                shift -> present(shift, absent.getOrDefault(shift.person(), List.of())),
                                Collectors.toList())));
        return merged(IntStream.rangeClosed(1, seats)
                .boxed()
                .flatMap(seat -> between(merged(bySeat.getOrDefault(seat, List.of()).stream()), window).stream()));
    }

    private static Stream<Period> present(Shift shift, List<Period> absences) {
        return absences.isEmpty() ? Stream.of(shift.time()) : between(merged(absences.stream()), shift.time()).stream();
    }

    /** The parts of the window that are in none of these, which are in order and apart. */
    private static List<Period> between(List<Period> these, Period window) {
        List<Period> rest = new ArrayList<>();
        Instant at = window.from();
        for (Period each : these) {
            add(rest, new Period(at, each.from()).within(window));
            at = each.until().isAfter(at) ? each.until() : at;
        }
        add(rest, new Period(at, window.until()));
        return rest;
    }

    /** The same times in order, with those as one that overlap or follow each other without a break. */
    private static List<Period> merged(Stream<Period> these) {
        List<Period> all = new ArrayList<>();
        these.sorted(BY_BEGINNING).forEach(next -> {
            if (!all.isEmpty() && !next.from().isAfter(all.getLast().until())) {
                Period last = all.removeLast();
                Instant until = next.until().isAfter(last.until()) ? next.until() : last.until();
                all.add(new Period(last.from(), until));
            } else {
                all.add(next);
            }
        });
        return all;
    }

    private static void add(List<Period> all, Period part) {
        if (!part.isEmpty()) {
            all.add(part);
        }
    }
}
