package esperanza.investigation.file.read.streams;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps which streams belong to which case, own and mirrored: those with an event that names the case. */
@Singleton
public class CaseStreamsProjection implements Projection {

    public static final String NAME = "case-streams";

    private static final String ADD = """
            insert into case_stream(case_id, category, id)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[]) on conflict do nothing""";

    private record Belongs(UUID caseId, StreamId stream) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("case_stream");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Set<Belongs> found = new LinkedHashSet<>();
        for (Logged logged : events) {
            logged.cases().forEach(of -> found.add(new Belongs(of.value(), logged.stored().stream())));
        }
        return new Table(transaction).write(ADD, List.copyOf(found), columns -> columns.uuids(Belongs::caseId)
                .texts(row -> row.stream().category())
                .uuids(row -> row.stream().id()));
    }
}
