package esperanza.notification.rota.read;

import static esperanza.notification.rota.read.RotaTables.time;

import esperanza.notification.rota.domain.Coverage;
import esperanza.notification.rota.domain.Coverage.Absent;
import esperanza.notification.rota.domain.Gap;
import esperanza.notification.rota.domain.Period;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.Shift;
import esperanza.protocol.term.Duty;
import esperanza.protocol.term.Profile;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The gaps of open rotas in a window, each with the person to whom it was left. The cost is that of the window. */
@ApplicationScoped
public class Coverages {

    /** How far ahead of the present gaps are looked for. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private static final String SHIFTS = "select" + ShiftRow.FOUND
            + "s.rota_id = any($1) and s.from_at > $2::timestamptz - %s and s.from_at < $3".formatted(DutyNow.LONGEST);
    private static final String ABSENCES =
            "select * from absence where until_at > $1 and from_at < $2 and from_at < until_at";
    private static final String KNOWN =
            "select * from coverage_gap where rota_id = any($1) and from_at >= $2 and from_at < $3";

    /**
     * A gap and what is known of it.
     *
     * @param step how near it is
     * @param accepted the pseudonym of the standing person to whom it was left
     */
    public record Known(Gap gap, Optional<String> step, Optional<String> accepted) {

        GapItem item() {
            return new GapItem(gap.time().from(), gap.time().until(), step, accepted);
        }
    }

    private final Queries queries;
    private final Duty duty;

    public Coverages(Queries queries, Profile profile) {
        this.queries = queries;
        this.duty = profile.duty();
    }

    /** The present and the coming two weeks. */
    static Period ahead(Instant now) {
        return new Period(now, now.plus(AHEAD));
    }

    /** By rota, those that do not end before the window. */
    Uni<Map<UUID, List<Known>>> of(List<RotaRow> rotas, Period window, Instant now) {
        UUID[] ids = rotas.stream().map(rota -> rota.id().value()).toArray(UUID[]::new);
        Instant earliest = rotas.stream()
                .map(rota -> rota.looked(window, now).from())
                .min(Instant::compareTo)
                .orElse(window.from());
        return Uni.combine()
                .all()
                .unis(
                        queries.rows(SHIFTS, Tuple.of(ids, time(earliest), time(window.until())), ShiftRow::of),
                        absences(new Period(earliest, window.until())),
                        queries.rows(
                                KNOWN,
                                Tuple.of(ids, time(earliest), time(window.until())),
                                row -> Map.entry(
                                        Gap.id(
                                                new RotaId(row.getUUID("rota_id")),
                                                row.getOffsetDateTime("from_at").toInstant()),
                                        row.getString("accepted_by"))))
                .with((shifts, absences, accepted) -> gaps(rotas, shifts, absences, accepted, window, now));
    }

    /** The absences of anybody in the window. */
    Uni<List<Absent>> absences(Period window) {
        return queries.rows(
                ABSENCES,
                Tuple.of(time(window.from()), time(window.until())),
                row -> new Absent(
                        row.getString("person"),
                        new Period(
                                row.getOffsetDateTime("from_at").toInstant(),
                                row.getOffsetDateTime("until_at").toInstant())));
    }

    private Map<UUID, List<Known>> gaps(
            List<RotaRow> rotas,
            List<ShiftRow> rows,
            List<Absent> absences,
            List<Map.Entry<UUID, String>> accepted,
            Period window,
            Instant now) {
        Map<UUID, List<Shift>> shifts = new HashMap<>();
        rows.forEach(row -> row.covering(now, duty.notBegunAfter())
                .forEach(shift -> shifts.computeIfAbsent(row.rota(), _ -> new ArrayList<>())
                        .add(shift)));
        Map<UUID, String> left = new HashMap<>();
        accepted.forEach(each -> left.put(each.getKey(), each.getValue()));
        Map<UUID, List<Known>> gaps = new HashMap<>();
        rotas.forEach(rota -> gaps.put(
                rota.id().value(),
                Coverage.of(
                                rota.seats(),
                                shifts.getOrDefault(rota.id().value(), List.of()),
                                absences,
                                rota.looked(window, now))
                        .stream()
                        .filter(time -> time.until().isAfter(window.from()))
                        .map(time -> new Gap(rota.id(), time))
                        .map(gap -> new Known(
                                gap, gap.step(now, duty.warnAhead()), Optional.ofNullable(left.get(gap.id()))))
                        .toList()));
        return gaps;
    }
}
