package esperanza.intake.relating.read.alike;

import esperanza.intake.report.domain.ReportEvent.DataErased;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.Recorded;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.SealedLog;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import esperanza.runtime.sealing.BlindIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the blind index of the contacts and traces in reports. The index is a table and no event: two equal entries
 * suggest two equal values, and the log is permanent and copied. The table can be deleted and rebuilt from the data
 * whose keys still exist.
 */
@Singleton
public class ContactIndexProjection implements Projection {

    public static final String NAME = "contact-index";

    private static final String ENTER = """
            insert into contact_index(report_id, position, subject, of_reporter, field, entry)
            select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::boolean[], $5::text[], $6::int[])
            on conflict do nothing""";

    private static final String FORGET = """
            delete from contact_index i using event e
            where e.category = 'report' and e.id = any($1) and e.version = 1 and i.position = e.position""";

    private record Row(long position, ContactEntry entry) {}

    private final SealedLog log;
    private final BlindIndex index;
    private final FreshEntries fresh;

    ContactIndexProjection(SealedLog log, BlindIndex index, FreshEntries fresh) {
        this.log = log;
        this.index = index;
        this.fresh = fresh;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("contact_index");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<DataErased> erased = events.stream()
                .flatMap(each -> each.as(DataErased.class).stream())
                .toList();
        return entered(transaction, events).chain(() -> new Table(transaction)
                .write(
                        FORGET,
                        erased,
                        columns -> columns.uuids(each -> each.reportId().value())));
    }

    private Uni<Void> entered(SqlConnection transaction, List<Logged> events) {
        List<Row> rows = new ArrayList<>();
        Map<Long, ReportReceived> sealed = new LinkedHashMap<>();
        for (Logged event : events) {
            long position = event.stored().position();
            event.as(ReportReceived.class)
                    .filter(report -> !report.sentAsTest())
                    .ifPresent(report -> fresh.take(report)
                            .ifPresentOrElse(
                                    entries -> entries.forEach(entry -> rows.add(new Row(position, entry))),
                                    () -> sealed.put(position, report)));
        }
        return opened(transaction, sealed).invoke(rows::addAll).chain(() -> write(transaction, rows));
    }

    private Uni<List<Row>> opened(SqlConnection transaction, Map<Long, ReportReceived> sealed) {
        if (sealed.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<UUID> subjects = sealed.values().stream()
                .flatMap(report -> subjects(report).stream())
                .collect(Collectors.toSet());
        return log.at(transaction, List.copyOf(sealed.keySet()), subjects)
                .map(opened -> opened.stream().flatMap(this::rows).toList());
    }

    private static Uni<Void> write(SqlConnection transaction, List<Row> rows) {
        return new Table(transaction).write(ENTER, rows, columns -> columns.uuids(row -> row.entry.report())
                .longs(Row::position)
                .uuids(row -> row.entry.subject())
                .booleans(row -> row.entry.field().ofReporter())
                .texts(row -> row.entry.field().indexedAs())
                .integers(row -> row.entry.entry()));
    }

    /** The subjects under which contacts and traces are sealed: the reporter, the parties and the case. */
    private static Set<UUID> subjects(ReportReceived report) {
        Set<UUID> subjects = new HashSet<>();
        subjects.add(report.reporter().subject());
        subjects.add(report.particulars().subject());
        report.identities().forEach(identity -> subjects.add(identity.subject()));
        return subjects;
    }

    private Stream<Row> rows(Recorded<Object> opened) {
        return ContactEntry.of((ReportReceived) opened.event(), index).stream()
                .map(entry -> new Row(opened.position(), entry));
    }
}
