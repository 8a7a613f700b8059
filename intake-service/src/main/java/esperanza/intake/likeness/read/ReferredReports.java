package esperanza.intake.likeness.read;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds reports that were referred to investigation. All fail as the database does. */
@Singleton
public class ReferredReports {

    /**
     * Where the events of some reports stand in the log, and under which subjects those of their words are sealed that
     * are compared: the case, and the collectives that were referred. No reporter is among them.
     */
    public record Place(List<Long> positions, Set<UUID> subjects) {}

    /**
     * A report that shares an entry.
     *
     * @param nth the place of the entry among those that were asked for, from 1
     */
    public record Sharing(int nth, UUID report) {}

    private static final String PLACES = """
            select e.position, r.case_id, r.parties from referred_report r
            join event e on e.category = 'report' and e.id = r.report_id
            where r.report_id = any($1)""";

    /** The latest reports of each entry; none of a reporter's contacts. */
    private static final String SHARING_CONTACTS = """
            select m.nth::int, c.report_id from unnest($2::text[], $3::int[]) with ordinality m(field, entry, nth)
            cross join lateral (
              select i.report_id from contact_index i join referred_report r on r.report_id = i.report_id
              where i.field = m.field and i.entry = m.entry and i.report_id <> $1
                and (i.subject = r.case_id or i.subject = any(r.parties))
              order by i.position desc limit $4) c""";

    private static final String SHARING_BANDS = """
            select m.nth::int, c.report_id from unnest($2::bigint[]) with ordinality m(band, nth)
            cross join lateral (
              select report_id from referred_report where bands @> array[m.band] and report_id <> $1 limit $3) c""";

    private static final String ENTER = "update referred_report set bands = $2 where report_id = $1";

    private final Queries queries;

    ReferredReports(Queries queries) {
        this.queries = queries;
    }

    public Uni<Place> places(Collection<UUID> reports) {
        return queries.rows(PLACES, Tuple.of(reports.toArray(UUID[]::new)), row -> row)
                .map(rows -> {
                    Set<UUID> subjects = new HashSet<>();
                    rows.forEach(row -> {
                        subjects.add(row.getUUID("case_id"));
                        subjects.addAll(List.of(row.getArrayOfUUIDs("parties")));
                    });
                    return new Place(
                            rows.stream().map(row -> row.getLong("position")).toList(), subjects);
                });
    }

    /**
     * The other reports that share an entry of the contact index.
     *
     * @param fields of each entry
     * @param most how many reports of one entry are found, the latest first
     */
    public Uni<List<Sharing>> sharingContacts(UUID report, List<String> fields, List<Integer> entries, int most) {
        return queries.rows(
                SHARING_CONTACTS,
                Tuple.of(report, fields.toArray(String[]::new), entries.toArray(Integer[]::new), most),
                row -> new Sharing(row.getInteger("nth"), row.getUUID("report_id")));
    }

    /** The other reports that share a band, at most so many of each band. */
    public Uni<List<Sharing>> sharingBands(UUID report, Collection<Long> bands, int most) {
        return queries.rows(
                SHARING_BANDS,
                Tuple.of(report, bands.toArray(Long[]::new), most),
                row -> new Sharing(row.getInteger("nth"), row.getUUID("report_id")));
    }

    /** Keeps the bands of what the threatener said, so that later reports find this one; none for an erased report. */
    public Uni<Void> enter(UUID report, Collection<Long> bands) {
        return queries.change(ENTER, Tuple.of(report, bands.toArray(Long[]::new)))
                .replaceWithVoid();
    }
}
