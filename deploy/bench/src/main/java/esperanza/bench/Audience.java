package esperanza.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The process with the clients of one live stream. */
final class Audience implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final BufferedReader answers;
    private final Writer commands;

    Audience(int port, String path, String token) {
        try {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SseClients.class.getName(),
                            Integer.toString(port),
                            path,
                            token))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Connects more clients, up to this number, and waits until all are. */
    void open(int clients) {
        send("open " + clients);
        await(PATIENCE, heard -> heard.open() + heard.cut() >= clients);
        if (heard().cut() > 0) {
            throw new IllegalStateException(heard().cut() + " of " + clients + " clients were cut off at once");
        }
    }

    /** Counts anew from now on. */
    void mark() {
        send("mark");
        answer();
    }

    Heard heard() {
        send("tell");
        return Heard.of(answer());
    }

    /** Waits for so many deliveries, for a limited time. */
    Heard await(long frames, Duration patience) {
        return await(patience, heard -> heard.frames() >= frames);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private Heard await(Duration patience, Predicate<Heard> enough) {
        long end = System.nanoTime() + patience.toNanos();
        Heard heard = heard();
        while (!enough.test(heard) && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            heard = heard();
        }
        return heard;
    }

    private void send(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("The process with the clients has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
