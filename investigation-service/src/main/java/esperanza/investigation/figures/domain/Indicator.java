package esperanza.investigation.figures.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator: of the cases that reached one milestone, how many reached others.
 *
 * @param from the day from which this version is in force
 * @param of the milestone of the denominator, and {@code reached} those of the numerators
 * @param older only cohorts that are at least so old when they are counted
 * @param source a code of the texts
 */
public record Indicator(
        String code,
        int version,
        LocalDate from,
        Kind kind,
        String of,
        List<String> reached,
        Optional<Period> older,
        String source) {

    /** How the numbers are read. */
    public enum Kind {
        /** The share of the cases that reached it. */
        SHARE,
        /** The share of the cases that did not. */
        REST,
        /** How many cases reached each. */
        STEPS,
        /** How long it took: the milestones stand in the order of their terms. */
        TIME
    }

    private static final int COLUMNS = 8;

    public Indicator {
        reached = List.copyOf(reached);
    }

    /** The rows of the table up to a version; their milestones have to be shown ones. */
    public static List<Indicator> shipped(int version, Milestones milestones) {
        List<Indicator> all =
                Lines.upTo("indicators", version).map(Indicator::of).toList();
        all.stream()
                .flatMap(Indicator::milestones)
                .filter(code -> milestones.shown(code).isEmpty())
                .forEach(code -> {
                    throw new IllegalArgumentException(code + " is not shown");
                });
        return all;
    }

    /** All milestones of which it speaks. */
    public Stream<String> milestones() {
        return Stream.concat(Stream.of(of), reached.stream());
    }

    private static Indicator of(String line) {
        String[] cell = Stream.of(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        if (cell.length != COLUMNS) {
            throw new IllegalArgumentException(COLUMNS + " columns are needed: " + line);
        }
        return new Indicator(
                cell[0],
                Integer.parseInt(cell[1]),
                LocalDate.parse(cell[2]),
                Kind.valueOf(cell[3]),
                cell[4],
                List.of(cell[5].split(" ")),
                Optional.of(cell[6]).filter(age -> !age.isEmpty()).map(Period::parse),
                cell[7]);
    }
}
