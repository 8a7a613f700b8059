package esperanza.notification.read.picture;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The national picture, without anybody in it. Counts below the threshold are suppressed; every other is rounded down to a
 * multiple of it, so that no difference between two frames, or between areas, shows one person.
 *
 * @param definition the version of what is counted and how
 */
public record Picture(Instant at, int definition, List<InArea> areas) {

    /** 1: reports received; legal clocks that run or are breached and unmet; clocks that were ever breached. */
    public static final int DEFINITION = 1;

    public static final int THRESHOLD = 5;

    /** Counts per first-level area, as they are kept. */
    public static final String SQL = """
            select area, r.reports, coalesce(d.open, 0) open, coalesce(d.breached, 0) breached
            from (select area, count(*) reports from picture_report group by area) r
            left join (select p.area, count(*) filter (where x.open) open, count(*) filter (where x.breached) breached
                       from (select distinct on (case_id) case_id, area from picture_report
                             order by case_id, report_id) p
                       join picture_deadline x using (case_id) group by p.area) d using (area)""";

    /** Counts as they may be shown: empty where they are suppressed. */
    public record InArea(String area, Optional<Long> reports, Optional<Long> openDeadlines, Optional<Long> breaches) {}

    /** Counts as they are. */
    record Counted(String area, long reports, long openDeadlines, long breaches) {}

    /** @param areas all areas of the first level: one without reports is shown like one with few */
    public static Picture of(Instant at, List<String> areas, Iterable<Row> rows) {
        List<Counted> counted = new ArrayList<>();
        rows.forEach(row -> counted.add(new Counted(
                row.getString("area"), row.getLong("reports"), row.getLong("open"), row.getLong("breached"))));
        return of(at, areas, counted);
    }

    static Picture of(Instant at, List<String> areas, List<Counted> counted) {
        Map<String, Counted> byArea = counted.stream().collect(Collectors.toMap(Counted::area, one -> one));
        List<String> shown = new ArrayList<>(areas);
        shown.add(PictureProjection.ELSEWHERE);
        return new Picture(
                at,
                DEFINITION,
                shown.stream()
                        .map(area -> byArea.getOrDefault(area, new Counted(area, 0, 0, 0)))
                        .map(Picture::suppressed)
                        .toList());
    }

    private static InArea suppressed(Counted counted) {
        return new InArea(
                counted.area(), shown(counted.reports()), shown(counted.openDeadlines()), shown(counted.breaches()));
    }

    private static Optional<Long> shown(long count) {
        return count < THRESHOLD ? Optional.empty() : Optional.of(count - count % THRESHOLD);
    }
}
