package esperanza.notification.rota.read;

import static esperanza.notification.rota.read.RotaTables.time;

import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Profile;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The people who are called now, in the order of calling: of each function the begun first seats, the begun second
 * seats, those who are planned and have not begun, the standing persons. Institutions follow each other as in the
 * profile. A person who is absent is not called; the standing persons of a rota are, if all who could be called are
 * absent. The cost is that of the people on duty, whatever was ever planned: no shift that covers an instant began more
 * than {@link #LONGEST} before it. The institution of a person is that of the last token, which may be another one than
 * that of the rota: the wall of a case asks for both.
 */
@ApplicationScoped
public class DutyNow {

    /** A shift of local times lasts a day at most, and an hour more when the clocks are set back. */
    static final String LONGEST = "interval '26 hours'";

    private static final String CALLED = """
            with away as (select distinct person from absence where from_at <= $1::timestamptz and until_at > $1),
            seats as (
              select r.rota_id, s.person, case when s.state = 'BEGUN' then s.seat else 3 end kind, s.seat place
              from shift s join rota r on r.rota_id = s.rota_id and r.open
              where s.from_at > $1::timestamptz - %s and s.from_at <= $1 and s.until_at > $1 and s.state <> 'LEFT'
                and s.person not in (select person from away)),
            stand as (
              select r.rota_id, t.person, 4 kind, t.place, t.person in (select person from away) away
              from rota r join rota_standing t on t.rota_id = r.rota_id where r.open),
            present as (select rota_id from seats union select rota_id from stand where not away),
            called as (
              select rota_id, person, kind, place from seats
              union all select rota_id, person, kind, place from stand
              where not away or rota_id not in (select rota_id from present))
            select r.rota_id, r.function, c.person, coalesce(p.institution, r.institution) institution,
              r.institution keeper
            from called c join rota r on r.rota_id = c.rota_id left join staff p on p.pseudonym = c.person
            order by r.function, c.kind, array_position($2::text[], r.institution), c.place,
              c.person""".formatted(LONGEST);

    /** A person who is called now, of one rota. */
    record Called(UUID rota, DutyPerson person) {}

    private final Queries queries;
    private final String[] institutions;

    DutyNow(Queries queries, Profile profile) {
        this.queries = queries;
        this.institutions = Stream.concat(
                        Stream.of(profile.institutions().own()), profile.institutions().others().stream())
                .map(Institution::code)
                .toArray(String[]::new);
    }

    /** Asks without a session: many alerts are paged at once, and calls that share a context would share it. */
    public Uni<List<DutyPerson>> at(Instant now) {
        return called(now).map(all -> all.stream().map(Called::person).toList());
    }

    Uni<List<Called>> called(Instant now) {
        return queries.rows(
                CALLED,
                Tuple.of(time(now), institutions),
                row -> new Called(
                        row.getUUID("rota_id"),
                        new DutyPerson(
                                row.getString("function"),
                                row.getString("person"),
                                row.getString("institution"),
                                row.getString("keeper"))));
    }
}
