package esperanza.intake.relating.read.group;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.wall.MayKnow;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a real PostgreSQL that has no statistics of its tables, as in the first minute of an installation: with 20,000
 * reports, a question about one report or one page of them reads no table from end to end.
 */
class YoungInstallationTest {

    private static final String FILLED = """
            insert into case_wall(case_id, shut_to, received) select gen_random_uuid(), '', true from generate_series(1, 20000);
            insert into report_party select gen_random_uuid(), case_id, gen_random_uuid(), now(), 1 from case_wall;
            insert into recognition select party, gen_random_uuid() from report_party;
            insert into case_tie select case_id, gen_random_uuid(), 'SAME' from case_wall""";

    private static LogFixture log;

    @BeforeAll
    static void fill() throws IOException {
        log = new LogFixture(new EventCatalogue("notes"));
        run(schema());
        for (String table : new String[] {"case_wall", "report_party", "recognition", "case_tie"}) {
            run("alter table " + table + " set (autovacuum_enabled = off)");
        }
        run(FILLED);
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void incidents_are_counted_by_keys(int reports) {
        UUID[] asked = ids(reports);
        assertThat(plan(Incidents.KIN, Tuple.of(asked, nobody()))).doesNotContain("Seq Scan");
        assertThat(plan(Incidents.SAME, Tuple.tuple().addArrayOfUUID(asked))).doesNotContain("Seq Scan");
        assertThat(plan(Incidents.RECOGNISED, Tuple.of(asked[0], nobody()))).doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void groups_are_found_by_keys(int cases) {
        UUID[] asked = ids(cases);
        assertThat(plan(Groups.MEMBERS, Tuple.of(asked, nobody()))).doesNotContain("Seq Scan");
        assertThat(plan(Groups.JOINED, Tuple.of(asked, nobody()))).doesNotContain("Seq Scan");
        assertThat(plan(Groups.TIES, Tuple.tuple().addArrayOfUUID(ids(1)))).doesNotContain("Seq Scan");
    }

    private static UUID[] ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toArray(UUID[]::new);
    }

    private static Buffer nobody() {
        return MayKnow.credential("00".repeat(64) + "01");
    }

    private static String schema() throws IOException {
        try (InputStream file = Incidents.class.getResourceAsStream("/db/service/V100__intake.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(String sql) {
        log.pool.query(sql).execute().await().atMost(LogFixture.PATIENCE);
    }

    private static String plan(String sql, Tuple arguments) {
        return log.queries
                .rows("explain " + sql, arguments, row -> row.getString(0))
                .map(lines -> String.join("\n", lines))
                .await()
                .atMost(LogFixture.PATIENCE);
    }
}
