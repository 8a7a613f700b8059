package esperanza.investigation.stamp.read;

import esperanza.investigation.stamp.domain.StampedHead;
import esperanza.kernel.CaseId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the histories of evidence that are not stamped as they stand. */
@Singleton
public class StampQuery {

    /**
     * How far the histories of a case are stamped.
     *
     * @param notStamped how many of them are not stamped as they stand
     * @param last the instant of the last stamp; empty: none was ever stamped
     */
    public record Standing(int notStamped, Optional<Instant> last) {}

    private static final String HISTORIES = " from case_stream c"
            + " join stream s on s.category = c.category and s.id = c.id"
            + " left join stamped_head h on h.category = s.category and h.id = s.id"
            + " where c.category in ('evidence', 'custody')";

    private static final String CHANGED = "select c.case_id, s.category, s.id, s.version, encode(s.hash, 'hex') hash"
            + HISTORIES + " and s.version > coalesce(h.version, 0) order by c.case_id, s.id, s.category limit $1";

    private static final String STANDING = "select count(*) filter (where s.version > coalesce(h.version, 0)) changed,"
            + " max(h.stamped_at) last" + HISTORIES + " and c.case_id = $1";

    private record Head(UUID caseId, StampedHead head) {}

    /** An item of evidence with the heads that changed since they were stamped: its own, and that of its custody. */
    public record Changed(CaseId caseId, List<StampedHead> heads) {}

    private final Queries queries;

    StampQuery(Queries queries) {
        this.queries = queries;
    }

    /** In the order of the cases. */
    public Uni<List<Changed>> changed(int limit) {
        return queries.rows(CHANGED, Tuple.of(limit), StampQuery::changed).map(rows -> rows.stream()
                .collect(Collectors.groupingBy(row -> row.head().streamId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(heads -> new Changed(
                        new CaseId(heads.getFirst().caseId()),
                        heads.stream().map(Head::head).toList()))
                .toList());
    }

    public Uni<Standing> standing(UUID caseId) {
        return queries.rows(
                        STANDING,
                        Tuple.of(caseId),
                        row -> new Standing(
                                row.getInteger("changed"),
                                Optional.ofNullable(row.getOffsetDateTime("last"))
                                        .map(OffsetDateTime::toInstant)))
                .map(List::getFirst);
    }

    private static Head changed(Row row) {
        return new Head(
                row.getUUID("case_id"),
                new StampedHead(
                        row.getString("category"),
                        row.getUUID("id"),
                        row.getInteger("version"),
                        row.getString("hash")));
    }
}
