package esperanza.notification.rota.read;

import static esperanza.notification.rota.read.RotaTables.time;

import esperanza.notification.rota.domain.AbsenceEvent;
import esperanza.notification.rota.domain.AbsenceEvent.*;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.function.Supplier;

/** Writes the absences. */
record AbsenceTables(SqlConnection transaction) {

    private static final String RECORD =
            "insert into absence(absence_id, person, from_at, until_at) values ($1, $2, $3, $4)";
    private static final String END = "update absence set until_at = greatest(from_at, $2) where absence_id = $1";

    Supplier<Uni<? extends Void>> apply(AbsenceEvent event) {
        return () -> switch (event) {
            case AbsenceRecorded(var id, var person, var from, var until, var _) ->
                run(RECORD, Tuple.of(id.value(), person, time(from), time(until)));
            case AbsenceEnded(var id, var at) -> run(END, Tuple.of(id.value(), time(at)));
        };
    }

    private Uni<Void> run(String sql, Tuple arguments) {
        return transaction.preparedQuery(sql).execute(arguments).replaceWithVoid();
    }
}
