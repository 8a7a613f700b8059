package esperanza.intake;

import esperanza.local.Postgres;
import esperanza.local.TestParts;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.sealing.EventIdentity;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.Sealer;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A copy of intake's key database, stolen in time, with a key file of the thief's choice. */
public final class StolenKeys implements AutoCloseable {

    private static final String NAME = "stolen_keys";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Postgres postgres = TestParts.postgres();
    private final Vertx vertx = Vertx.vertx();

    /** Copies all data keys as they are now. */
    public StolenKeys() throws SQLException {
        postgres.dropDatabase(NAME);
        postgres.createDatabase(NAME, "intake", "intake");
        Flyway.configure()
                .dataSource(postgres.url(NAME), "intake", "intake")
                .locations("classpath:db/keys")
                .load()
                .migrate();
        try (Connection from = postgres.connect("intake_keys", "intake", "intake");
                Connection to = postgres.connect(NAME, "intake", "intake");
                Statement read = from.createStatement();
                Statement epochs = to.createStatement();
                var write = to.prepareStatement(
                        "insert into data_key(subject, kid, version, epoch, wrapped) values (?, ?, ?, ?, ?)")) {
            epochs.execute("insert into key_epoch(epoch) select generate_series(1, 100) on conflict do nothing");
            ResultSet keys = read.executeQuery(
                    "select subject, kid, version, epoch, wrapped from data_key where wrapped is not null");
            while (keys.next()) {
                write.setObject(1, keys.getObject(1));
                write.setObject(2, keys.getObject(2));
                write.setInt(3, keys.getInt(3));
                write.setInt(4, keys.getInt(4));
                write.setBytes(5, keys.getBytes(5));
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    /** The text of all these events that opens with the stolen keys and this key file. */
    public String open(Path keyFile, EventCodec codec, List<StoredEvent> events, Set<UUID> subjects) {
        return open(NAME, keyFile, codec, events, subjects);
    }

    /** The same with intake's own key database, as it is now. */
    public String openWithTheOwn(Path keyFile, EventCodec codec, List<StoredEvent> events, Set<UUID> subjects) {
        return open("intake_keys", keyFile, codec, events, subjects);
    }

    private String open(String database, Path keyFile, EventCodec codec, List<StoredEvent> events, Set<UUID> subjects) {
        Pool keys = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(new PgConnectOptions()
                        .setHost(Postgres.HOST)
                        .setPort(postgres.port())
                        .setDatabase(database)
                        .setUser("intake")
                        .setPassword("intake"))
                .using(vertx)
                .build());
        Sealer sealer = new Sealer(new KeyRing(keys, KeyFile.in(keyFile, "local".toCharArray())), new EventJson());
        StringBuilder opened = new StringBuilder();
        for (StoredEvent event : events) {
            event.sealed()
                    .ifPresent(bytes -> opened.append(sealer.open(
                                    new EventIdentity(
                                            event.stream(),
                                            codec.metadata(event).eventId(),
                                            event.type()),
                                    bytes,
                                    subjects)
                            .await()
                            .atMost(PATIENCE)
                            .bySubject()));
        }
        keys.close().await().atMost(PATIENCE);
        return opened.toString();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
