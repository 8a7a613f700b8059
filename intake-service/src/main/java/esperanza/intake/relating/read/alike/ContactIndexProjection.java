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
import java.util.HashSet;
import java.util.List;
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

    private record Entry(UUID report, long position, UUID subject, ContactField field, int entry) {}

    private final SealedLog log;
    private final BlindIndex index;

    ContactIndexProjection(SealedLog log, BlindIndex index) {
        this.log = log;
        this.index = index;
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
        List<Logged> received = events.stream()
                .filter(each -> each.as(ReportReceived.class)
                        .filter(report -> !report.sentAsTest())
                        .isPresent())
                .toList();
        if (received.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Long> positions =
                received.stream().map(each -> each.stored().position()).toList();
        Set<UUID> subjects = received.stream()
                .flatMap(each -> each.as(ReportReceived.class).stream())
                .flatMap(report -> subjects(report).stream())
                .collect(Collectors.toSet());
        return log.at(transaction, positions, subjects)
                .map(opened -> opened.stream().flatMap(this::entries).toList())
                .chain(entries -> new Table(transaction).write(ENTER, entries, columns -> columns.uuids(Entry::report)
                        .longs(Entry::position)
                        .uuids(Entry::subject)
                        .booleans(entry -> entry.field.ofReporter())
                        .texts(entry -> entry.field.indexedAs())
                        .integers(Entry::entry)));
    }

    /** The subjects under which contacts and traces are sealed: the reporter, the parties and the case. */
    private static Set<UUID> subjects(ReportReceived report) {
        Set<UUID> subjects = new HashSet<>();
        subjects.add(report.reporter().subject());
        subjects.add(report.particulars().subject());
        report.identities().forEach(identity -> subjects.add(identity.subject()));
        return subjects;
    }

    private Stream<Entry> entries(Recorded<Object> opened) {
        ReportReceived report = (ReportReceived) opened.event();
        return Contact.of(report).stream()
                .map(contact -> new Entry(
                        report.reportId().value(),
                        opened.position(),
                        contact.subject(),
                        contact.field(),
                        index.of(contact.field().indexedAs(), contact.indexed())));
    }
}
