package esperanza.investigation.file.read.streams;

import esperanza.kernel.Decider;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the streams of a case. The caller has asked before whether the reader may know of the case. */
@Singleton
public class CaseStreams {

    private static final String OF = """
            select category, id from case_stream where case_id = $1 and category = any($2) order by category, id""";

    private final Queries queries;

    CaseStreams(Queries queries) {
        this.queries = queries;
    }

    public Uni<List<StreamId>> of(UUID caseId, Set<String> categories) {
        return queries.rows(
                OF,
                Tuple.of(caseId, categories.toArray(String[]::new)),
                row -> new StreamId(row.getString("category"), row.getUUID("id")));
    }

    /** The states of all streams of one category, by the id of the stream. */
    public <S, E> Uni<Map<UUID, S>> states(
            UUID caseId, String category, EventStore<E> store, Decider<?, S, E> decider) {
        return of(caseId, Set.of(category)).chain(streams -> Multi.createFrom()
                .iterable(streams)
                .onItem()
                .transformToUniAndConcatenate(
                        stream -> store.read(stream).map(history -> Map.entry(stream.id(), history.replay(decider))))
                .collect()
                .in(LinkedHashMap<UUID, S>::new, (all, each) -> all.put(each.getKey(), each.getValue()))
                .map(Map::copyOf));
    }
}
