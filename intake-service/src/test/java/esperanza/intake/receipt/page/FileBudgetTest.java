package esperanza.intake.receipt.page;

import static esperanza.runtime.log.NoteLog.await;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.StoredFiles;
import esperanza.intake.KeycloakResource;
import esperanza.intake.attachment.read.UnseenFiles;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.query.Queries;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The budgets of strangers' files on a real store and a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class FileBudgetTest {

    private static final int MEBIBYTE = 1 << 20;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));

    @Inject
    StoredFiles stored;

    @Inject
    UnseenFiles unseen;

    @Inject
    Queries queries;

    @Test
    void within_the_last_quarter_of_an_hours_bytes_lines_are_slowed_down_and_beyond_them_nobody_begins() {
        FileBudget budget = budget(1_000L * MEBIBYTE);
        assertThat(budget.count(3 * MEBIBYTE)).isEqualTo(Duration.ZERO);
        assertThat(budget.count(64 * 1024)).isEqualTo(Duration.ofSeconds(1));
        assertThat(enters(budget)).as("slowly, but in").isTrue();
        assertThat(budget.count(MEBIBYTE)).isEqualTo(Duration.ofSeconds(16));
        assertThat(enters(budget)).isFalse();
        now.set(now.get().plus(Duration.ofHours(1)));
        assertThat(enters(budget)).isTrue();
        assertThat(budget.count(MEBIBYTE)).isEqualTo(Duration.ZERO);
    }

    @Test
    void what_nobody_has_opened_has_a_limit_and_counts_for_a_month() {
        long others = await(unseen.bytes());
        FileBudget budget = budget(others + 14L * MEBIBYTE);
        String insert = "insert into unseen_file(attachment_id, size_class, since)"
                + " select gen_random_uuid(), $1, clock_timestamp() - interval '29 days' from generate_series(1, $2)";
        await(queries.change(insert, Tuple.of("UP_TO_8_MIB", 5)));
        assertThat(enters(budget)).isTrue();
        await(queries.change(insert, Tuple.of("UP_TO_1_MIB", 16)));
        await(queries.change(insert, Tuple.of("UP_TO_32_MIB", 1)));
        assertThat(await(unseen.bytes()) - others).isEqualTo(14L * MEBIBYTE);
        assertThat(enters(budget)).isFalse();
        await(queries.change(
                "update unseen_file set since = since - interval '2 days' where since < now() - interval '28 days'",
                Tuple.tuple()));
        assertThat(enters(budget)).isTrue();
    }

    private boolean enters(FileBudget budget) {
        return await(budget.enter("a receipt"))
                .map(place -> {
                    place.leave();
                    return true;
                })
                .orElse(false);
    }

    private FileBudget budget(long mostUnseen) {
        return new FileBudget(now::get, stored, unseen, 64, 4, size(4 * MEBIBYTE), size(mostUnseen), 0);
    }

    private static MemorySize size(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
