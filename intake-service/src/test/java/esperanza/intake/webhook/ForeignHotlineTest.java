package esperanza.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.kernel.Approval;
import esperanza.kernel.Program;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The hotline that the page for hotlines shows: a program of somebody else in one file. It needs node and npm. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ForeignHotlineTest {

    private static final Program CLIENT = new Program("deploy/foreign-client");

    @TestHTTPResource
    URI intake;

    @AfterEach
    void none() {
        Hotlines.withoutWebhooks();
    }

    @Test
    void it_reports_is_told_of_a_question_answers_it_and_finds_its_report_again() throws Exception {
        assertThat(CLIENT.fetch()).as("npm brings the client's parts").startsWith("0\n");
        String told = CLIENT.run(
                "node",
                "hotline.mjs",
                "http://127.0.0.1:" + intake.getPort(),
                TestParts.keycloak().issuer() + "/protocol/openid-connect/token",
                "hotline-third",
                "hotline-third",
                TestParts.keycloak().tokenOfPerson("intake-officer"));
        assertThat(told).isEqualTo("""
                        0
                        a ping came, and its signature is good
                        reported once under one key; warnings: none
                        told of a question, read it, answered it
                        found again by its own reference
                        """);
    }

    @Test
    void the_receiver_on_the_page_is_the_one_that_ran() throws IOException {
        String page = Files.readString(Approval.root().resolve("docs/hotline.md"));
        String receiver = page.substring(
                page.indexOf("export const receiver"), page.indexOf("```", page.indexOf("export const receiver")));
        assertThat(Files.readString(Approval.root().resolve("deploy/foreign-client/hotline.mjs")))
                .contains(receiver);
    }
}
