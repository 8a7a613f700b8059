package esperanza.investigation.programme.read;

import esperanza.investigation.file.domain.FileEvent.FileRegistered;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActEvent;
import esperanza.investigation.programme.domain.ActEvent.*;
import esperanza.investigation.programme.domain.ActType;
import esperanza.investigation.programme.domain.LineId;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the acts of all cases with their dates and states, and when each file was touched last. */
@Singleton
public class ActsProjection implements Projection {

    public static final String NAME = "acts";

    private static final String ADD = """
            insert into act(act_id, case_id, line_id, type, owner, due, state)
            select a.*, 'ORDERED' from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[]) a
            on conflict do nothing""";
    private static final String CHANGE = """
            update act a set
              due = coalesce(c.due, a.due), state = coalesce(c.state, a.state), ended_at = coalesce(c.ended_at, a.ended_at)
            from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::timestamptz[]) c(act_id, due, state, ended_at)
            where a.act_id = c.act_id""";
    private static final String TOUCH = """
            insert into touched_file(case_id, touched_at, last_act)
            select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[])
            on conflict (case_id) do update set
              touched_at = excluded.touched_at, last_act = coalesce(excluded.last_act, touched_file.last_act)""";

    private record Added(UUID caseId, LineId line, ActType type, String owner, Instant due) {}

    private record Touched(Instant at, Optional<UUID> act) {}

    /** The changes to one act within a batch. */
    private record Change(Optional<Instant> due, Optional<Act.State> state, Optional<Instant> endedAt) {

        static final Change NONE = new Change(Optional.empty(), Optional.empty(), Optional.empty());

        Change due(Instant next) {
            return new Change(Optional.of(next), state, endedAt);
        }

        Change ended(Act.State as, Instant at) {
            return new Change(due, Optional.of(as), Optional.of(at));
        }
    }

    /** The additions and changes of a batch: acts by their ids, files by their cases. */
    private static final class Batch {

        private final Map<UUID, Added> added = new LinkedHashMap<>();
        private final Map<UUID, Change> changed = new LinkedHashMap<>();
        private final Map<UUID, Touched> touched = new LinkedHashMap<>();

        void fold(ActEvent event, Instant at) {
            UUID act = event.actId().value();
            UUID of = event.caseId().value();
            Change before = changed.getOrDefault(act, Change.NONE);
            switch (event) {
                case ActOrdered ordered ->
                    added.put(act, new Added(of, ordered.lineId(), ordered.type(), ordered.owner(), ordered.due()));
                case ActDone done -> {
                    added.putIfAbsent(act, new Added(of, done.lineId(), done.type(), done.doneBy(), at));
                    changed.put(act, before.ended(Act.State.DONE, at));
                    if (done.substantive()) {
                        touched.put(of, new Touched(at, Optional.of(act)));
                    }
                }
                case ActRefused _ -> changed.put(act, before.ended(Act.State.REFUSED, at));
                case ActImpossible _ -> changed.put(act, before.ended(Act.State.IMPOSSIBLE, at));
                case ActWithdrawn _ -> changed.put(act, before.ended(Act.State.WITHDRAWN, at));
                case ActDueMoved moved -> changed.put(act, before.due(moved.to()));
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("act", "touched_file");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Batch batch = new Batch();
        for (Logged logged : events) {
            Instant at = logged.stored().recordedAt();
            logged.as(FileRegistered.class)
                    .ifPresent(file -> batch.touched.put(file.caseId().value(), new Touched(at, Optional.empty())));
            logged.as(ActEvent.class).ifPresent(event -> batch.fold(event, at));
        }
        Table table = new Table(transaction);
        return table.write(ADD, List.copyOf(batch.added.entrySet()), ActsProjection::added)
                .chain(() -> table.write(CHANGE, List.copyOf(batch.changed.entrySet()), ActsProjection::changed))
                .chain(() -> table.write(TOUCH, List.copyOf(batch.touched.entrySet()), ActsProjection::touched));
    }

    private static Columns<Map.Entry<UUID, Added>> added(Columns<Map.Entry<UUID, Added>> columns) {
        return columns.uuids(Map.Entry::getKey)
                .uuids(row -> row.getValue().caseId)
                .uuids(row -> row.getValue().line.value())
                .texts(row -> row.getValue().type.name())
                .texts(row -> row.getValue().owner)
                .instants(row -> row.getValue().due);
    }

    private static Columns<Map.Entry<UUID, Change>> changed(Columns<Map.Entry<UUID, Change>> columns) {
        return columns.uuids(Map.Entry::getKey)
                .instantsIfAny(row -> row.getValue().due)
                .textsIfAny(row -> row.getValue().state.map(Enum::name))
                .instantsIfAny(row -> row.getValue().endedAt);
    }

    private static Columns<Map.Entry<UUID, Touched>> touched(Columns<Map.Entry<UUID, Touched>> columns) {
        return columns.uuids(Map.Entry::getKey)
                .instants(row -> row.getValue().at)
                .uuidsIfAny(row -> row.getValue().act);
    }
}
