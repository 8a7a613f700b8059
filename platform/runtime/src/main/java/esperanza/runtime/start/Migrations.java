package esperanza.runtime.start;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.command.Gate;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Migrates the log database and the key database before anything else reads or writes them. If a database is away:
 * <ul>
 *   <li>A service normally does not start.</li>
 *   <li>A service that keeps reports elsewhere meanwhile ({@code esperanza.ready-without-log}) starts, and migrates as
 *     soon as the database is back.</li>
 * </ul>
 */
@Singleton
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final String NOT_FIT = "database-does-not-fit";

    /** SQLSTATE classes of a database that is away or overloaded. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private final Flyway log;
    private final Flyway keys;
    private final Gate gate;
    private final boolean startsWithout;
    private final Worker waiting;
    private volatile Optional<Runnable> begin = Optional.empty();
    private boolean migrated;

    Migrations(
            Flyway log,
            @FlywayDataSource("keys") Flyway keys,
            Gate gate,
            Workers workers,
            @ConfigProperty(name = "esperanza.ready-without-log", defaultValue = "false") boolean startsWithout) {
        this.log = log;
        this.keys = keys;
        this.gate = gate;
        this.startsWithout = startsWithout;
        this.waiting = workers.of("migrations", LOOKS_EVERY, this::round);
    }

    /** Runs before the Kafka consumers start. */
    void first(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        try {
            migrate();
        } catch (RuntimeException failed) {
            if (!startsWithout || !isAway(failed)) {
                throw failed;
            }
            LOG.error("the database is away at the start: reports wait on the disk, everything else waits for it");
        }
    }

    /**
     * Runs {@code begin} as soon as the databases are there and migrated: at once, or later in the worker.
     *
     * @param begin fails with {@link StoreUnavailable} if a database went away again, and is then run once more
     */
    void then(Runnable begin) {
        try {
            migrate();
            begin.run();
        } catch (RuntimeException failed) {
            if (!startsWithout || !isAway(failed)) {
                throw failed;
            }
            this.begin = Optional.of(begin);
        }
        waiting.start();
    }

    /** The worker never ends, even when nothing is left to do: an ended worker would look like one that hangs. */
    private boolean round() {
        begin.ifPresent(pending -> {
            try {
                migrate();
                pending.run();
                begin = Optional.empty();
                LOG.info("the database is back and fits");
            } catch (RuntimeException failed) {
                if (!isAway(failed)) {
                    gate.shut(NOT_FIT);
                    begin = Optional.empty();
                    LOG.errorf(
                            failed, "the database is back and does not fit: nothing is read from it or written to it");
                }
            }
        });
        return false;
    }

    private void migrate() {
        if (!migrated) {
            log.migrate();
            keys.migrate();
            migrated = true;
        }
    }

    private static boolean isAway(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(each -> each instanceof StoreUnavailable
                        || each instanceof SQLException sql
                                && (sql.getSQLState() == null || AWAY.contains(sqlClass(sql))));
    }

    private static String sqlClass(SQLException sql) {
        return sql.getSQLState().substring(0, Math.min(2, sql.getSQLState().length()));
    }
}
