package esperanza.intake.triage.read;

import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.Facts;
import esperanza.intake.report.domain.ReportEvent.ReportCoded;
import esperanza.protocol.triage.SuggestedUrgency;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lays codings over the rows of the queue: area, codes, and the urgency that they suggest until a triage. */
final class QueueCodings {

    private static final String ROWS = """
            select report_id, first_level_area, codes, imminent_danger from report_queue
            where report_id = any($1::uuid[])""";

    private static final String CODED = """
            update report_queue q set first_level_area = c.area, codes = c.codes,
              urgency_rank = case when q.urgency is null then c.suggested else q.urgency_rank end
            from unnest($1::uuid[], $2::text[], $3::text[], $4::int[]) c(report_id, area, codes, suggested)
            where q.report_id = c.report_id""";

    private record Coded(UUID report, Optional<String> area, Map<Facet, List<String>> facets, boolean danger) {

        static Coded of(Row row) {
            return new Coded(
                    row.getUUID("report_id"),
                    Optional.ofNullable(row.getString("first_level_area")),
                    read(row.getString("codes")),
                    row.getBoolean("imminent_danger"));
        }

        Coded with(ReportCoded coding) {
            return new Coded(
                    report,
                    coding.placePrecision().isPresent() ? coding.firstLevelArea() : area,
                    Facts.coded(facets, coding.facets()),
                    danger);
        }

        int suggested() {
            List<String> codes = facets.values().stream().flatMap(List::stream).toList();
            return SuggestedUrgency.of(danger, codes).urgency().ordinal();
        }
    }

    private QueueCodings() {}

    /** Writes after all other changes of the batch, so that a judged urgency stays and danger is known. */
    static Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<ReportCoded> codings = events.stream()
                .flatMap(logged -> logged.as(ReportCoded.class).stream())
                .toList();
        if (codings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] reports = codings.stream().map(QueueCodings::report).distinct().toArray(UUID[]::new);
        return transaction
                .preparedQuery(ROWS)
                .execute(Tuple.tuple().addArrayOfUUID(reports))
                .chain(rows -> {
                    Map<UUID, Coded> coded = new HashMap<>();
                    rows.forEach(row -> coded.put(row.getUUID("report_id"), Coded.of(row)));
                    codings.forEach(each -> coded.computeIfPresent(report(each), (_, row) -> row.with(each)));
                    return new Table(transaction).write(CODED, new ArrayList<>(coded.values()), QueueCodings::columns);
                });
    }

    private static Columns<Coded> columns(Columns<Coded> columns) {
        return columns.uuids(Coded::report)
                .textsIfAny(Coded::area)
                .texts(row -> codes(row.facets))
                .integers(Coded::suggested);
    }

    private static UUID report(ReportCoded coding) {
        return coding.reportId().value();
    }

    /** The codes that are not sensitive, each with the name of its facet in front. */
    static String codes(Map<Facet, List<String>> facets) {
        return facets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(facet -> facet.getValue().stream().map(code -> facet.getKey() + "." + code))
                .collect(Collectors.joining(" "));
    }

    private static Map<Facet, List<String>> read(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.groupingBy(
                        code -> Facet.valueOf(code.substring(0, code.indexOf('.'))),
                        () -> new EnumMap<>(Facet.class),
                        Collectors.mapping(code -> code.substring(code.indexOf('.') + 1), Collectors.toList())));
    }
}
