package esperanza.bench;

import esperanza.kernel.store.EventStore;
import esperanza.local.Postgres;
import esperanza.runtime.command.Gate;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.DecisionWriter;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Jurisdiction;
import esperanza.runtime.log.LogWriter;
import esperanza.runtime.log.PostgresEventStore;
import esperanza.runtime.log.StreamReads;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.reader.LogTail;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.Sealer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;

/** The log as a service has it, with everything that is on there, but in this process and without the service. */
final class Log implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String DATABASE = "bench";

    private final Postgres postgres;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    private final Pool pool;
    private final Pool keys;
    private final LogTail tail;
    private final EventCodec codec;
    private final EventStore<NoteEvent> store;

    Log(Postgres postgres, Path folder) {
        this.postgres = postgres;
        postgres.dropDatabase(DATABASE);
        postgres.dropDatabase(DATABASE + "_keys");
        postgres.createDatabasesOf(DATABASE);
        migrate(DATABASE, "classpath:db/log");
        migrate(DATABASE + "_keys", "classpath:db/keys");
        pool = connections(DATABASE, 6);
        keys = connections(DATABASE + "_keys", 2);
        tail = new LogTail(pool, Duration.ofMillis(50), new Workers(new SimpleMeterRegistry()));
        EventJson json = new EventJson();
        codec = new EventCodec(new EventCatalogue("bench").publishes(Notes.CATEGORY, NoteEvent.class), json);
        Sealer sealer = new Sealer(new KeyRing(keys, KeyFile.in(folder, "bench".toCharArray())), json);
        Gate gate = new Gate();
        gate.open();
        Queries queries = new Queries(pool);
        store = new PostgresEventStore<>(
                new StreamReads(queries),
                new StreamReads(queries),
                new LogWriter(vertx, ownConnection(), 512, 8_000, gate, tail::committed),
                new DecisionWriter(codec, sealer, new Jurisdiction("XX", "XX", 1), InstantSource.system()),
                codec,
                NoteEvent.class);
        tail.start();
    }

    Vertx vertx() {
        return vertx;
    }

    EventStore<NoteEvent> store() {
        return store;
    }

    EventCodec codec() {
        return codec;
    }

    /** Reads the log as the readers of a service do. */
    LogReader reader() {
        return new LogReader(new Queries(pool), tail);
    }

    LogTail tail() {
        return tail;
    }

    /** A connection pool for one reader, such as the relay. */
    Pool connections(int size) {
        return connections(DATABASE, size);
    }

    /** Empties the log. */
    void reset() {
        run("truncate event, stream, command_memory, stream_key");
    }

    long events() {
        return pool.query("select count(*) from event")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    @Override
    public void close() {
        tail.close();
        pool.close().await().atMost(PATIENCE);
        keys.close().await().atMost(PATIENCE);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private io.vertx.sqlclient.Pool ownConnection() {
        return plain(DATABASE, 1);
    }

    private Pool connections(String database, int size) {
        return Pool.newInstance(plain(database, size));
    }

    private io.vertx.sqlclient.Pool plain(String database, int size) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(Postgres.HOST)
                .setPort(postgres.port())
                .setDatabase(database)
                .setUser(DATABASE)
                .setPassword(DATABASE)
                .setCachePreparedStatements(true);
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(size))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    private void migrate(String database, String location) {
        Flyway.configure()
                .dataSource(postgres.url(database), DATABASE, DATABASE)
                .locations(location)
                .load()
                .migrate();
    }
}
