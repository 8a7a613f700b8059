package esperanza.investigation.read.files;

import esperanza.investigation.domain.FileEvent;
import esperanza.investigation.domain.FileEvent.FileRegistered;
import esperanza.investigation.domain.FileEvent.FileTaken;
import esperanza.investigation.domain.FileEvent.HypothesisAdopted;
import esperanza.investigation.domain.FileEvent.HypothesisProposed;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the list of files: which there are, who has been found to answer for them, how the first hypothesis stands. */
@Singleton
public class FilesProjection implements Projection {

    public static final String NAME = "files";

    private static final String REGISTERED = """
            insert into listed_file(case_id, position, registered_at) values ($1, $2, $3) on conflict do nothing""";
    private static final String TAKEN = "update listed_file set taken = true where case_id = any($1)";
    private static final String ADOPTED = "update listed_file set first_hypothesis = 'ACTIVE' where case_id = any($1)";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("listed_file");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Tuple> registered = new ArrayList<>();
        List<UUID> taken = new ArrayList<>();
        List<UUID> adopted = new ArrayList<>();
        for (Logged logged : events) {
            logged.as(FileEvent.class).ifPresent(event -> {
                switch (event) {
                    case FileRegistered file -> registered.add(row(logged, file));
                    case FileTaken file -> taken.add(file.caseId().value());
                    case HypothesisAdopted hypothesis ->
                        adopted.add(hypothesis.caseId().value());
                    case HypothesisProposed _ -> {
                        // every file begins with it
                    }
                }
            });
        }
        Uni<Void> files = registered.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(REGISTERED).executeBatch(registered).replaceWithVoid();
        return files.chain(() -> mark(transaction, TAKEN, taken)).chain(() -> mark(transaction, ADOPTED, adopted));
    }

    private static Tuple row(Logged logged, FileRegistered file) {
        return Tuple.of(
                file.caseId().value(),
                logged.stored().position(),
                logged.stored().recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static Uni<Void> mark(SqlConnection transaction, String sql, List<UUID> cases) {
        return cases.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(sql)
                        .execute(Tuple.of(cases.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }
}
