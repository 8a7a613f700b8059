package esperanza.notification.rota.read;

import static esperanza.notification.rota.read.RotaTables.time;

import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RosterEvent.*;
import esperanza.notification.rota.domain.ShiftId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes the shifts and the proposals that wait. */
record ShiftTables(SqlConnection transaction) {

    private static final String PLAN = """
            insert into shift(shift_id, rota_id, person, seat, from_at, until_at, state)
            select id, $1::uuid, $2::text, $3::int, begins, ends, 'PLANNED'
            from unnest($4::uuid[], $5::timestamptz[], $6::timestamptz[]) as each(id, begins, ends)""";
    private static final String WITHDRAW = "delete from shift where shift_id = $1";
    private static final String FORGET_SWAPS = "delete from swap where shift_id = $1 or in_return = $1";
    private static final String PROPOSE = """
            insert into swap(swap_id, rota_id, shift_id, by_person, to_person, in_return)
            values ($1, $2, $3, $4, $5, $6)""";
    private static final String ANSWERED = "delete from swap where swap_id = $1";
    private static final String GIVE = "update shift set person = $2 where shift_id = $1";
    private static final String BEGIN = "update shift set state = 'BEGUN', begun_at = $2 where shift_id = $1";
    private static final String LEAVE = "update shift set state = 'LEFT', left_at = $2 where shift_id = $1";
    /** A hand-over waits for a day after the end of its shift. */
    private static final String OFFER = """
            insert into handover(handover_id, rota_id, shift_id, by_person, alerts, until_at)
            select $1::uuid, $2::uuid, shift_id, $4::text, $5::uuid[], until_at + interval '1 day' from shift
            where shift_id = $3""";

    private static final String TAKEN = "delete from handover where handover_id = $1";

    Supplier<Uni<? extends Void>> apply(RosterEvent event) {
        return () -> switch (event) {
            case ShiftsPlanned planned -> run(PLAN, arguments(planned));
            case ShiftWithdrawn(var _, var shift, var _, var _) ->
                run(WITHDRAW, Tuple.of(shift.value())).chain(() -> run(FORGET_SWAPS, Tuple.of(shift.value())));
            case SwapProposed(var rota, var id, var shift, var by, var to, var inReturn) ->
                run(
                        PROPOSE,
                        Tuple.tuple()
                                .addUUID(id.value())
                                .addUUID(rota.value())
                                .addUUID(shift.value())
                                .addString(by)
                                .addString(to)
                                .addUUID(inReturn.map(ShiftId::value).orElse(null)));
            case SwapAgreed(var _, var id, var shift, var by, var to, var inReturn) ->
                run(ANSWERED, Tuple.of(id.value())).chain(() -> give(shift, to)).chain(() -> inReturn.map(
                                back -> give(back, by))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
            case SwapDeclined(var _, var id) -> run(ANSWERED, Tuple.of(id.value()));
            case ShiftBegun(var _, var shift, var at) -> run(BEGIN, Tuple.of(shift.value(), time(at)));
            case ShiftLeft(var _, var shift, var at, var _) -> run(LEAVE, Tuple.of(shift.value(), time(at)));
            case HandoverOffered(var rota, var id, var shift, var by, var alerts, var _) ->
                run(OFFER, Tuple.of(id.value(), rota.value(), shift.value(), by, alerts.toArray(UUID[]::new)));
            case HandoverTaken(var _, var id, var _) -> run(TAKEN, Tuple.of(id.value()));
        };
    }

    private Uni<Void> give(ShiftId shift, String person) {
        return run(GIVE, Tuple.of(shift.value(), person));
    }

    private static Tuple arguments(ShiftsPlanned planned) {
        List<ShiftTime> times = planned.shifts();
        return Tuple.tuple(List.of(
                planned.rotaId().value(),
                planned.person(),
                planned.seat(),
                times.stream().map(each -> each.shiftId().value()).toArray(UUID[]::new),
                times.stream().map(each -> time(each.from())).toArray(OffsetDateTime[]::new),
                times.stream().map(each -> time(each.until())).toArray(OffsetDateTime[]::new)));
    }

    private Uni<Void> run(String sql, Tuple arguments) {
        return transaction.preparedQuery(sql).execute(arguments).replaceWithVoid();
    }
}
