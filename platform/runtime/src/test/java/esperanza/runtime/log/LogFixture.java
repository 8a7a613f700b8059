package esperanza.runtime.log;

import esperanza.local.Postgres;
import esperanza.local.TestParts;
import esperanza.runtime.command.Gate;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.Sealer;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;

/** A log in a real PostgreSQL, without a service around it. */
public final class LogFixture implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The tables of a module that reaches people; missing in the tests of others. */
    private static final String REACH = "classpath:db/reach";

    /** The tables of a module that keeps files; missing in the tests of others. */
    private static final String FILES = "classpath:db/files";

    private final Vertx vertx = Vertx.vertx();
    private final Postgres postgres;

    private final String database = "log_" + UUID.randomUUID().toString().replace('-', '_');
    private final EventJson json = new EventJson();

    /** What the writers handed on, in the order of their commits. */
    public final List<StoredEvent> committed = new CopyOnWriteArrayList<>();

    public final Gate gate = new Gate();
    public final Pool pool;
    public final Queries queries;
    public final Pool keys;
    public final KeyFile keyFile = keyFile();
    public final EventCodec codec;
    public final Sealer sealer;
    public final DecisionWriter writer;
    public final LogWriter log;

    public LogFixture(EventCatalogue catalogue) {
        this(catalogue, TestParts.postgres());
    }

    /** @param postgres a server of the test's own, if the test kills it */
    LogFixture(EventCatalogue catalogue, Postgres postgres) {
        this.postgres = postgres;
        create(database, "model_log", "classpath:db/log", REACH, FILES);
        create(database + "_keys", "model_keys", "classpath:db/keys");
        pool = Pool.newInstance(connections(database, 6));
        queries = new Queries(pool);
        keys = Pool.newInstance(connections(database + "_keys", 2));
        codec = new EventCodec(catalogue, json);
        sealer = anotherSealer();
        writer = new DecisionWriter(codec, sealer, new Jurisdiction("XX", "XX", 1), InstantSource.system());
        gate.open();
        log = anotherLogWriter();
    }

    public <E> PostgresEventStore<E> store(Class<E> events) {
        return new PostgresEventStore<>(new StreamReads(queries), new StreamReads(queries), log, writer, codec, events);
    }

    /** All events by position, with their sealed parts. */
    public List<StoredEvent> all() {
        return pool.query("select " + StoredEvent.OPENABLE_COLUMNS + " from event e order by e.position")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredEvent::from)
                        .toList())
                .await()
                .atMost(PATIENCE);
    }

    /** A sealer as another instance has it, with no key in its memory yet. */
    public Sealer anotherSealer() {
        return new Sealer(new KeyRing(keys, keyFile), json);
    }

    /** A writer as another instance has it. */
    public LogWriter anotherLogWriter() {
        return new LogWriter(vertx, connections(database, 1), 512, 8_000, gate, committed::addAll);
    }

    public Postgres postgres() {
        return postgres;
    }

    public io.vertx.sqlclient.Pool connections(String name, int size) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(postgres.port())
                .setDatabase(name)
                .setUser("tester")
                .setPassword("tester")
                .setCachePreparedStatements(true);
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(size))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    public String database() {
        return database;
    }

    @Override
    public void close() {
        pool.close().await().atMost(PATIENCE);
        keys.close().await().atMost(PATIENCE);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Creates a database. Each server migrates a model once and copies it, which takes a fraction of the time. */
    private void create(String name, String model, String... locations) {
        try (Connection connection = postgres.connect("postgres", Postgres.SUPERUSER, Postgres.SUPERUSER);
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + model + "'")
                    .next()) {
                postgres.createDatabase(model, "tester", "tester");
                migrate(model, locations);
            }
            statement.execute("create database " + name + " owner tester template " + model);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrate(String name, String... locations) {
        Flyway.configure()
                .dataSource(postgres.url(name), "tester", "tester")
                .locations(locations)
                .load()
                .migrate();
    }

    private static KeyFile keyFile() {
        try {
            return KeyFile.in(Files.createTempDirectory(Path.of("target"), "keys"), "test".toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
