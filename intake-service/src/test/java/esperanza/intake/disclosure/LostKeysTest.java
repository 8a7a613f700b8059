package esperanza.intake.disclosure;

import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.operations.Management;
import esperanza.runtime.operations.Metrics;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An older copy of the key table is put back while intake runs. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class LostKeysTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String MISSING = "esperanza_keys_missing";

    @Inject
    @ReactiveDataSource("keys")
    Pool keys;

    @AfterEach
    void putBack() {
        sql("insert into data_key select * from today on conflict do nothing");
        sql("drop table today");
    }

    @Test
    void what_was_sealed_since_the_copy_is_lost_and_never_called_erased_and_the_next_report_opens() {
        String lost = submitted();
        assertThat(open(lost).status()).isEqualTo(200);
        sql("create table today as select * from data_key");
        sql("delete from data_key where subject <> '00000000-0000-0000-0000-000000000000'");

        String next = submitted();
        Answer opened = open(next);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.json().getString("told.account")).isEqualTo("They said they would kill her");
        assertThat(opened.json().getBoolean("erased")).isFalse();

        Answer refused = open(lost);
        problem(refused, 503, "key-missing");
        assertThat(refused.text()).contains("not erased");
        eventually(() -> Metrics.first(MISSING) > 0);
        assertThat(Management.get("/q/health/ready").text()).contains("keys-missing");

        sql("insert into data_key select * from today on conflict do nothing");
        eventually(() -> open(lost).status() == 200);
        eventually(() -> Metrics.first(MISSING) == 0);
    }

    private static Answer open(String report) {
        return person("intake-officer")
                .header("Idempotency-Key", key())
                .body("{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + report + "/openings");
    }

    private void sql(String statement) {
        keys.query(statement).execute().await().atMost(PATIENCE);
    }
}
