package esperanza.intake.erasure.read;

import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.intake.erasure.domain.ErasureEvent.*;
import esperanza.kernel.CaseNumber;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Keeps one row per requested erasure. Erasures are few, so each event is written by itself. */
@Singleton
public class ErasureProjection implements Projection {

    public static final String NAME = "erasures";

    private static final String ASKED = """
            insert into erasure(erasure_id, report_id, case_number, position, requested_at, subjects, approvals, state)
            values ($1, $2, $3, $4, $5, $6, 0, 'ASKED')""";
    private static final String APPROVED = "update erasure set approvals = approvals + 1 where erasure_id = $1";
    private static final String CARRIED_OUT =
            "update erasure set state = 'CARRIED_OUT', subjects = $2 where erasure_id = $1";
    private static final String STATE = "update erasure set state = $2 where erasure_id = $1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("erasure");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(logged -> logged.as(ErasureEvent.class)
                        .map(event -> written(transaction, logged, event))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> written(SqlConnection transaction, Logged logged, ErasureEvent event) {
        return switch (event) {
            case ErasureRequested asked -> run(transaction, ASKED, row(logged, asked));
            case ErasureApproved approved -> run(transaction, APPROVED, Tuple.of(approved.erasureId()));
            case ErasureAnnounced announced -> state(transaction, announced.erasureId(), "ANNOUNCED");
            case ErasureRefused refused -> state(transaction, refused.erasureId(), "REFUSED");
            case ErasureTakenBack back -> state(transaction, back.erasureId(), "TAKEN_BACK");
            case ErasureCarriedOut carried ->
                run(
                        transaction,
                        CARRIED_OUT,
                        Tuple.of(carried.erasureId(), carried.subjects().toArray(UUID[]::new)));
            case SubjectKeysDestroyed gone -> state(transaction, gone.erasureId(), "ERASED");
            case DataHeld _, HoldLifted _ -> Uni.createFrom().voidItem();
        };
    }

    private static Tuple row(Logged logged, ErasureRequested asked) {
        return Tuple.of(
                asked.erasureId(),
                asked.reportId().value(),
                CaseNumber.of(asked.caseId()).text(),
                logged.stored().position(),
                Rows.at(logged.stored().recordedAt()),
                asked.subjects().toArray(UUID[]::new));
    }

    private static Uni<Void> state(SqlConnection transaction, UUID erasure, String state) {
        return run(transaction, STATE, Tuple.of(erasure, state));
    }

    private static Uni<Void> run(SqlConnection transaction, String sql, Tuple arguments) {
        return transaction.preparedQuery(sql).execute(arguments).replaceWithVoid();
    }
}
