package esperanza.bench;

import esperanza.local.Postgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The process of a {@link FilesServer}. */
record FilesProcess(Process process, FilesClient client) implements AutoCloseable {

    private static final String NAME = "files";
    private static final long GLANCE = 50_000_000;

    static FilesProcess started(Machine machine, Postgres postgres, Path folder) {
        try {
            Process process = new ProcessBuilder(OwnProcess.words(
                            FilesServer.class, "-Xmx1g", Integer.toString(postgres.port()), folder.toString()))
                    .directory(machine.repository().root().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output = process.inputReader();
            return new FilesProcess(
                    process,
                    FilesClient.of("http://127.0.0.1:" + output.readLine().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Resident resident() {
        return Resident.of(process.pid());
    }

    long ticks() {
        return Cpu.now(Map.of(NAME, process.pid())).parts().get(NAME);
    }

    /** Does the work and notes the most memory that the process had meanwhile. */
    void watched(AtomicLong peak, Runnable work) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(work);
        while (!done.isDone()) {
            peak.accumulateAndGet(resident().rss(), Math::max);
            LockSupport.parkNanos(GLANCE);
        }
        done.join();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
