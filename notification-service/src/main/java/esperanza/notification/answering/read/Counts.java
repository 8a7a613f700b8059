package esperanza.notification.answering.read;

import esperanza.notification.answering.domain.Histogram;
import esperanza.notification.answering.domain.Measure;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the counts of some weeks. The cost is that of the weeks: each has a few buckets, however many alerts it had. */
@Singleton
class Counts {

    private static final String ALERTS = "select * from answering_count where week >= $1 and week <= $2";
    private static final String WAYS = """
            select week, kind, sum(n)::bigint pages, coalesce(sum(n) filter (where outcome = 'FAILED'), 0)::bigint failed
            from answering_way where week >= $1 and week <= $2 group by week, kind order by week desc, kind""";

    /** Alerts of a week, and whom they called first. */
    record Key(LocalDate week, String function, boolean exercise) {}

    /** @param pages the attempts, and {@code failed} those among them that failed */
    record OfWay(LocalDate week, String kind, long pages, long failed) {}

    private final Queries queries;

    Counts(Queries queries) {
        this.queries = queries;
    }

    Uni<Map<Key, WeekOfAlerts>> alerts(LocalDate first, LocalDate last) {
        return queries.rows(ALERTS, Tuple.of(first, last), row -> row).map(Counts::byWeek);
    }

    Uni<List<OfWay>> ways(LocalDate first, LocalDate last) {
        return queries.rows(
                WAYS,
                Tuple.of(first, last),
                row -> new OfWay(
                        row.getLocalDate("week"), row.getString("kind"), row.getLong("pages"), row.getLong("failed")));
    }

    private static Map<Key, WeekOfAlerts> byWeek(List<Row> rows) {
        Map<Key, Map<Measure, Map<Integer, Long>>> all = new HashMap<>();
        rows.forEach(row -> all.computeIfAbsent(key(row), _ -> new EnumMap<>(Measure.class))
                .computeIfAbsent(Measure.valueOf(row.getString("measure")), _ -> new TreeMap<>())
                .put(row.getInteger("bucket"), row.getLong("n")));
        Map<Key, WeekOfAlerts> weeks = new HashMap<>();
        all.forEach((key, counts) -> weeks.put(key, week(counts)));
        return weeks;
    }

    private static WeekOfAlerts week(Map<Measure, Map<Integer, Long>> counts) {
        Map<Measure, Histogram> histograms = new EnumMap<>(Measure.class);
        counts.forEach((measure, buckets) -> histograms.put(measure, Histogram.of(buckets)));
        return new WeekOfAlerts(histograms);
    }

    private static Key key(Row row) {
        return new Key(row.getLocalDate("week"), row.getString("function"), row.getBoolean("exercise"));
    }
}
