package esperanza.bench;

import esperanza.local.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The throughput of PostgreSQL's own load generator with one statement per commit, over TCP, prepared. */
final class Pgbench {

    private static final String ONE_ROW = "pgbench";
    private static final String TABLE = """
            create table if not exists limit_event(
              pos bigint generated always as identity primary key, stream_id uuid not null, version int not null,
              type smallint not null, at timestamptz not null default now(), payload bytea not null,
              unique(stream_id, version));
            alter table limit_event owner to pgbench""";
    private static final String INSERT = """
            insert into limit_event(stream_id, version, type, payload)
              values (gen_random_uuid(), 1, 1, decode(repeat('5aa7', 300), 'hex'));
            """;

    /** The figures that pgbench prints at its end. */
    record Commits(double perSecond, double averageMillis) {

        static Commits of(String output) {
            return new Commits(number("tps = ", output), number("latency average = ", output));
        }
    }

    private final Postgres postgres;
    private final Path folder;
    private final String database;

    /** @param database exists, and its owner has its name and that password */
    Pgbench(Postgres postgres, Path folder, String database, String statement) {
        this.postgres = postgres;
        this.folder = folder;
        this.database = database;
        try {
            Files.writeString(folder.resolve(script()), statement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row of an event log per commit: two indexes, 600 bytes of payload; the table is empty at first. */
    static Pgbench ofOneRow(Postgres postgres, Path folder) {
        postgres.createDatabase(ONE_ROW, ONE_ROW, ONE_ROW);
        Sql.run(postgres, ONE_ROW, TABLE);
        return new Pgbench(postgres, folder, ONE_ROW, INSERT);
    }

    /** Empties the table. */
    Pgbench emptied() {
        Sql.run(postgres, database, "truncate limit_event");
        return this;
    }

    /** Commits over this number of connections, each as fast as it can. */
    Rate rate(Machine machine, int clients, Duration length) {
        return Rate.in(machine, postgres, () -> {
            Commits commits = Commits.of(run("-c", Integer.toString(clients), "-j", "2", "-T", seconds(length)));
            double count = commits.perSecond() * length.toSeconds();
            return new Rate.Done((long) count, length.toSeconds(), commits.averageMillis(), commits.averageMillis());
        });
    }

    /** Commits at a fixed rate over one connection; latencies count from the instant at which each was due. */
    Latencies latencies(int rate, Duration length) {
        run("-c", "1", "-R", Integer.toString(rate), "-T", seconds(length), "-l", "--log-prefix=latency");
        return logged(folder);
    }

    /** One query in the database of a service, over one connection, as fast as the answers come. */
    static Latencies reads(Postgres postgres, String service, String query, Duration length, Path folder) {
        try {
            Files.writeString(folder.resolve("read.sql"), query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                postgres,
                service,
                folder,
                "read.sql",
                List.of("-c", "1", "-T", seconds(length), "-l", "--log-prefix=latency"));
        return logged(folder);
    }

    private static Latencies logged(Path folder) {
        Latencies latencies = new Latencies();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path log : files.filter(file -> file.getFileName().toString().startsWith("latency"))
                    .toList()) {
                Files.readAllLines(log).forEach(line -> latencies.record(nanos(line)));
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return latencies;
    }

    /** The latency in nanoseconds: the third word of a line of pgbench's log, in microseconds there. */
    static long nanos(String line) {
        return Long.parseLong(line.split(" ")[2]) * 1000;
    }

    private static double number(String label, String output) {
        Matcher found = Pattern.compile(label + "([0-9.]+)").matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said something else:\n" + output);
        }
        return Double.parseDouble(found.group(1));
    }

    private String run(String... options) {
        return run(postgres, database, folder, script(), List.of(options));
    }

    private String script() {
        return database + ".sql";
    }

    /** The role of a database has its name, and that password. */
    private static String run(Postgres postgres, String database, Path folder, String script, List<String> options) {
        List<String> words = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-f", script));
        words.addAll(List.of("-h", Postgres.HOST, "-p", Integer.toString(postgres.port()), "-U", database));
        words.addAll(options);
        words.add(database);
        return Tool.run(folder, Map.of("PGPASSWORD", database, "PGSSLMODE", "disable"), words);
    }

    private static String seconds(Duration length) {
        return Long.toString(length.toSeconds());
    }
}
