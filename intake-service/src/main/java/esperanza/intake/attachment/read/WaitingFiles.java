package esperanza.intake.attachment.read;

import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The files that wait for software, the oldest first. */
@Singleton
public class WaitingFiles {

    /** More than these are asked for again. */
    public static final int PAGE = 100;

    /** A file of a report. */
    public record Waiting(UUID reportId, UUID attachmentId) {}

    private static final String NOT_COME = """
            select report_id, attachment_id from attachment where stage = 'ANNOUNCED' and since < $1
            order by since limit 100""";
    private static final String UNCHECKED = """
            (select report_id, attachment_id from attachment where stage = 'RECEIVED' and since < $1
             order by since limit 100)
            union all
            (select report_id, attachment_id from attachment where scan = 'NOT_SCANNED' and since < $2
             order by since limit 100)""";

    private static final String REPORTS = """
            select distinct report_id from attachment where stage in ('RECEIVED', 'CHECKED') and report_id > $1
            order by report_id limit 100""";

    private final Queries queries;

    WaitingFiles(Queries queries) {
        this.queries = queries;
    }

    /** Files that were announced before this instant and did not come. */
    public Uni<List<Waiting>> notCome(Instant before) {
        return waiting(NOT_COME, Tuple.of(Rows.at(before)));
    }

    /**
     * Files that software has not looked at.
     *
     * @param before when those came for which the scanner was away
     */
    public Uni<List<Waiting>> unchecked(Instant now, Instant before) {
        return waiting(UNCHECKED, Tuple.of(Rows.at(now), Rows.at(before)));
    }

    /** A hundred reports behind this one that have files. */
    public Uni<List<UUID>> reportsWithFiles(UUID behind) {
        return queries.rowsInTime(REPORTS, Tuple.of(behind), row -> row.getUUID("report_id"));
    }

    private Uni<List<Waiting>> waiting(String sql, Tuple arguments) {
        return queries.rowsInTime(
                sql, arguments, row -> new Waiting(row.getUUID("report_id"), row.getUUID("attachment_id")));
    }
}
