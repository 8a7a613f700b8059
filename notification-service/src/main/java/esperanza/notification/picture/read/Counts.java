package esperanza.notification.picture.read;

import esperanza.runtime.query.Rows;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;

/**
 * The counts of all areas, read by one query.
 *
 * @param seen the log position up to which the projection has counted
 * @param areas the areas with at least one counted report
 */
public record Counts(long seen, List<Counted> areas) {

    /** Counts cases, not clocks: one case with many clocks must not fill a cell alone. */
    public static final String SQL = """
            with counted as (
              select case_id, area, report_id from picture_report r where counted
                and not exists (select 1 from picture_refusal f where f.report_id = r.report_id)),
            case_area as (
              select distinct on (case_id) case_id, area from counted order by case_id, report_id),
            clocks as (
              select area, count(distinct case_id) filter (where open) open,
                count(distinct case_id) filter (where breached and law) breached
              from case_area join picture_deadline using (case_id) group by area),
            counts as (
              select area, reports, coalesce(open, 0) open, coalesce(breached, 0) breached
              from (select area, count(*) reports from counted group by area) r left join clocks using (area))
            select coalesce((select position from cursor where name = 'picture'), 0) seen, counts.*
            from (select 1) one left join counts on true""";

    public static Counts of(RowSet<Row> rows) {
        List<Row> all = Rows.map(rows, row -> row);
        return new Counts(
                all.getFirst().getLong("seen"),
                all.stream()
                        .filter(row -> row.getString("area") != null)
                        .map(row -> new Counted(
                                row.getString("area"),
                                row.getLong("reports"),
                                row.getLong("open"),
                                row.getLong("breached")))
                        .toList());
    }
}
