package esperanza.investigation.list.read;

import static esperanza.protocol.vocabulary.HypothesisStatus.ACTIVE;
import static esperanza.protocol.vocabulary.HypothesisStatus.DISCARDED;
import static esperanza.protocol.vocabulary.HypothesisStatus.ESTABLISHED_BY_JUDGMENT;
import static esperanza.protocol.vocabulary.HypothesisStatus.PROPOSED;
import static esperanza.protocol.vocabulary.HypothesisStatus.SUPPORTED;
import static esperanza.protocol.vocabulary.HypothesisStatus.WEAKENED;

import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.FileEvent.*;
import esperanza.investigation.file.domain.FileWorkEvent;
import esperanza.investigation.file.domain.Holder;
import esperanza.investigation.hypothesis.domain.HypothesisEvent;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.*;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.protocol.vocabulary.HypothesisStatus;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the list of files: their investigators, where the first hypothesis stands, and whether they have ended. */
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
              released = coalesce(c.released, f.released),
              first_hypothesis = coalesce(c.first_hypothesis, f.first_hypothesis),
              standing = coalesce(c.standing, f.standing),
              reviews = case when c.reopened then 0 else f.reviews end + c.more_reviews
            from unnest($1::uuid[], $2::text[], $3::boolean[], $4::text[], $5::text[], $6::boolean[], $7::bigint[])
              c(case_id, investigator, released, first_hypothesis, standing, reopened, more_reviews)
            where f.case_id = c.case_id""";

    private record Registered(StoredEvent stored, FileRegistered file) {}

    /** The changes to one file within a batch. */
    private record Change(Optional<Holder> holder, Optional<HypothesisStatus> firstHypothesis, FileEnding ending) {

        static final Change NONE = new Change(Optional.empty(), Optional.empty(), FileEnding.NONE);

        Change heldBy(String person, boolean released) {
            return new Change(Optional.of(new Holder(person, released)), firstHypothesis, ending);
        }

        Change moved(HypothesisStatus first) {
            return new Change(holder, Optional.of(first), ending);
        }

        Change ended(ClosureEvent event) {
            return new Change(holder, firstHypothesis, ending.after(event));
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
        List<Registered> registered = events.stream()
                .flatMap(logged ->
                        logged.as(FileRegistered.class).map(file -> new Registered(logged.stored(), file)).stream())
                .toList();
        Map<UUID, Change> changes = new LinkedHashMap<>();
        events.forEach(logged -> {
            logged.as(FileEvent.class).ifPresent(event -> fold(changes, event));
            logged.as(HypothesisEvent.class).ifPresent(event -> fold(changes, event));
            logged.as(ClosureEvent.class).ifPresent(event -> fold(changes, event));
        });
        Table table = new Table(transaction);
        return table.write(REGISTER, registered, FilesProjection::registered)
                .chain(() -> table.write(CHANGE, List.copyOf(changes.entrySet()), FilesProjection::changed));
    }

    private static void fold(Map<UUID, Change> changes, FileEvent event) {
        UUID file = event.caseId().value();
        Change before = changes.getOrDefault(file, Change.NONE);
        switch (event) {
            case FileTaken taken -> changes.put(file, before.heldBy(taken.investigator(), false));
            case FileReleased released -> changes.put(file, before.heldBy(released.investigator(), true));
            case FileReassigned news -> changes.put(file, before.heldBy(news.investigator(), false));
            case FileRegistered _, PartiesAdded _, ConsentNoted _, FileWorkEvent _ -> {}
        }
    }

    private static void fold(Map<UUID, Change> changes, HypothesisEvent event) {
        if (!event.hypothesisId().equals(HypothesisId.first(event.caseId()))) {
            return;
        }
        UUID file = event.caseId().value();
        Change before = changes.getOrDefault(file, Change.NONE);
        switch (event) {
            case HypothesisProposed _ -> changes.put(file, before.moved(PROPOSED));
            case HypothesisAdopted _, HypothesisReopened _ -> changes.put(file, before.moved(ACTIVE));
            case HypothesisSupported _ -> changes.put(file, before.moved(SUPPORTED));
            case HypothesisWeakened _ -> changes.put(file, before.moved(WEAKENED));
            case HypothesisDiscarded _ -> changes.put(file, before.moved(DISCARDED));
            case HypothesisEstablished _ -> changes.put(file, before.moved(ESTABLISHED_BY_JUDGMENT));
            case PrivateLifeApproved _,
                    InterestsIdentified _,
                    DiscardProposed _,
                    DiscardDropped _,
                    HypothesisReviewCalled _,
                    DiscardKept _ -> {}
        }
    }

    private static void fold(Map<UUID, Change> changes, ClosureEvent event) {
        UUID file = event.caseId().value();
        changes.put(file, changes.getOrDefault(file, Change.NONE).ended(event));
    }

    private static Columns<Registered> registered(Columns<Registered> columns) {
        return columns.uuids(row -> row.file.caseId().value())
                .uuids(row -> row.file.reportId().value())
                .longs(row -> row.stored.position())
                .instants(row -> row.stored.recordedAt())
                .textsIfAny(row -> row.file.firstLevelArea());
    }

    private static Columns<Map.Entry<UUID, Change>> changed(Columns<Map.Entry<UUID, Change>> columns) {
        return columns.uuids(Map.Entry::getKey)
                .textsIfAny(row -> row.getValue().holder.map(Holder::investigator))
                .booleansIfAny(row -> row.getValue().holder.map(Holder::released))
                .textsIfAny(row -> row.getValue().firstHypothesis.map(Enum::name))
                .textsIfAny(row -> row.getValue().ending.standing().map(Enum::name))
                .booleansIfAny(row -> Optional.of(row.getValue().ending.reopened()))
                .longs(row -> row.getValue().ending.moreReviews());
    }
}
