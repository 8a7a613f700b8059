package esperanza.bench;

import esperanza.local.Part;
import esperanza.local.Place;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import esperanza.local.PostgresServer;
import esperanza.local.Repository;
import esperanza.local.Service;
import esperanza.local.demonstration.Rotas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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

    private static final double IDLE_PERCENT = 15;
    private static final int TRIES_TO_SETTLE = 20;
    private static final Duration GLANCE = Duration.ofMillis(500);
    /** The system property with flags for the JVMs of the services. */
    private static final String SERVICE_FLAGS = "esperanza.bench.jvm";

    private final Repository repository;
    private final Consumer<String> progress;
    private final Path folder;
    private Platform platform;
    private Optional<Postgres> large = Optional.empty();
    private final Set<String> durability = new LinkedHashSet<>();
    private Optional<Window.Of<Counts>> idle = Optional.empty();
    private final Set<String> profiled;
    private Profiler profiler;
    private String told = "";
    private double others;

    /** @param profiled services of which a CPU profile is taken in each window */
    Machine(Repository repository, Set<String> profiled, Consumer<String> progress) {
        this.repository = repository;
        this.progress = progress;
        this.profiled = profiled;
        try {
            this.folder = Files.createTempDirectory("esperanza-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin();
    }

    private void begin() {
        platform = Platform.temporary(repository);
        Platform.SERVICES.forEach(name -> giveFlags(platform.service(name)));
        profiler = new Profiler(platform, profiled, folder, out());
    }

    /** Ends the platform, and has another one with empty databases. */
    void renewPlatform() {
        platform.close();
        begin();
    }

    private static void giveFlags(Service service) {
        if (!serviceFlags().isEmpty()) {
            System.setProperty("esperanza.local.jvm." + service.name(), serviceFlags());
        }
    }

    /** The additional flags of the services' JVMs; empty as they are shipped. */
    static String serviceFlags() {
        return System.getProperty(SERVICE_FLAGS, "").strip();
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

    /** The folder for results. */
    Path out() {
        return repository.root().resolve("deploy/bench/out");
    }

    void tell(String what) {
        told = what;
        progress.accept(what);
    }

    /** Measures in a window that begins when PostgreSQL and our own processes have nothing left to do. */
    <T> Window.Of<T> measure(Postgres postgres, Supplier<T> work) {
        Sql.run(postgres, Postgres.SUPERUSER, "checkpoint");
        settle();
        return measureAtOnce(postgres, work);
    }

    /** Measures although there may be work left. */
    <T> Window.Of<T> measureAtOnce(Postgres postgres, Supplier<T> work) {
        durability.add(Facts.durability(postgres));
        String label = told;
        Window.Of<T> measured = Window.around(parts(), () -> profiler.around(label, work));
        note(label, measured.window().others());
        return measured;
    }

    /** A reader of the progress sees which window was noisy, and not only that one was. */
    private void note(String window, double percent) {
        others = Math.max(others, percent);
        if (percent > Table.NOISY_PERCENT) {
            progress.accept("%s: other programs used %.1f %% of the machine".formatted(window, percent));
        }
    }

    /** Starts the whole platform, unless it runs. Somebody is called for each function. */
    void startAll() {
        platform.start(this::tell);
        Rotas.open(platform);
        Counts.prepare(platform.postgres());
    }

    /** The load of the warm platform at rest: measured once, before the first window with reports. */
    Window.Of<Counts> idle() {
        Window.Of<Counts> measured = idle.orElseGet(() -> IdlePlatform.measured(this));
        idle = Optional.of(measured);
        return measured;
    }

    /** Seconds since the youngest of the four services began. */
    double serviceAge() {
        return Platform.SERVICES.stream()
                .map(name -> ProcessHandle.of(platform.service(name).pid())
                        .flatMap(each -> each.info().startInstant()))
                .flatMap(Optional::stream)
                .mapToDouble(began -> Duration.between(began, Instant.now()).toMillis() / 1000.0)
                .min()
                .orElse(0);
    }

    /** The process ids of the platform's parts that run, by name. */
    private Map<String, Long> parts() {
        Map<String, Long> pids = new LinkedHashMap<>();
        for (Part part : platform.parts()) {
            if (part.alive()) {
                pids.put(part.name().replaceFirst("-1$", ""), part.pid());
            }
        }
        return pids;
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
    void settle() {
        for (int n = 0; n < TRIES_TO_SETTLE; n++) {
            if (Window.around(Map.of(), () -> rest(GLANCE)).window().busy() < IDLE_PERCENT) {
                return;
            }
        }
        tell("  still busy with the work of the window before");
    }

    static Duration rest(Duration length) {
        LockSupport.parkNanos(length.toNanos());
        return length;
    }
}
