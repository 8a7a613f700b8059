package esperanza.intake.relating.read.alike;

import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.runtime.log.SealedLog;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.BlindIndex;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds reports that name the same contact, the same trace of the threatener, or a party of a given name. The index only gives candidates,
 * because several values share an entry on purpose; candidates are opened and compared here, and only the reason
 * leaves. Erased data are neither found nor compared.
 */
@Singleton
public class ContactIndex {

    /**
     * The latest candidates first, at most {@code $2}: a public hotline number gives a crowd of candidates. Without
     * {@code $3} no contact of a reporter counts, on neither side.
     */
    private static final String CANDIDATES = """
            with mine as materialized (
              select i.position, i.field, i.entry from event e join contact_index i on i.position = e.position
              where e.category = 'report' and e.id = $1 and e.version = 1 and i.field <> 'NAME'
                and (not i.of_reporter or $3))
            select position from mine
            union
            (select distinct c.position from mine
               join contact_index c on c.field = mine.field and c.entry = mine.entry
             where c.position <> mine.position and (not c.of_reporter or $3)
             order by c.position desc limit $2)""";

    /** The wall stands in the query: a report of which the reader must not know is neither opened, counted nor timed. */
    private static final String NAMED = """
            select c.position from contact_index c join report_queue q on q.report_id = c.report_id
            where c.field = 'NAME' and c.entry = $1 and not q.test and %s
            order by c.position desc limit $2""".formatted(MayKnow.of("q.case_id", "$3"));

    private static final String SUBJECTS = """
            select distinct subject from contact_index where position = any($1) and (not of_reporter or $2)""";

    private static final int MOST = 300;

    private final Queries queries;
    private final SealedLog log;
    private final BlindIndex index;

    ContactIndex(Queries queries, SealedLog log, BlindIndex index) {
        this.queries = queries;
        this.log = log;
        this.index = index;
    }

    /**
     * The reports that share a contact or a trace with this one, and the kinds of it. Fails as the database or the keys
     * do.
     *
     * @param withReporters whether contacts of reporters are compared too; otherwise they are not even opened
     */
    Uni<Map<UUID, Set<ContactField>>> sharing(UUID report, boolean withReporters) {
        return queries.rows(CANDIDATES, Tuple.of(report, MOST, withReporters), row -> row.getLong("position"))
                .chain(positions -> positions.size() < 2
                        ? Uni.createFrom().item(Map.of())
                        : opened(positions, withReporters).map(reports -> compared(report, reports)));
    }

    /**
     * The reports with a party of this name, whatever the order of its words. Only the latest candidates are opened.
     *
     * @param name in the form in which it is indexed
     * @param credential the reader's: reports of which the reader must not know are left out
     */
    public Uni<Set<UUID>> named(String name, String credential) {
        int entry = index.of(ContactField.NAME.indexedAs(), name);
        return queries.rows(
                        NAMED, Tuple.of(entry, MOST, MayKnow.credential(credential)), row -> row.getLong("position"))
                .chain(positions -> positions.isEmpty()
                        ? Uni.createFrom().item(List.<ReportReceived>of())
                        : opened(positions, false))
                .map(reports -> reports.stream()
                        .filter(report -> Contact.of(report).stream()
                                .anyMatch(each -> each.field() == ContactField.NAME
                                        && each.value().equals(name)))
                        .map(report -> report.reportId().value())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** A name as a person says it, in the form in which it is indexed. Empty if it says no word. */
    public static Optional<String> indexed(String name) {
        return Contact.name(name);
    }

    private Uni<List<ReportReceived>> opened(List<Long> positions, boolean withReporters) {
        return queries.rows(
                        SUBJECTS,
                        Tuple.of(positions.toArray(Long[]::new), withReporters),
                        row -> row.getUUID("subject"))
                .map(Set::copyOf)
                .chain(subjects -> queries.on(client -> log.at(client, positions, subjects)))
                .map(events -> events.stream()
                        .map(event -> (ReportReceived) event.event())
                        .toList());
    }

    private static Map<UUID, Set<ContactField>> compared(UUID asked, List<ReportReceived> reports) {
        Map<UUID, List<Contact>> contacts = reports.stream()
                .collect(Collectors.toMap(
                        report -> report.reportId().value(),
                        Contact::comparable,
                        (one, other) -> one,
                        LinkedHashMap::new));
        List<Contact> mine = contacts.remove(asked);
        Map<UUID, Set<ContactField>> sharing = new LinkedHashMap<>();
        contacts.forEach((report, theirs) -> mine.forEach(
                contact -> theirs.stream().filter(contact::sameAs).forEach(their -> sharing.computeIfAbsent(
                                report, none -> EnumSet.noneOf(ContactField.class))
                        .add(contact.inCommon(their)))));
        return sharing;
    }
}
