package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.Repository;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A program of somebody else, generated from the OpenAPI document alone, can do everything that a reporter does. The
 * test needs node and npm.
 */
class ForeignClientTest {

    private final Platform platform = SharedPlatform.whole();

    @Test
    void a_client_made_from_the_document_alone_files_repeats_follows_and_withdraws_a_report() throws Exception {
        assertThat(run("npm", "ci", "--no-progress"))
                .as("npm brings the client's parts")
                .startsWith("0\n");
        var told = run(
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

    /** Runs the command; returns the exit code and the output. */
    private static String run(String... command) throws Exception {
        var output = Files.createTempFile("foreign-client", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(Repository.here()
                            .root()
                            .resolve("deploy/foreign-client")
                            .toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " did not end: " + Files.readString(output));
            }
            return process.exitValue() + "\n" + Files.readString(output);
        } finally {
            Files.delete(output);
        }
    }
}
