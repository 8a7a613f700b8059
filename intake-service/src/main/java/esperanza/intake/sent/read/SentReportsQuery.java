package esperanza.intake.sent.read;

import static esperanza.runtime.query.Rows.at;

import esperanza.intake.report.read.SentReferences;
import esperanza.intake.sent.view.SentReport;
import esperanza.intake.sent.view.SentReport.Stage;
import esperanza.kernel.ReportId;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Reads what one hotline sent. */
@Singleton
public class SentReportsQuery {

    private static final int MOST = 50;
    private static final String CHANGED = """
            select * from sent_report where sender = $1 and position > $2 and changed_at >= $3
            order by position limit $4""";
    private static final String REFERENCED = """
            select s.* from sent_reference r join sent_report s using (report_id)
            where r.sender = $1 and r.reference = $2 order by s.position desc limit $3""";

    private final Queries queries;
    private final Cursors cursors;
    private final SentReferences references;

    SentReportsQuery(Queries queries, Cursors cursors, SentReferences references) {
        this.queries = queries;
        this.cursors = cursors;
        this.references = references;
    }

    /** The reports that changed since, the earliest change first. Fails with 422 if the cursor is none of this list. */
    public Uni<List<SentReport>> changed(String sender, Instant since, String after, int limit) {
        Tuple arguments = Tuple.of(sender, cursors.position(after), at(since), limit);
        return queries.rowsInTime(CHANGED, arguments, this::report);
    }

    /** The reports that the sender gave this reference of its own, the latest change first. */
    public Uni<List<SentReport>> referenced(String sender, String reference) {
        Tuple arguments = Tuple.of(sender, Buffer.buffer(references.hash(sender, reference)), MOST);
        return queries.rowsInTime(REFERENCED, arguments, this::report);
    }

    private SentReport report(Row row) {
        return new SentReport(
                cursors.cursor(row.getLong("position")),
                new ReportId(row.getUUID("report_id")),
                Stage.valueOf(row.getString("stage")),
                row.getInteger("version"),
                row.getOffsetDateTime("changed_at").toInstant(),
                row.getBoolean("test"));
    }
}
