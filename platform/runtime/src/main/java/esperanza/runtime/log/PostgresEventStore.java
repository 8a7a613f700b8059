package esperanza.runtime.log;

import esperanza.kernel.CommandId;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandMisused;
import esperanza.kernel.store.Decision;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Head;
import esperanza.kernel.store.History;
import esperanza.kernel.store.KeyTaken;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.ReadingOutdated;
import esperanza.kernel.store.VersionConflict;
import esperanza.runtime.query.Detached;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The log in PostgreSQL, read and written as streams of one kind of event. */
public final class PostgresEventStore<E> implements EventStore<E> {

    private final StreamReads loads;
    private final StreamReads reads;
    private final LogWriter log;
    private final DecisionWriter writer;
    private final EventCodec codec;
    private final Class<E> kind;

    /**
     * @param loads reads streams for commands
     * @param reads reads streams for everything else
     */
    public PostgresEventStore(
            StreamReads loads,
            StreamReads reads,
            LogWriter log,
            DecisionWriter writer,
            EventCodec codec,
            Class<E> kind) {
        this.loads = loads;
        this.reads = reads;
        this.log = log;
        this.writer = writer;
        this.codec = codec;
        this.kind = kind;
    }

    @Override
    public Uni<History<E>> read(StreamId stream) {
        return reads.read(stream).map(rows -> history(events(rows), Optional.empty()));
    }

    @Override
    public Uni<History<E>> load(StreamId stream, CommandId command, byte[] digest) {
        return loads.read(stream, command).map(rows -> {
            List<Stored<E>> events = events(rows);
            return history(events, outcome(rows.getFirst(), digest, events));
        });
    }

    @Override
    public Uni<Outcome<E>> append(Decision<E> decision) {
        if (decision.command().judgedOnly()) {
            return Uni.createFrom().failure(new IllegalStateException("A command that is only judged is not stored"));
        }
        Uni<Outcome<E>> work = writer.write(decision).chain(written -> Uni.createFrom()
                .completionStage(() -> log.append(written.append()).toCompletionStage())
                .chain(result -> answer(decision, written, result)));
        return Detached.from(work);
    }

    private Uni<Outcome<E>> answer(Decision<E> decision, DecisionWriter.Written written, AppendResult result) {
        return switch (result.verdict()) {
            case DONE -> Uni.createFrom().item(done(decision, written, result));
            case REPEAT ->
                load(decision.stream(), decision.command(), decision.digest())
                        .map(history -> history.outcome().orElseThrow());
            case CONFLICT -> Uni.createFrom().failure(new VersionConflict());
            case OUTDATED -> Uni.createFrom().failure(new ReadingOutdated());
            case MISUSE -> Uni.createFrom().failure(new CommandMisused());
            case TAKEN -> Uni.createFrom().failure(new KeyTaken());
        };
    }

    private Outcome<E> done(Decision<E> decision, DecisionWriter.Written written, AppendResult result) {
        List<Recorded<E>> events = new ArrayList<>();
        for (int n = 0; n < decision.events().size(); n++) {
            Metadata metadata = written.metadata().get(n);
            codec.keep(result.position() + n, written.append().entries().get(n).hash(), metadata);
            events.add(new Recorded<>(
                    result.position() + n,
                    decision.expected().version() + n + 1,
                    metadata.eventId(),
                    metadata.who(),
                    metadata.occurredAt(),
                    metadata.recordedAt(),
                    decision.events().get(n)));
        }
        int version = decision.expected().version() + events.size();
        return new Outcome<>(result.position() + events.size() - 1, version, events, false);
    }

    private record Stored<E>(Recorded<E> recorded, byte[] hash) {}

    private List<Stored<E>> events(List<Row> rows) {
        List<Stored<E>> events = new ArrayList<>();
        for (Row row : rows) {
            if (row.getLong("position") != null) {
                StoredEvent stored = StoredEvent.from(row);
                events.add(new Stored<>(codec.read(stored).orElseThrow().as(kind), stored.hash()));
            }
        }
        return events;
    }

    private static <E> History<E> history(List<Stored<E>> events, Optional<Outcome<E>> outcome) {
        Head head = events.isEmpty()
                ? Head.NONE
                : new Head(events.getLast().recorded.version(), events.getLast().hash);
        return new History<>(head, events.stream().map(Stored::recorded).toList(), outcome);
    }

    private static <E> Optional<Outcome<E>> outcome(Row row, byte[] digest, List<Stored<E>> events) {
        Buffer remembered = row.getBuffer("memory_digest");
        if (remembered == null) {
            return Optional.empty();
        }
        if (!Arrays.equals(remembered.getBytes(), digest)) {
            throw new CommandMisused();
        }
        long first = row.getLong("memory_position");
        long last = first + row.getInteger("memory_events") - 1;
        List<Recorded<E>> then = events.stream()
                .map(Stored::recorded)
                .filter(e -> e.position() >= first && e.position() <= last)
                .toList();
        int version = events.stream()
                .map(Stored::recorded)
                .filter(e -> e.position() <= last)
                .mapToInt(Recorded::version)
                .max()
                .orElse(0);
        return Optional.of(new Outcome<>(last, version, then, true));
    }
}
