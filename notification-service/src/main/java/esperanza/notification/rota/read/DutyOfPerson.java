package esperanza.notification.rota.read;

import static esperanza.notification.rota.read.RotaTables.time;

import esperanza.access.Caller;
import esperanza.notification.rota.read.MyDuty.HandoverWaiting;
import esperanza.notification.rota.read.MyDuty.StandingIn;
import esperanza.notification.rota.read.MyDuty.SwapAsked;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers: what has this person to do with the rotas, now and in what is to come? */
@ApplicationScoped
public class DutyOfPerson {

    private static final String SHIFTS = "select" + ShiftRow.FOUND + """
            s.person = $1 and s.from_at > $2::timestamptz - %s and s.until_at > $2 and s.state <> 'LEFT'
            order by s.from_at""".formatted(DutyNow.LONGEST);
    private static final String ASKED =
            "select" + ShiftRow.FOUND + "w.to_person = $1 and s.from_at > $2 order by s.from_at";
    private static final String HANDOVERS = """
            select h.* from handover h
            where h.until_at > $2::timestamptz and h.by_person <> $1 and h.rota_id in (
              select s.rota_id from shift s where s.person = $1 and s.from_at > $2::timestamptz - %s and s.until_at > $2
                and (s.state = 'BEGUN' or s.state = 'PLANNED' and s.from_at <= $2))
            order by h.until_at, h.handover_id""".formatted(DutyNow.LONGEST);
    private static final String AWAY =
            "select * from absence where person = $1 and until_at > $2 and from_at < until_at order by from_at";
    private static final String STANDS = """
            select r.rota_id, r.institution, r.function from rota_standing t join rota r on r.rota_id = t.rota_id
            where t.person = $1 and r.open order by r.institution, r.function""";

    private final Queries queries;
    private final AlertsOfDuty alerts;
    private final InstantSource clock;

    DutyOfPerson(Queries queries, AlertsOfDuty alerts, InstantSource clock) {
        this.queries = queries;
        this.alerts = alerts;
        this.clock = clock;
    }

    public Uni<MyDuty> of(Caller caller) {
        String person = caller.pseudonym();
        Instant now = clock.instant();
        Tuple asked = Tuple.of(person, time(now));
        return Uni.combine()
                .all()
                .unis(
                        queries.rows(SHIFTS, asked, row -> ShiftRow.of(row).item()),
                        queries.rows(ASKED, asked, row -> ShiftRow.of(row).item()),
                        queries.rows(HANDOVERS, asked, DutyOfPerson::handover).chain(all -> open(all, caller)),
                        queries.rows(AWAY, asked, Rotas::away),
                        queries.rows(
                                STANDS,
                                Tuple.of(person),
                                row -> new StandingIn(
                                        row.getUUID("rota_id"),
                                        row.getString("institution"),
                                        row.getString("function"))))
                .with((shifts, swaps, handovers, away, stands) ->
                        new MyDuty(shifts, asked(swaps, shifts), handovers, away, stands));
    }

    /** Those of which no alert is of a case that is shut to the caller. */
    private Uni<List<HandoverWaiting>> open(List<HandoverWaiting> all, Caller caller) {
        List<UUID> named = all.stream().flatMap(each -> each.alerts().stream()).toList();
        return alerts.shutTo(caller, named).map(shut -> all.stream()
                .filter(each -> Collections.disjoint(each.alerts(), shut))
                .toList());
    }

    private static HandoverWaiting handover(Row row) {
        return new HandoverWaiting(
                row.getUUID("rota_id"),
                row.getUUID("shift_id"),
                row.getUUID("handover_id"),
                row.getString("by_person"),
                List.of(row.getArrayOfUUIDs("alerts")));
    }

    /** @param own the shifts of the person, of which one may be wanted in return */
    private static List<SwapAsked> asked(List<ShiftItem> swaps, List<ShiftItem> own) {
        Map<UUID, ShiftItem> byId = own.stream().collect(Collectors.toMap(ShiftItem::shiftId, Function.identity()));
        return swaps.stream()
                .flatMap(shift -> shift.swap().stream()
                        .map(swap -> new SwapAsked(
                                shift.rotaId(),
                                swap.swapId(),
                                shift,
                                swap.inReturn().flatMap(id -> Optional.ofNullable(byId.get(id))))))
                .toList();
    }
}
