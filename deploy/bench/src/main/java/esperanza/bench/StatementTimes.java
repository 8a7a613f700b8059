package esperanza.bench;

import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The statements on which PostgreSQL spent most time in a window, as {@code pg_stat_statements} counts them. */
final class StatementTimes {

    /** The name beside those of the services. */
    static final String POSTGRES = "postgres";

    private static final String RESET = "select pg_stat_statements_reset()";
    private static final String TIMES = """
            select format('%s ms; %s calls; %s rows; %s ms each; %s blocks; %s', round(total_exec_time::numeric),
              calls, rows, round(mean_exec_time::numeric, 3), shared_blks_hit + shared_blks_read,
              regexp_replace(query, '\\s+', ' ', 'g'))
            from pg_stat_statements order by total_exec_time desc limit 60""";

    private StatementTimes() {}

    static void reset(Platform platform) {
        Postgres postgres = platform.postgres();
        Counts.prepare(postgres);
        Sql.run(postgres, Postgres.SUPERUSER, RESET);
    }

    static void write(Platform platform, Path file) {
        List<String> times = Sql.rows(platform.postgres(), Postgres.SUPERUSER, TIMES, row -> row.getString(1));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
