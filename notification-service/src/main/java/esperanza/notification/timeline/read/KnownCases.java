package esperanza.notification.timeline.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers: which case has this number, and which reports began it? */
@ApplicationScoped
public class KnownCases {

    private static final String COLUMNS = "select case_id, report_id, received_at from case_report where ";
    private static final String BY_NUMBER = COLUMNS + "case_number = $1 order by received_at, report_id";
    private static final String BY_ID = COLUMNS + "case_id = $1 order by received_at, report_id";

    private record Line(UUID caseId, KnownCase.OfReport report) {}

    private final Queries queries;

    KnownCases(Queries queries) {
        this.queries = queries;
    }

    /** The cases with this number. There is seldom more than one: a number is random. */
    public Uni<List<KnownCase>> by(CaseNumber number) {
        return ask(BY_NUMBER, Tuple.of(number.text()));
    }

    public Uni<Optional<KnownCase>> of(CaseId caseId) {
        return ask(BY_ID, Tuple.of(caseId.value())).map(found -> found.stream().findFirst());
    }

    private Uni<List<KnownCase>> ask(String sql, Tuple arguments) {
        return queries.rows(sql, arguments, KnownCases::line).map(lines -> lines.stream()
                .collect(groupingBy(Line::caseId, LinkedHashMap::new, mapping(Line::report, toList())))
                .entrySet()
                .stream()
                .map(of -> new KnownCase(
                        of.getKey(), CaseNumber.of(new CaseId(of.getKey())).text(), of.getValue()))
                .toList());
    }

    private static Line line(Row row) {
        return new Line(
                row.getUUID("case_id"),
                new KnownCase.OfReport(
                        row.getUUID("report_id"),
                        row.getOffsetDateTime("received_at").toInstant()));
    }
}
