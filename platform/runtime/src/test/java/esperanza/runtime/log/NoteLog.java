package esperanza.runtime.log;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/** The log of a service called {@code notes}, for tests of readers, relays and mirrors. */
public final class NoteLog implements AutoCloseable {

    public static final String SOURCE = "notes";
    public static final String CATEGORY = "case";

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    public final LogFixture fixture;
    public final EventStore<NoteEvent> store;
    private final CommandHandler<List<NoteEvent>, Integer, NoteEvent> handler;

    public NoteLog() {
        this(catalogue());
    }

    public NoteLog(EventCatalogue catalogue) {
        this(new LogFixture(catalogue));
    }

    NoteLog(LogFixture fixture) {
        this.fixture = fixture;
        store = fixture.store(NoteEvent.class);
        handler = new CommandHandler<>(store, new NoteTaking());
    }

    /** A catalogue that publishes notes and reads the notes of another log. */
    public static EventCatalogue catalogue() {
        return new EventCatalogue(SOURCE).publishes(CATEGORY, NoteEvent.class);
    }

    public static StreamId note() {
        return new StreamId(CATEGORY, UUID.randomUUID());
    }

    public static List<StreamId> notes(int count) {
        return IntStream.range(0, count).mapToObj(n -> note()).toList();
    }

    public void take(StreamId stream, int... numbers) {
        Arrays.stream(numbers).forEach(number -> append(stream, new NoteTaken(number)));
    }

    public Outcome<NoteEvent> append(StreamId stream, NoteEvent... events) {
        return await(append(stream, new CommandId(UUID.randomUUID()), events));
    }

    /** Appends as a service does, with the same failures. The same id sent again answers the first outcome. */
    public Uni<Outcome<NoteEvent>> append(StreamId stream, CommandId command, NoteEvent... events) {
        byte[] digest = command.toString().getBytes(StandardCharsets.UTF_8);
        Cause cause = Cause.of(Actor.human("tester", "t-1", "TEST"), THEN, command.value());
        return handler.handle(
                new Request<>(stream, command, digest, OptionalInt.empty(), cause, List.of(events), List.of()));
    }

    /** All events by position. */
    public List<StoredEvent> all() {
        return fixture.all();
    }

    /** A pool of its own, as another instance would have. */
    public Pool instance(int connections) {
        return Pool.newInstance(fixture.connections(fixture.database(), connections));
    }

    public RowSet<Row> sql(String sql, Object... arguments) {
        return await(fixture.pool.preparedQuery(sql).execute(Tuple.from(arguments)));
    }

    public long number(String sql, Object... arguments) {
        return sql(sql, arguments).iterator().next().getLong(0);
    }

    public static <T> T await(Uni<T> work) {
        return work.await().atMost(LogFixture.PATIENCE);
    }

    @Override
    public void close() {
        fixture.close();
    }
}
