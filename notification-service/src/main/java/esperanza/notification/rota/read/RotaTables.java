package esperanza.notification.rota.read;

import esperanza.notification.rota.domain.CoverageEvent;
import esperanza.notification.rota.domain.CoverageEvent.*;
import esperanza.notification.rota.domain.RotaEvent;
import esperanza.notification.rota.domain.RotaEvent.*;
import esperanza.notification.rota.domain.RotaId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/** Writes the rotas, their standing persons and their gaps. */
record RotaTables(SqlConnection transaction) {

    private static final String OPEN = """
            insert into rota(rota_id, institution, function, zone, seats, open, opened_at)
            values ($1, $2, $3, $4, $5, true, $6)
            on conflict (rota_id) do update set zone = excluded.zone, seats = excluded.seats, open = true,
              opened_at = excluded.opened_at""";
    /** A rota that is opened again has no shifts, so that no old plan calls anybody. */
    private static final String BEGIN_ANEW = """
            with shifts as (delete from shift where rota_id = $1), swaps as (delete from swap where rota_id = $1),
              handovers as (delete from handover where rota_id = $1)
            delete from coverage_gap where rota_id = $1""";

    private static final String SEATS = "update rota set seats = $2 where rota_id = $1";
    private static final String CLOSE = "update rota set open = false where rota_id = $1";
    private static final String NOBODY_STANDS = "delete from rota_standing where rota_id = $1";
    private static final String STAND = """
            insert into rota_standing(rota_id, place, person)
            select $1::uuid, place, person from unnest($2::text[]) with ordinality as each(person, place)""";
    private static final String ACCEPT = """
            insert into coverage_gap(rota_id, from_at, accepted_by) values ($1, $2, $3)
            on conflict (rota_id, from_at) do update set accepted_by = excluded.accepted_by""";

    Supplier<Uni<? extends Void>> apply(RotaEvent event, Instant at) {
        RotaId id = event.rotaId();
        return () -> switch (event) {
            case RotaOpened(var _, var institution, var function, var zone, var seats, var standing) ->
                run(OPEN, Tuple.tuple(List.of(id.value(), institution, function, zone, seats, time(at))))
                        .chain(() -> run(BEGIN_ANEW, Tuple.of(id.value())))
                        .chain(() -> standing(id, standing));
            case RotaChanged(var _, var seats, var standing) ->
                run(SEATS, Tuple.of(id.value(), seats)).chain(() -> standing(id, standing));
            case RotaClosed _ -> run(CLOSE, Tuple.of(id.value()));
        };
    }

    Supplier<Uni<? extends Void>> apply(CoverageEvent event) {
        return () -> switch (event) {
            case CoverageGapAccepted(var id, var from, var person, var _) ->
                run(ACCEPT, Tuple.of(id.value(), time(from), person));
        };
    }

    private Uni<Void> standing(RotaId id, List<String> persons) {
        return run(NOBODY_STANDS, Tuple.of(id.value()))
                .chain(() -> run(STAND, Tuple.of(id.value(), persons.toArray(String[]::new))));
    }

    private Uni<Void> run(String sql, Tuple arguments) {
        return transaction.preparedQuery(sql).execute(arguments).replaceWithVoid();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
