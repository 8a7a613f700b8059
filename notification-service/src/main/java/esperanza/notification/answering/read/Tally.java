package esperanza.notification.answering.read;

import esperanza.notification.answering.domain.Buckets;
import esperanza.notification.answering.domain.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The additions of a batch to the counts. */
final class Tally {

    /** A row of the counts of alerts. */
    record Cell(LocalDate week, String function, boolean exercise, Measure measure, int bucket) {}

    /** A row of the counts of pages. */
    record Way(LocalDate week, String kind, String outcome) {}

    private final Map<Cell, Long> cells = new LinkedHashMap<>();
    private final Map<Way, Long> ways = new LinkedHashMap<>();

    void add(OpenAlert of, Measure measure) {
        add(of, measure, 0);
    }

    void add(OpenAlert of, Measure measure, Instant at) {
        add(of, measure, Buckets.of(Duration.between(of.raisedAt(), at)));
    }

    void add(OpenAlert of, Measure measure, int bucket) {
        cells.merge(new Cell(of.week(), of.function(), of.exercise(), measure, bucket), 1L, Long::sum);
    }

    void add(Way way) {
        ways.merge(way, 1L, Long::sum);
    }

    List<Map.Entry<Cell, Long>> cells() {
        return List.copyOf(cells.entrySet());
    }

    List<Map.Entry<Way, Long>> ways() {
        return List.copyOf(ways.entrySet());
    }
}
