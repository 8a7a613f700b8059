package esperanza.notification.rota.read;

import static esperanza.notification.NotificationAction.KEEP_ROTA;
import static esperanza.notification.rota.read.RotaTables.time;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.notification.rota.domain.Period;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers: which rotas does this person see, and who is on them in these weeks? A keeper sees those of the own
 * institution, any other person of it only those on which the person stands or has a shift that is not over.
 */
@ApplicationScoped
public class Rotas {

    private static final int DAYS = 7;

    private static final String SEEN = """
            r.institution = $1 and ($2
              or exists (select 1 from rota_standing t where t.rota_id = r.rota_id and t.person = $3)
              or exists (select 1 from shift s where s.person = $3 and s.rota_id = r.rota_id
                and s.from_at > $4::timestamptz - %s and s.until_at > $4))""".formatted(DutyNow.LONGEST);
    private static final String OF_INSTITUTION = RotaRow.SQL + " and " + SEEN + " order by r.function";
    private static final String ONE = RotaRow.SQL + " and " + SEEN + " and r.rota_id = $5";
    private static final String SHIFTS = "select" + ShiftRow.FOUND + """
            s.rota_id = $1 and s.from_at > $2::timestamptz - %s and s.from_at < $3 and s.until_at > $2
            order by s.from_at, s.seat""".formatted(DutyNow.LONGEST);
    private static final String AWAY = """
            select * from absence a where a.until_at > $2 and a.from_at < $3 and a.from_at < a.until_at and (
              exists (select 1 from rota_standing t where t.rota_id = $1 and t.person = a.person)
              or exists (select 1 from shift s where s.person = a.person and s.rota_id = $1 and s.from_at < a.until_at
                and s.until_at > a.from_at))
            order by a.from_at""";

    private final Queries queries;
    private final Coverages coverages;
    private final DutyNow duty;
    private final InstantSource clock;

    Rotas(Queries queries, Coverages coverages, DutyNow duty, InstantSource clock) {
        this.queries = queries;
        this.coverages = coverages;
        this.duty = duty;
        this.clock = clock;
    }

    public Uni<List<RotaItem>> of(Caller caller) {
        Instant now = clock.instant();
        return queries.rows(OF_INSTITUTION, seenBy(caller, now), RotaRow::of).chain(rotas -> items(rotas, now));
    }

    /**
     * Fails with {@link NotHere} unless the caller sees this open rota.
     *
     * @param from the first day, in the zone of the rota; empty: today
     */
    public Uni<RotaSheet> sheet(Caller caller, UUID id, Optional<LocalDate> from, int weeks) {
        Instant now = clock.instant();
        return one(caller, id, now).chain(rota -> {
            ZoneId zone = ZoneId.of(rota.zone());
            LocalDate first = from.orElseGet(() -> LocalDate.ofInstant(now, zone));
            Period window = new Period(
                    first.atStartOfDay(zone).toInstant(),
                    first.plusDays((long) weeks * DAYS).atStartOfDay(zone).toInstant());
            return items(List.of(rota), now).chain(item -> sheet(rota, item.getFirst(), window, now));
        });
    }

    private Uni<RotaSheet> sheet(RotaRow rota, RotaItem item, Period window, Instant now) {
        Tuple asked = Tuple.of(rota.id().value(), time(window.from()), time(window.until()));
        return Uni.combine()
                .all()
                .unis(
                        queries.rows(SHIFTS, asked, row -> ShiftRow.of(row).item()),
                        coverages.of(List.of(rota), window, now),
                        queries.rows(AWAY, asked, Rotas::away))
                .with((shifts, gaps, away) ->
                        new RotaSheet(item, shifts, shown(gaps.get(rota.id().value())), away));
    }

    private Uni<RotaRow> one(Caller caller, UUID id, Instant now) {
        return queries.rows(ONE, seenBy(caller, now).addUUID(id), RotaRow::of)
                .map(found -> found.stream().findFirst().orElseThrow(NotHere::new));
    }

    private static Tuple seenBy(Caller caller, Instant now) {
        boolean keeper = !Collections.disjoint(caller.roles(), KEEP_ROTA.allowed());
        return Tuple.of(caller.institution(), keeper, caller.pseudonym(), time(now));
    }

    private Uni<List<RotaItem>> items(List<RotaRow> rotas, Instant now) {
        return Uni.combine()
                .all()
                .unis(coverages.of(rotas, Coverages.ahead(now), now), duty.called(now))
                .with((gaps, called) -> rotas.stream()
                        .map(rota -> item(rota, gaps.get(rota.id().value()), called))
                        .toList());
    }

    private static RotaItem item(RotaRow rota, List<Coverages.Known> gaps, List<DutyNow.Called> called) {
        return new RotaItem(
                rota.id().value(),
                rota.institution(),
                rota.function(),
                rota.zone(),
                rota.seats(),
                rota.standing().stream().map(StandingPerson::new).toList(),
                shown(gaps),
                called.stream()
                        .filter(each -> each.rota().equals(rota.id().value()))
                        .map(each -> each.person().person())
                        .distinct()
                        .toList());
    }

    private static List<GapItem> shown(List<Coverages.Known> gaps) {
        return gaps.stream().map(Coverages.Known::item).toList();
    }

    static AbsenceItem away(Row row) {
        return new AbsenceItem(
                row.getUUID("absence_id"),
                row.getString("person"),
                row.getOffsetDateTime("from_at").toInstant(),
                row.getOffsetDateTime("until_at").toInstant());
    }
}
