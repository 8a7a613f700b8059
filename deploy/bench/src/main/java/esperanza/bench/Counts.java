package esperanza.bench;

import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The work of PostgreSQL for the services so far: statements as {@code pg_stat_statements} counts them ({@code begin}
 * and {@code set} too), transactions that ended well, and bytes written ahead.
 */
record Counts(long statements, long commits, long walBytes) {

    private static final String EXTENSION = "create extension if not exists pg_stat_statements";
    private static final String STATEMENTS =
            "select coalesce(sum(s.calls), 0)::bigint from pg_stat_statements(false) s join pg_roles r"
                    + " on r.oid = s.userid where r.rolname in (%s)";
    private static final String COMMITS =
            "select coalesce(sum(xact_commit), 0)::bigint from pg_stat_database where datname in (%s)";

    static void prepare(Postgres postgres) {
        Sql.run(postgres, Postgres.SUPERUSER, EXTENSION);
    }

    static Counts now(Postgres postgres) {
        String services = quoted(Platform.SERVICES.stream());
        String databases = quoted(Platform.SERVICES.stream().flatMap(name -> Stream.of(name, name + "_keys")));
        return new Counts(
                Sql.number(postgres, Postgres.SUPERUSER, STATEMENTS.formatted(services)),
                Sql.number(postgres, Postgres.SUPERUSER, COMMITS.formatted(databases)),
                Sql.walBytes(postgres));
    }

    Counts since(Counts before) {
        return new Counts(statements - before.statements, commits - before.commits, walBytes - before.walBytes);
    }

    private static String quoted(Stream<String> names) {
        return names.map(name -> "'" + name + "'").collect(Collectors.joining(","));
    }
}
