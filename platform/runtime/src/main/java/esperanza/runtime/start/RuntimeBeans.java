package esperanza.runtime.start;

import esperanza.access.ExclusionTags;
import esperanza.protocol.disclosure.Disclosure;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.Leaders;
import esperanza.runtime.command.Gate;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.DecisionWriter;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Jurisdiction;
import esperanza.runtime.log.LogWriter;
import esperanza.runtime.mirror.Gathering;
import esperanza.runtime.mirror.Mirror;
import esperanza.runtime.mirror.ReadPositions;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.reader.LogTail;
import esperanza.runtime.reader.Parking;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KekProvider;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.KeyedDraw;
import esperanza.runtime.sealing.Pkcs11Token;
import esperanza.runtime.sealing.Rotation;
import esperanza.runtime.sealing.Sealer;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.sealing.Tickets;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the beans that every service runs on. A service adds its catalogue of events, command handlers, policies and
 * projections.
 */
class RuntimeBeans {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    /**
     * Plans for statements that find rows by their keys. They are made once, because planning costs more than such a
     * statement, and without regard to statistics, because a young table has none.
     */
    private static final Map<String, String> PLANNED_ONCE = Map.of(
            "plan_cache_mode", "force_generic_plan",
            "enable_seqscan", "off",
            "enable_hashjoin", "off",
            "enable_mergejoin", "off");

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Profiles profiles(Settings settings) {
        return ProfileVersions.read(settings.profileFile());
    }

    @Produces
    @Singleton
    Profile profile(Profiles profiles, InstantSource clock) {
        return profiles.at(clock.instant());
    }

    @Produces
    @Singleton
    Jurisdiction jurisdiction(Profile profile) {
        return new Jurisdiction(profile.code(), profile.code(), profile.version());
    }

    @Produces
    @Singleton
    ExclusionTags marks(Settings settings, Profile profile) {
        return new ExclusionTags(settings.wallSecret(), profile.institutions());
    }

    @Produces
    @Singleton
    Tickets tickets(Settings settings, InstantSource clock) {
        return new Tickets(settings.wallSecret(), settings.service(), clock);
    }

    @Produces
    @Singleton
    EventJson eventJson() {
        return new EventJson();
    }

    @Produces
    @Singleton
    EventCodec codec(EventCatalogue catalogue, EventJson json) {
        return new EventCodec(catalogue, json);
    }

    @Produces
    @Singleton
    KekProvider kek(Settings settings) {
        return switch (settings.kek().provider()) {
            case FILE -> KeyFile.in(settings.data(), settings.keyPassphrase().toCharArray());
            case PKCS11 -> token(settings.kek().pkcs11(), settings.service());
        };
    }

    /** Made at the start, before the first request, because making them may wait for the key database. */
    @Produces
    @Singleton
    Secrets secrets(KekProvider kek, KeyRing ring) {
        return kek instanceof KeyFile file
                ? new Secrets(file)
                : new Secrets(ring.ofTheService().await().atMost(ANSWERED_WITHIN));
    }

    @Produces
    @Singleton
    Disclosure disclosure(Secrets secrets) {
        return new Disclosure(new KeyedDraw(secrets));
    }

    @Produces
    @Singleton
    KeyRing keyRing(@ReactiveDataSource("keys") Pool keys, KekProvider kek) {
        return new KeyRing(keys, kek);
    }

    @Produces
    @Singleton
    Rotation rotation(@ReactiveDataSource("keys") Pool keys, KekProvider kek, Settings settings) {
        return new Rotation(keys, kek, settings.kek().epochsKept());
    }

    @Produces
    @Singleton
    Sealer sealer(KeyRing ring, EventJson json) {
        return new Sealer(ring, json);
    }

    @Produces
    @Singleton
    DecisionWriter writer(EventCodec codec, Sealer sealer, Jurisdiction jurisdiction, InstantSource clock) {
        return new DecisionWriter(codec, sealer, jurisdiction, clock);
    }

    @Produces
    @Singleton
    Workers workers(MeterRegistry metrics) {
        return new Workers(metrics);
    }

    @Produces
    @Singleton
    LogTail tail(@Identifier("by-key") Pool byKey, Settings settings, Workers workers) {
        return new LogTail(byKey, settings.log().poll(), workers);
    }

    @Produces
    @Singleton
    ReadModels readModels() {
        return new ReadModels();
    }

    @Produces
    @Singleton
    LogWriter logWriter(Vertx vertx, Settings settings, Gate gate, LogTail tail) {
        return new LogWriter(
                vertx,
                ownConnections(vertx, settings, "log-writer", 1),
                settings.log().largestBatch(),
                settings.log().patience().toMillis(),
                gate,
                tail::committed);
    }

    @Produces
    @Singleton
    Leaders leaders(Vertx vertx, Settings settings) {
        return new Leaders(
                Pool.newInstance(ownConnections(vertx, settings, "leaders", 5)),
                settings.instance(),
                settings.log().takeOver());
    }

    @Produces
    @Singleton
    Mirror mirror(
            Pool pool,
            LogWriter log,
            MeterRegistry metrics,
            @Identifier("read-positions") ReadPositions positions,
            Gathering gathering) {
        return new Mirror(pool, log, metrics, positions::idOf, gathering::behind);
    }

    @Produces
    @Singleton
    LogReader reader(Queries queries, LogTail tail) {
        return new LogReader(queries, tail);
    }

    /**
     * For the projections: one connection follows the log, the other makes anew what a person asked for. A crash loses a
     * batch together with its cursors, and both are redone: commits do not wait for the disk. The server ends the
     * transaction of an instance that is frozen.
     */
    @Produces
    @Singleton
    @Identifier("projecting")
    Pool projecting(Vertx vertx, Settings settings) {
        Map<String, String> parameters = new HashMap<>(PLANNED_ONCE);
        parameters.put("synchronous_commit", "off");
        parameters.put("statement_timeout", "30000");
        parameters.put(
                "idle_in_transaction_session_timeout",
                "" + settings.log().takeOver().toMillis());
        return Pool.newInstance(ownConnections(vertx, settings, "projecting", 2, parameters));
    }

    /** For the statements that every event of a case costs: they find rows by their keys. */
    @Produces
    @Singleton
    @Identifier("by-key")
    Pool byKey(Vertx vertx, Settings settings) {
        return Pool.newInstance(ownConnections(vertx, settings, "by-key", 2, PLANNED_ONCE));
    }

    @Produces
    @Singleton
    Parking parking(Queries queries) {
        return new Parking(queries);
    }

    private static Pkcs11Token token(Settings.Kek.Pkcs11 device, String service) {
        String needed = "esperanza.kek.pkcs11.library, .slot and .pin say where the device is; one of them is missing";
        return Pkcs11Token.at(
                device.library().orElseThrow(() -> new IllegalStateException(needed)),
                device.slot().orElseThrow(() -> new IllegalStateException(needed)),
                device.pin()
                        .orElseThrow(() -> new IllegalStateException(needed))
                        .toCharArray(),
                service);
    }

    private static io.vertx.sqlclient.Pool ownConnections(Vertx vertx, Settings settings, String name, int size) {
        return ownConnections(vertx, settings, name, size, Map.of());
    }

    /** A small pool of its own, so that requests do not compete for its connections. */
    private static io.vertx.sqlclient.Pool ownConnections(
            Vertx vertx, Settings settings, String name, int size, Map<String, String> parameters) {
        Settings.Postgres at = settings.postgres();
        PgConnectOptions options = new PgConnectOptions()
                .setHost(at.host())
                .setPort(at.port())
                .setDatabase(at.database())
                .setUser(at.user())
                .setPassword(at.password())
                .setCachePreparedStatements(true)
                .addProperty("application_name", settings.instance());
        parameters.forEach(options::addProperty);
        return PgBuilder.pool()
                .with(new PoolOptions().setName(name).setMaxSize(size).setConnectionTimeout(5))
                .connectingTo(options)
                .using(vertx)
                .build();
    }
}
