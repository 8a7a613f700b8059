package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part that is one process of this machine with its children. The running process is known by the pid file alone, so
 * a second object on the same {@link Place}, in this JVM or another, controls the same process.
 */
abstract class ProcessPart implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /**
     * How long a part may take to end by itself: a service gives its requests in progress 20 s, and on a busy machine its
     * JVM writes the class archive for half a minute.
     */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final long PAUSE_MILLIS = 50;

    private final Place place;

    ProcessPart(Place place) {
        this.place = place;
    }

    /** Prepares the first start, such as unpacked binaries or an empty database; later starts find them there. */
    abstract void prepare() throws IOException;

    abstract Command command() throws IOException;

    String stopSignal() {
        return "TERM";
    }

    final Place place() {
        return place;
    }

    @Override
    public final String name() {
        return place.name();
    }

    @Override
    public final int port() {
        return place.port();
    }

    @Override
    public final boolean alive() {
        return process().isPresent();
    }

    @Override
    public final long pid() {
        return process().map(ProcessHandle::pid).orElseThrow(() -> new PartFailure(name() + " is not running"));
    }

    @Override
    public final void start() {
        launch();
        awaitAnswer();
    }

    private void launch() {
        if (alive()) {
            return;
        }
        try {
            Files.createDirectories(place.folder());
            Files.createDirectories(place.log().getParent());
            prepare();
            remember(command().start(place.log()));
            if (place.lifetime() == Lifetime.WITH_THIS_JVM) {
                Reaper.watch(place.pidFile(), place.folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the pid file. If that fails, the process is ended, because without a pid file nothing could end it later.
     */
    private void remember(Process process) {
        try {
            place.pidFile().write(process.toHandle());
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private void awaitAnswer() {
        var answered = waitFor(PATIENCE, () -> {
            if (!alive()) {
                throw new PartFailure(name() + " ended while starting:\n" + Command.endOf(place.log()));
            }
            return answers();
        });
        if (!answered) {
            throw new PartFailure(name() + " did not answer on port " + port() + " within " + PATIENCE.toSeconds()
                    + " s:\n" + Command.endOf(place.log()));
        }
    }

    @Override
    public final boolean stop() {
        var byItself = process().map(this::endsWhenAsked).orElse(true);
        if (!byItself) {
            kill();
        }
        place.pidFile().delete();
        return byItself;
    }

    private boolean endsWhenAsked(ProcessHandle process) {
        signal("CONT", family(process));
        signal(stopSignal(), List.of(process));
        return waitFor(GRACE, () -> !PidFile.runs(process));
    }

    @Override
    public final void kill() {
        process().ifPresent(process -> {
            var family = family(process);
            signal("KILL", family);
            waitFor(GRACE, () -> family.stream().noneMatch(PidFile::runs));
        });
        place.pidFile().delete();
    }

    @Override
    public final void freeze() {
        process().ifPresent(process -> signal("STOP", family(process)));
    }

    @Override
    public final void thaw() {
        process().ifPresent(process -> signal("CONT", family(process)));
    }

    private Optional<ProcessHandle> process() {
        return place.pidFile().process();
    }

    private static List<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) {
        var pids = processes.stream().map(each -> " " + each.pid()).collect(Collectors.joining());
        try {
            // Some of the processes may have ended already, so the exit code of kill is ignored and its effect awaited.
            new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + pids + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean waitFor(Duration patience, BooleanSupplier happened) {
        var end = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PartFailure("Interrupted while waiting", e);
            }
        }
        return true;
    }
}
