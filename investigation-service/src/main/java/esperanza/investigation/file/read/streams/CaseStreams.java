package esperanza.investigation.file.read.streams;

import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.StreamType;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.Streams;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.Readers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Finds the streams of a case. The caller has asked before whether the reader may know of the case. */
@Singleton
public class CaseStreams {

    private static final String OF = """
            select category, id from case_stream where case_id = $1 and category = any($2) order by category, id""";

    private static final String HEADS = """
            select distinct on (e.category, e.id) e.category, e.id, e.version, encode(e.hash, 'hex') hash
              from case_stream s join event e on e.category = s.category and e.id = s.id
             where s.case_id = $1 and s.category = any($2) and e.recorded_at <= $3
             order by e.category, e.id, e.version desc""";

    private static final String LAST = "select coalesce(max(position), 0) last from event";

    private final Queries queries;
    private final Readers readers;
    private final Streams streams;

    CaseStreams(Queries queries, Readers readers, Streams streams) {
        this.queries = queries;
        this.readers = readers;
        this.streams = streams;
    }

    /**
     * Waits until all streams can be found that the log holds at this moment, for a decision that must not overlook one.
     * Fails with {@link StoreUnavailable} if that takes longer than a second: the command may be sent again.
     *
     * @return where the log ended at this moment
     */
    public Uni<Long> settled() {
        return queries.rows(LAST, Tuple.tuple(), row -> row.getLong("last"))
                .map(List::getFirst)
                .chain(last -> readers.caughtUp(CaseStreamsProjection.NAME, last)
                        .invoke(there -> {
                            if (!there) {
                                throw new StoreUnavailable("case-streams-behind");
                            }
                        })
                        .replaceWith(last));
    }

    /**
     * Makes a decision that rests on many streams of a case: once all of them can be found, and again if anything was
     * recorded meanwhile that the decision says it rests on.
     *
     * @param decision reads, decides and appends, given where the log ended before it began to read
     */
    public <T> Uni<T> deciding(LongFunction<Uni<T>> decision) {
        return CommandHandler.again(() -> settled().chain(decision::apply));
    }

    public Uni<List<StreamId>> of(UUID caseId, Set<String> categories) {
        return queries.rows(
                OF,
                Tuple.of(caseId, categories.toArray(String[]::new)),
                row -> new StreamId(row.getString("category"), row.getUUID("id")));
    }

    /** How far these streams of the case went as of the instant; a stream that was not there yet is left out. */
    public Uni<List<StreamHead>> heads(UUID caseId, Set<String> categories, Instant asOf) {
        return queries.rows(
                HEADS,
                Tuple.of(caseId, categories.toArray(String[]::new), asOf.atOffset(ZoneOffset.UTC)),
                row -> new StreamHead(
                        new StreamId(row.getString("category"), row.getUUID("id")),
                        row.getInteger("version"),
                        row.getString("hash")));
    }

    /** Fails with the refusal unless each of these is a stream of the case. */
    public Uni<Void> requireAll(UUID caseId, String category, Collection<UUID> these, RuleViolation.Rule otherwise) {
        return require(
                () -> of(caseId, Set.of(category))
                        .map(found -> found.stream().map(StreamId::id).toList().containsAll(these)),
                otherwise);
    }

    /** Fails with the refusal unless the look finds what it looks for, if need be when all streams can be found. */
    public Uni<Void> require(Supplier<Uni<Boolean>> look, RuleViolation.Rule otherwise) {
        return look.get()
                .chain(there -> there ? Uni.createFrom().item(true) : settled().chain(() -> look.get()))
                .invoke(there -> {
                    if (!there) {
                        throw new RuleViolation(otherwise);
                    }
                })
                .replaceWithVoid();
    }

    /** The states of all streams of one kind, by the id of the stream. */
    public <S, E> Uni<Map<UUID, S>> states(UUID caseId, StreamType<?, S, E> type) {
        return of(caseId, Set.of(type.category()))
                .chain(found ->
                        streams.states(type, found.stream().map(StreamId::id).toList()));
    }
}
