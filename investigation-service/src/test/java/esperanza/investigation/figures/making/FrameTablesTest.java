package esperanza.investigation.figures.making;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.investigation.figures.making.FrameTables.Last;
import esperanza.investigation.figures.making.FrameTables.Range;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.Leaders;
import esperanza.runtime.query.Queries;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A frame of which the making broke off, in a tile that no other test has. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class FrameTablesTest {

    private static final Range IT = new Range(-2, -1);

    @Inject
    Leaders leaders;

    @Inject
    Queries queries;

    @AfterEach
    void forget() {
        change("delete from figure_number where tile = -1");
        change("delete from figure_tile where tile = -1");
    }

    @Test
    void a_frame_that_was_never_made_closes_no_month_and_leaves_no_number() {
        change("insert into figure_tile values (-1, 1000000, '2024-01', '9999-12', null, null, null, 20)");
        change("insert into figure_number values (-1, 'REPORTED', 0, 5), (-1, 'REPORTED', 1000000, 20)");
        try (var leader = leaders.of("frame-tables-test")) {
            FrameTables tables = new FrameTables(leader, 1);
            Last last = tables.last(Instant.now());
            assertThat(last.month()).isNotEqualTo(Optional.of(YearMonth.of(9999, 12)));
            assertThat(tables.released(last, IT)).isEqualTo(Map.of(-1, Map.of("REPORTED", 5)));
            tables.clear(last, IT);
        }
        assertThat(queries.rows(
                                "select frame from figure_number where tile = -1",
                                Tuple.tuple(),
                                row -> row.getInteger("frame"))
                        .await()
                        .indefinitely())
                .containsExactly(0);
    }

    private void change(String sql) {
        queries.change(sql, Tuple.tuple()).await().indefinitely();
    }
}
