package esperanza.bench;

import esperanza.local.Place;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import esperanza.local.PostgresServer;
import esperanza.local.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The machine that is measured. Its parts are real; each starts when a measurement asks for it, and all end with this
 * process.
 */
final class Machine implements AutoCloseable {

    private static final double IDLE_PERCENT = 10;
    private static final int TRIES_TO_SETTLE = 20;
    private static final long GLANCE_NANOS = 500_000_000;

    private final Repository repository;
    private final Consumer<String> progress;
    private final Path folder;
    private final Platform platform;
    private Optional<Postgres> large = Optional.empty();
    private final Set<String> durability = new LinkedHashSet<>();
    private double others;

    Machine(Repository repository, Consumer<String> progress) {
        this.repository = repository;
        this.progress = progress;
        this.platform = Platform.temporary(repository);
        try {
            this.folder = Files.createTempDirectory("esperanza-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Repository repository() {
        return repository;
    }

    /** A folder for files that nobody needs after the run. */
    Path folder() {
        return folder;
    }

    /** The platform as it is shipped. No part of it runs before a measurement starts it. */
    Platform platform() {
        return platform;
    }

    /** A PostgreSQL of its own with 1 GB of shared buffers, so that neither side of a comparison waits for reads. */
    Postgres largePostgres() {
        Postgres postgres = large.orElseGet(() -> new PostgresServer(Place.temporary("bench-postgres"), "1GB"));
        postgres.start();
        large = Optional.of(postgres);
        return postgres;
    }

    void tell(String what) {
        progress.accept(what);
    }

    /** Measures in a window that begins when PostgreSQL and our own processes have nothing left to do. */
    <T> Window.Of<T> measure(Postgres postgres, Supplier<T> work) {
        durability.add(Facts.durability(postgres));
        Sql.run(postgres, Postgres.SUPERUSER, "checkpoint");
        settle();
        Window.Of<T> measured = Window.around(work);
        others = Math.max(others, measured.window().others());
        return measured;
    }

    /** The largest share of the machine that other programs had in any window, in percent. */
    double others() {
        return others;
    }

    /** The settings of every PostgreSQL that was measured. */
    Set<String> durability() {
        return durability;
    }

    @Override
    public void close() {
        platform.close();
        large.ifPresent(Postgres::kill);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until our own processes have worked off what the last window left behind. */
    private void settle() {
        for (int n = 0; n < TRIES_TO_SETTLE; n++) {
            if (Window.around(Machine::glance).window().busy() < IDLE_PERCENT) {
                return;
            }
        }
        tell("  still busy with the work of the window before");
    }

    private static boolean glance() {
        LockSupport.parkNanos(GLANCE_NANOS);
        return true;
    }
}
