package esperanza.intake.read.queue;

import esperanza.kernel.store.StoreUnavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Reports that look alike, by what is told in clear: first-level area, about the same time, the same codes. It proposes and says
 * why; whether they belong together a person decides.
 */
@Singleton
public class LookAlikeQuery {

    /**
     * A report that looks like the one asked for.
     *
     * @param because SAME_AREA, and the codes that both have
     */
    public record LookAlike(
            UUID reportId, String caseNumber, Instant receivedAt, Optional<String> urgency, List<String> because) {}

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST = 20;

    /** One code alone is not alike, nor is an area. The unspecific codes weigh nothing. */
    private static final String ALIKE = """
            with asked as (select * from report_queue where report_id = $1),
            near as (
              select q.*, coalesce(q.first_level_area = a.first_level_area, false) same_area, array(
                select unnest(string_to_array(q.codes, ' ')) intersect select unnest(string_to_array(a.codes, ' '))
                except select unnest($2::text[]) order by 1) shared
              from report_queue q, asked a
              where q.report_id <> a.report_id and not q.test
                and q.received_at between a.received_at - interval '30 days' and a.received_at + interval '30 days')
            select report_id, case_number, received_at, urgency, same_area, shared from near
            where cardinality(shared) + same_area::int >= 2 and cardinality(shared) > 0
            order by cardinality(shared) + same_area::int desc, received_at desc limit $3""";

    private static final String[] UNSPECIFIC = {
        "EXPRESSION.UNKNOWN",
        "CHANNEL.UNKNOWN",
        "CHANNEL.OTHER",
        "TARGET_LEVEL.INDIVIDUAL",
        "ANNOUNCED_HARM.UNSPECIFIED",
        "APPARENT_AIM.UNKNOWN",
        "TEMPORAL_PATTERN.SINGLE"
    };

    private final Pool pool;

    LookAlikeQuery(Pool pool) {
        this.pool = pool;
    }

    /** The most alike first. Fails with {@link StoreUnavailable}. */
    public Uni<List<LookAlike>> of(UUID report) {
        return pool.preparedQuery(ALIKE)
                .execute(Tuple.of(report, UNSPECIFIC, MOST))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LookAlikeQuery::lookAlike)
                        .toList())
                .onFailure()
                .transform(e -> new StoreUnavailable("log-unavailable", e));
    }

    private static LookAlike lookAlike(Row row) {
        List<String> because = new ArrayList<>();
        if (row.getBoolean("same_area")) {
            because.add("SAME_AREA");
        }
        because.addAll(List.of(row.getArrayOfStrings("shared")));
        return new LookAlike(
                row.getUUID("report_id"),
                row.getString("case_number"),
                row.getOffsetDateTime("received_at").toInstant(),
                Optional.ofNullable(row.getString("urgency")),
                because);
    }
}
