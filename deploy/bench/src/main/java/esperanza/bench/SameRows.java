package esperanza.bench;

import esperanza.bench.RowScript.Row;
import esperanza.local.Postgres;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * The limit of intake that does its work: pgbench inserts the very rows that one report leaves, with other identities,
 * in one statement and one commit; same tables, same indexes, same bytes.
 */
final class SameRows {

    private static final String DATABASE = "same_rows";

    private SameRows() {}

    static Pgbench pgbench(Machine machine, List<Row> rows) {
        Postgres postgres = machine.platform().postgres();
        postgres.dropDatabase(DATABASE);
        postgres.createDatabase(DATABASE, DATABASE, DATABASE);
        Path service = machine.repository().root().resolve("intake-service/src/main/resources/db/service");
        migrate(postgres, "log_history", "classpath:db/log", "classpath:db/reach", "filesystem:" + service);
        migrate(postgres, "keys_history", "classpath:db/keys");
        Sql.run(postgres, DATABASE, """
                create sequence %s increment %d;
                alter sequence %s owner to %s;
                insert into key_epoch(epoch) select generate_series(0, 100)""".formatted(
                        RowScript.SEQUENCE, RowScript.stretch(rows), RowScript.SEQUENCE, DATABASE));
        return new Pgbench(postgres, machine.folder(), DATABASE, RowScript.of(rows));
    }

    /** Log and keys have histories of their own, because they are two databases in a service. */
    private static void migrate(Postgres postgres, String history, String... locations) {
        Flyway.configure()
                .dataSource(postgres.url(DATABASE), DATABASE, DATABASE)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations(locations)
                .load()
                .migrate();
    }
}
