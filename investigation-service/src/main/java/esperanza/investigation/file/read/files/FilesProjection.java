package esperanza.investigation.file.read.files;

import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.FileEvent.ConsentNoted;
import esperanza.investigation.file.domain.FileEvent.FileRegistered;
import esperanza.investigation.file.domain.FileEvent.FileTaken;
import esperanza.investigation.file.domain.FileEvent.HypothesisAdopted;
import esperanza.investigation.file.domain.FileEvent.HypothesisProposed;
import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.protocol.vocabulary.HypothesisStatus;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps the list of files: their investigators, and whether the first hypothesis was adopted. */
@Singleton
public class FilesProjection implements Projection {

    public static final String NAME = "files";

    private static final String REGISTER = """
            insert into case_file(case_id, report_id, position, registered_at, first_level_area)
            select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[], $5::text[])
            on conflict do nothing""";
    private static final String CHANGE = """
            update case_file f set
              investigator = coalesce(c.investigator, f.investigator),
              first_hypothesis = coalesce(c.first_hypothesis, f.first_hypothesis)
            from unnest($1::uuid[], $2::text[], $3::text[]) c(case_id, investigator, first_hypothesis)
            where f.case_id = c.case_id""";

    /** The changes to one file within a batch. */
    private record Change(Optional<String> investigator, Optional<HypothesisStatus> firstHypothesis) {

        static final Change NONE = new Change(Optional.empty(), Optional.empty());

        Change takenBy(String person) {
            return new Change(Optional.of(person), firstHypothesis);
        }

        Change adopted() {
            return new Change(investigator, Optional.of(HypothesisStatus.ACTIVE));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("case_file");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Logged> registered = events.stream()
                .filter(e -> e.as(FileRegistered.class).isPresent())
                .toList();
        Map<UUID, Change> changes = new LinkedHashMap<>();
        events.forEach(logged -> logged.as(FileEvent.class).ifPresent(event -> fold(changes, event)));
        return register(transaction, registered).chain(() -> change(transaction, changes));
    }

    private static void fold(Map<UUID, Change> changes, FileEvent event) {
        UUID file = event.caseId().value();
        Change before = changes.getOrDefault(file, Change.NONE);
        switch (event) {
            case FileTaken taken -> changes.put(file, before.takenBy(taken.investigator()));
            case HypothesisAdopted _ -> changes.put(file, before.adopted());
            case FileRegistered _, PartiesAdded _, HypothesisProposed _, ConsentNoted _ -> {}
        }
    }

    private static Uni<Void> register(SqlConnection transaction, List<Logged> registered) {
        return registered.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(REGISTER)
                        .execute(Tuple.of(
                                column(registered, (at, file) -> file.caseId().value())
                                        .toArray(UUID[]::new),
                                column(registered, (at, file) -> file.reportId().value())
                                        .toArray(UUID[]::new),
                                column(registered, (at, file) -> at.stored().position())
                                        .toArray(Long[]::new),
                                column(registered, (at, file) -> at.stored()
                                                .recordedAt()
                                                .atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new),
                                column(registered, (at, file) -> file.firstLevelArea()
                                                .orElse(null))
                                        .toArray(String[]::new)))
                        .replaceWithVoid();
    }

    private static <T> Stream<T> column(List<Logged> registered, BiFunction<Logged, FileRegistered, T> value) {
        return registered.stream()
                .map(logged ->
                        value.apply(logged, logged.as(FileRegistered.class).orElseThrow()));
    }

    private static Uni<Void> change(SqlConnection transaction, Map<UUID, Change> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(CHANGE)
                        .execute(Tuple.of(
                                changes.keySet().toArray(UUID[]::new),
                                texts(changes, Change::investigator),
                                texts(changes, change -> change.firstHypothesis()
                                        .map(Enum::name))))
                        .replaceWithVoid();
    }

    private static String[] texts(Map<UUID, Change> changes, Function<Change, Optional<String>> text) {
        return changes.values().stream()
                .map(change -> text.apply(change).orElse(null))
                .toArray(String[]::new);
    }
}
