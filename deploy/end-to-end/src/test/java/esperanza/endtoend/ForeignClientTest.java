package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Program;
import esperanza.local.Platform;
import esperanza.local.Repository;
import org.junit.jupiter.api.Test;

/**
 * A program of somebody else, generated from the OpenAPI document alone, can do everything that a reporter does. The
 * test needs node and npm.
 */
class ForeignClientTest {

    private static final Program CLIENT = new Program("deploy/foreign-client");

    private final Platform platform = SharedPlatform.whole();

    @Test
    void a_client_made_from_the_document_alone_files_repeats_follows_and_withdraws_a_report() throws Exception {
        assertThat(CLIENT.fetch()).as("npm brings the client's parts").startsWith("0\n");
        var told = CLIENT.run(
                "node",
                "report.mjs",
                platform.service("intake").url(),
                platform.keycloak().tokenOfClient("hotline-demo"));
        assertThat(told).isEqualTo("""
                        0
                        anyone: filed, repeated, followed, added, withdrew, closed
                        hotline: filed, repeated, followed, withdrew
                        """);
    }

    @Test
    void a_client_made_from_the_document_of_the_events_alone_follows_the_cases_and_resumes_after_a_cut()
            throws Exception {
        assertThat(CLIENT.fetch()).as("npm brings the client's parts").startsWith("0\n");
        var told = CLIENT.run(
                "node",
                "follow.mjs",
                Repository.here()
                        .root()
                        .resolve("platform/contracts/asyncapi/notification.yaml")
                        .toString(),
                platform.service("notification").url(),
                platform.keycloak().tokenOfPerson("supervisor"),
                platform.service("intake").url(),
                platform.keycloak().tokenOfClient("hotline-demo"));
        assertThat(told).isEqualTo("""
                        0
                        followed, cut off, resumed: both reports were told
                        """);
    }
}
