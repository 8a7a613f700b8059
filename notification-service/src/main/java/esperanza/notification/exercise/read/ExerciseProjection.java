package esperanza.notification.exercise.read;

import esperanza.notification.exercise.domain.ExerciseEvent;
import esperanza.notification.exercise.domain.ExerciseEvent.*;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Keeps the exercises. One statement for each event: they are few. */
@ApplicationScoped
public class ExerciseProjection implements Projection {

    public static final String NAME = "exercises";

    private static final String PLAN =
            "insert into exercise(exercise_id, rota_id, minutes, planned_at, state) values ($1, $2, $3, $4, 'PLANNED')";
    private static final String BEGIN =
            "update exercise set state = 'RUNS', begun_at = $2, until_at = $3 where exercise_id = $1";
    private static final String PAGE = """
            update exercise set pages = pages + 1, called = array_append(array_remove(called, $2), $2)
            where exercise_id = $1""";
    private static final String ANSWER =
            "update exercise set answered_by = $2, answered_at = $3 where exercise_id = $1";
    private static final String END = "update exercise set state = 'ENDED' where exercise_id = $1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("exercise");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Logged logged : events) {
            done = done.chain(() -> logged.as(ExerciseEvent.class)
                    .map(event -> apply(transaction, event, logged.recordedAt()))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
        }
        return done;
    }

    private static Uni<Void> apply(SqlConnection transaction, ExerciseEvent event, Instant at) {
        Tuple id = Tuple.of(event.exerciseId().value());
        return switch (event) {
            case ExercisePlanned plan ->
                run(
                        transaction,
                        PLAN,
                        id.addUUID(plan.rotaId().value())
                                .addInteger(plan.minutes())
                                .addValue(Rows.at(at)));
            case ExerciseBegun begun ->
                run(transaction, BEGIN, id.addValue(Rows.at(at)).addValue(Rows.at(begun.until())));
            case ExercisePaged page -> run(transaction, PAGE, id.addString(page.person()));
            case ExerciseAnswered answer ->
                run(transaction, ANSWER, id.addString(answer.person()).addValue(Rows.at(at)));
            case ExerciseEnded _ -> run(transaction, END, id);
        };
    }

    private static Uni<Void> run(SqlConnection transaction, String sql, Tuple arguments) {
        return transaction.preparedQuery(sql).execute(arguments).replaceWithVoid();
    }
}
