package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * Measures files beside what the machine does with the same bytes: 1 GiB by tus beside {@code cp} and {@code sync}, its
 * CPU beside sums and ciphers, reading and checking beside {@code sha256sum}, one byte at any place beside {@code dd}, and
 * the memory of one upload and of 32. The server is the door alone, in a process of its own.
 */
final class FileSpeed implements Measurement {

    private static final int ROUNDS = 3;
    private static final long LENGTH = 1L << 30;
    private static final long SHORT = 64L << 20;
    private static final int AT_ONCE = 32;
    private static final int PLACES = 20;
    private static final double MIB = 1 << 20;

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Path folder = made(machine.out().resolve("files"));
        try (FilesProcess server = FilesProcess.started(machine, migrated(machine), folder)) {
            return measured(machine, server, folder);
        } finally {
            Tool.run(machine.out(), "rm", "-rf", folder.toString());
        }
    }

    private static List<Finding> measured(Machine machine, FilesProcess server, Path folder) {
        Path file = filled(folder.resolve("file"));
        Resident idle = server.resident();
        machine.tell("files: warm-up");
        server.client()
                .send(SHORT, BodyPublishers.ofByteArray(new byte[(int) SHORT]))
                .join();
        server.client().awaitReceived(1);
        List<Pair> throughput = new ArrayList<>();
        List<Pair> cpu = new ArrayList<>();
        List<Pair> check = new ArrayList<>();
        List<Pair> place = new ArrayList<>();
        AtomicLong peak = new AtomicLong();
        for (int n = 1; n <= ROUNDS; n++) {
            machine.tell("files: 1 GiB, %d of %d".formatted(n, ROUNDS));
            double copied = seconds(() -> Tool.run(folder, "sh", "-c", "cp file copy && sync copy"));
            double summed = seconds(() -> Tool.run(folder, "sha256sum", "file"));
            long ticks = server.ticks();
            double sent = seconds(() -> server.watched(peak, upload(server, file)));
            server.client().awaitReceived(1 + n);
            double used = (server.ticks() - ticks) * Cpu.MICROS_PER_TICK / 1e6;
            throughput.add(new Pair(LENGTH / MIB / sent, LENGTH / MIB / copied));
            cpu.add(new Pair(used, 3 * summed + 2 * LENGTH / gcmPerSecond(folder)));
            check.add(new Pair(LENGTH / MIB / seconds(() -> server.client().get("/check")), LENGTH / MIB / summed));
            place.add(new Pair(place(server), dd(folder)));
        }
        machine.tell("files: %d at once".formatted(AT_ONCE));
        AtomicLong many = new AtomicLong();
        server.watched(many, () -> uploads(server));
        return List.of(
                finding("1 GiB by tus", "cp + sync", "MiB/s", Comparison.RATIO, throughput, 0.25, 0.5),
                finding("its CPU, read back", "3 × sha256sum + 2 × AES", "s", Comparison.MULTIPLE, cpu, 3, 1.5),
                finding("read and check 1 GiB", "sha256sum", "MiB/s", Comparison.RATIO, check, 0.3, 0.6),
                finding("one byte at any place", "dd skip", "ms", Comparison.SUBJECT, place, 50, 15),
                finding("memory of one upload", "", "MiB", Comparison.SUBJECT, grown(idle, peak), 64, 40),
                finding("memory of 32 uploads", "", "MiB", Comparison.SUBJECT, grown(idle, many), 320, 280));
    }

    private static Runnable upload(FilesProcess server, Path file) {
        return () -> {
            try {
                server.client().send(LENGTH, BodyPublishers.ofFile(file)).join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static void uploads(FilesProcess server) {
        byte[] bytes = new byte[(int) SHORT];
        Stream.generate(() -> server.client().send(SHORT, BodyPublishers.ofByteArray(bytes)))
                .limit(AT_ONCE)
                .toList()
                .forEach(CompletableFuture::join);
    }

    /** The median of the milliseconds until one byte is there. */
    private static double place(FilesProcess server) {
        Random places = new Random(1);
        return Spread.of(Stream.generate(() -> (long) (places.nextDouble() * LENGTH))
                        .limit(PLACES)
                        .map(from -> 1000 * seconds(() -> server.client().get("/byte/" + from)))
                        .toList())
                .median();
    }

    private static double dd(Path folder) {
        return 1000
                * seconds(() -> Tool.run(folder, "dd", "if=file", "of=/dev/null", "bs=1", "count=1", "skip=500000000"));
    }

    /** Bytes that openssl seals in a second, in blocks of 1 MiB. */
    private static double gcmPerSecond(Path folder) {
        String[] words = Tool.run(
                        folder, "openssl", "speed", "-mr", "-bytes", "1048576", "-seconds", "1", "-evp", "aes-256-gcm")
                .strip()
                .split(":");
        return Double.parseDouble(words[words.length - 1]);
    }

    private static List<Pair> grown(Resident idle, AtomicLong peak) {
        return List.of(new Pair((peak.get() - idle.rss()) / 1024.0, 0));
    }

    private static Finding finding(
            String what,
            String limit,
            String unit,
            Comparison comparison,
            List<Pair> pairs,
            double floor,
            double goal) {
        return new Finding(what, limit, unit, comparison, pairs, floor, goal, false, Map.of());
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toNanos() / 1e9;
    }

    private static Postgres migrated(Machine machine) {
        Postgres postgres = machine.largePostgres();
        postgres.createDatabasesOf(FilesServer.DATABASE);
        migrate(postgres, FilesServer.DATABASE, "classpath:db/files");
        migrate(postgres, FilesServer.DATABASE + "_keys", "classpath:db/keys");
        return postgres;
    }

    private static void migrate(Postgres postgres, String database, String location) {
        Flyway.configure()
                .dataSource(postgres.url(database), FilesServer.DATABASE, FilesServer.DATABASE)
                .locations(location)
                .load()
                .migrate();
    }

    private static Path made(Path folder) {
        try {
            Files.createDirectories(folder.resolve("segments"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Random bytes: a disk may keep zeros in no room at all. */
    private static Path filled(Path file) {
        Tool.run(file.getParent(), "dd", "if=/dev/urandom", "of=" + file, "bs=1M", "count=1024", "status=none");
        Tool.run(file.getParent(), "sync", file.toString());
        return file;
    }
}
