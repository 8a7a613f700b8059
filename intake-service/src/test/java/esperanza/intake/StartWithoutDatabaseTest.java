package esperanza.intake;

import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.receiving.Spool;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.operations.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Intake starts while its database is away: reports are taken at once; all else works when the database is back. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(value = PostgresAway.class, restrictToAnnotatedClass = true)
class StartWithoutDatabaseTest {

    private static final String REPORT = "{\"account\": \"a threat\", \"receipt\": true}";

    @Inject
    Spool spool;

    @Test
    void the_doors_take_reports_at_once_and_the_log_has_them_when_the_database_is_there() throws SQLException {
        Answer ready = Management.get("/q/health/ready");
        assertThat(ready.status()).as(ready.text()).isEqualTo(200);
        assertThat(ready.json().getString("checks[name=log].data.log")).isEqualTo("away");
        assertThat(ready.json().getString("checks[name=log].data.commands")).isEqualTo("log-not-compared");
        String key = key();
        Answer hotlines = submit(key);
        Answer anyones = given().contentType("application/json").body(REPORT).post("/v1/public/reports");
        assertThat(hotlines.status()).as(hotlines.text()).isEqualTo(202);
        assertThat(anyones.status()).as(anyones.text()).isEqualTo(202);
        assertThat(person("intake-officer").get("/v1/reports").status()).isEqualTo(503);
        assertThat(submit(key(), "{\"account\": ").status()).isEqualTo(400);
        assertThat(submit(key(), "{}").status()).isEqualTo(422);
        assertThat(spool.waiting()).as("what is no report is kept nowhere").hasSize(2);

        TestParts.postgres().start();
        eventually(() -> submit(key).status() == 201);
        assertThat(submit(key).text()).isEqualTo(hotlines.text());
        eventually(() -> Management.get("/q/health/ready").text().contains("\"commands\": \"taken\""));
        eventually(() -> person("intake-officer")
                        .get("/v1/reports")
                        .json()
                        .getList("items")
                        .size()
                == 2);
        assertThat(given().contentType("application/json")
                        .body("{\"receipt\": \"" + anyones.json().getString("receipt") + "\"}")
                        .post("/v1/public/conversation")
                        .json()
                        .getString("standing.reportId"))
                .isEqualTo(anyones.json().getString("reportId"));
        assertThat(reports()).isEqualTo(2);
    }

    private static Answer submit(String key) {
        return submit(key, REPORT);
    }

    private static Answer submit(String key, String report) {
        return hotline().header("Idempotency-Key", key).body(report).post("/v1/reports");
    }

    private static long reports() throws SQLException {
        try (Connection database = TestParts.postgres().connect("intake", "intake", "intake");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from stream where category = 'report'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
