package esperanza.intake.likeness.read;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
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
     * @param rank the place of the report among those of the entry, from 1 for the latest
     */
    public record Sharing(int nth, int rank, UUID report) {}

    private static final String PLACES = """
            select e.position, r.case_id, r.parties from referred_report r
            join event e on e.category = 'report' and e.id = r.report_id
            where r.report_id = any($1)""";

    /** The latest reports of each entry; none of a reporter's contacts. */
    private static final String SHARING_CONTACTS = """
            select m.nth::int, c.report_id, row_number() over (partition by m.nth order by c.position desc)::int rank
            from unnest($2::text[], $3::int[]) with ordinality m(field, entry, nth)
            cross join lateral (
              select i.report_id, i.position from contact_index i
              join referred_report r on r.report_id = i.report_id
              where i.field = m.field and i.entry = m.entry and i.report_id <> $1
                and (i.subject = r.case_id or i.subject = any(r.parties))
              order by i.position desc limit $4) c""";

    private static final String SHARING_BANDS = """
            select m.nth::int, r.report_id, row_number() over (partition by m.nth order by r.position desc)::int rank
            from unnest($2::bigint[]) with ordinality m(band, nth)
            cross join lateral (
              select position from likeness_band where band = m.band order by position desc limit $3) b
            join referred_report r on r.position = b.position
            where r.report_id <> $1""";

    private static final String ENTER = """
            with mine as (select position from referred_report where report_id = $1),
            gone as (delete from likeness_band b using mine m where b.position = m.position and b.band <> all($2))
            insert into likeness_band(band, position) select band, position from unnest($2::bigint[]) band, mine
            on conflict do nothing""";

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
                ReferredReports::sharing);
    }

    /** The other reports that share a band, at most so many of each band, the latest first. */
    public Uni<List<Sharing>> sharingBands(UUID report, Collection<Long> bands, int most) {
        return queries.rows(
                SHARING_BANDS, Tuple.of(report, bands.toArray(Long[]::new), most), ReferredReports::sharing);
    }

    private static Sharing sharing(Row row) {
        return new Sharing(row.getInteger("nth"), row.getInteger("rank"), row.getUUID("report_id"));
    }

    /** Keeps the bands of what the threatener said, so that later reports find this one; none for an erased report. */
    public Uni<Void> enter(UUID report, Collection<Long> bands) {
        return queries.change(ENTER, Tuple.of(report, bands.toArray(Long[]::new)))
                .replaceWithVoid();
    }
}
