package esperanza.intake.receiving;

import static esperanza.intake.Callers.REPORT;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.intake.KeycloakResource;
import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.read.KeptReceipts;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import esperanza.runtime.query.Rows;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.SealingFailed;
import esperanza.runtime.sealing.Secrets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A receipt is random, shown again for a day until it is used, and then gone for everybody but its holder. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ReceiptKeptTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    KeptReceipts kept;

    @Inject
    Secrets secrets;

    @Test
    void it_is_shown_again_for_a_day_and_then_it_only_opens() {
        String key = key();
        Json first = submit(hotline(), key);
        String receipt = first.getString("receipt");
        assertThat(submit(hotline(), key).getString("receipt")).isEqualTo(receipt);

        rows("update kept_receipt set at = at - interval '24 hours' where report_id = $1", first);
        kept.forget().await().atMost(SOON);
        Json late = submit(hotline(), key);
        assertThat(late.getString("reportId")).isEqualTo(first.getString("reportId"));
        assertThat(late.getString("receipt")).isNull();
        assertThat(rows("select 1 from kept_receipt where report_id = $1", first))
                .isEmpty();
        assertThat(reopen(receipt)).isEqualTo(200);
    }

    @Test
    void an_officer_who_repeats_a_call_after_its_holder_used_the_receipt_sees_none() {
        String key = key();
        Json call = submit(person("intake-officer"), key);
        assertThat(reopen(call.getString("receipt"))).isEqualTo(200);
        for (int n = 0; n < 2; n++) {
            Json again = submit(person("intake-officer"), key);
            assertThat(again.getString("reportId")).isEqualTo(call.getString("reportId"));
            assertThat(again.getString("receipt")).isNull();
        }
        assertThat(reopen(call.getString("receipt"))).isEqualTo(200);
    }

    @Test
    void all_that_is_stored_and_all_secrets_do_not_give_it() {
        String key = key();
        Json report = submit(hotline(), key);
        String receipt = report.getString("receipt");
        Row memory = rows(
                        "select m.command_id, m.digest from command_memory m join event e using (position)"
                                + " where e.id = $1 and e.version = 1",
                        report)
                .getFirst();
        byte[] id = memory.getUUID("command_id").toString().getBytes(StandardCharsets.UTF_8);
        byte[] digest = memory.getBuffer("digest").getBytes();
        assertThat(Receipt.from(secrets.of("receipt", id, digest)).text()).isNotEqualTo(receipt);

        byte[] sealed = rows("select sealed from kept_receipt where report_id = $1", report)
                .getFirst()
                .getBuffer("sealed")
                .getBytes();
        assertThatThrownBy(() -> new LocalSeal(secrets, "receipt ").open(sealed, id))
                .isInstanceOf(SealingFailed.class);
        assertThat(new String(new LocalSeal(secrets, "receipt " + key).open(sealed, id), StandardCharsets.US_ASCII))
                .as("only with the key of the call")
                .startsWith(receipt);
    }

    private List<Row> rows(String sql, Json report) {
        return Rows.map(
                pool.preparedQuery(sql)
                        .execute(Tuple.of(UUID.fromString(report.getString("reportId"))))
                        .await()
                        .atMost(SOON),
                row -> row);
    }

    private static Json submit(Request sender, String key) {
        return sender.header("Idempotency-Key", key)
                .body(REPORT)
                .post("/v1/reports")
                .expect(201)
                .json();
    }

    private static int reopen(String receipt) {
        return given().contentType("application/json")
                .body("{\"receipt\": \"%s\"}".formatted(receipt))
                .post("/v1/public/conversation")
                .status();
    }
}
