package esperanza.runtime.operations;

import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps, in every service alike, which person did what on which case, so that the auditor finds a history. */
@Singleton
public class HumanActsProjection implements Projection {

    public static final String NAME = "human-acts";

    /** Stands for no case. */
    static final CaseId NO_CASE = new CaseId(new UUID(0, 0));

    private static final String ADD = """
            insert into human_act(position, case_id, case_number, recorded_at, actor, name)
            select * from unnest($1::bigint[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[])
            on conflict do nothing""";

    private static final String NO_NUMBER = "";
    private static final int NAME_IN_TYPE = 2;

    private record Row(Logged event, CaseId caseId) {

        String number() {
            return caseId.equals(NO_CASE) ? NO_NUMBER : CaseNumber.of(caseId).text();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("human_act");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Row> rows = events.stream()
                .filter(HumanActsProjection::isOfAPersonHere)
                .flatMap(HumanActsProjection::rows)
                .toList();
        return new Table(transaction).write(ADD, rows, columns -> columns.longs(
                        row -> row.event.stored().position())
                .uuids(row -> row.caseId.value())
                .texts(Row::number)
                .instants(row -> row.event.recordedAt())
                .texts(row -> row.event.metadata().actor())
                .texts(row -> row.event.stored().type().split("\\.", -1)[NAME_IN_TYPE]));
    }

    /** The category of a mirrored stream has a dot. */
    private static boolean isOfAPersonHere(Logged event) {
        return event.stored().stream().category().indexOf('.') < 0
                && event.metadata().actorKind() == ActorKind.HUMAN;
    }

    private static Stream<Row> rows(Logged event) {
        Metadata metadata = event.metadata();
        return metadata.cases().isEmpty()
                ? Stream.of(new Row(event, NO_CASE))
                : metadata.cases().stream().distinct().map(of -> new Row(event, of));
    }
}
