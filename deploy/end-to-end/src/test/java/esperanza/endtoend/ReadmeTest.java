package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The command lines of the READMEs work when they are pasted. The test needs curl and jq, like the reader who pastes
 * them.
 */
class ReadmeTest {

    private static final Path ROOT = Repository.here().root();
    private static final String BEGIN = "```sh\n";

    private final Platform platform = SharedPlatform.whole();

    @Test
    void the_main_job_by_hand_works_as_it_stands() throws Exception {
        assertThat(run("command -v curl jq")).as("curl and jq are installed").contains("curl", "jq");

        var output = run(block(ROOT.resolve("README.md")));

        assertThat(output).contains("intake report-received");
        var timeline = output.substring(output.indexOf("intake report-received"));
        assertThat(timeline)
                .contains(
                        "intake report-referred",
                        "investigation file-registered",
                        "protection urgent-measure-decided",
                        "protection handover-confirmed",
                        "notification alert-acknowledged",
                        "notification deadline-confirmed");
        assertThat(timeline).as("the checklist").contains("UR-04 MET ", "HP-01 DUE ", "HP-06 NOT_MET ");
        assertThat(timeline).as("the live stream").contains("\"what\":\"handover-confirmed\"");
        assertThat(timeline).as("the picture").contains("\"area\":\"XX-01\"");
        assertThat(output).doesNotContain("urn:esperanza:problem", "parse error");
    }

    @Test
    void a_reporter_goes_the_whole_way_without_a_token_until_the_phone_is_in_other_hands() throws Exception {
        var output = run(block(ROOT.resolve("intake-service/reporter.md")));

        assertThat(output).contains("\"reportId\"", "\"change\": \"WITHDRAWN\"");
        assertThat(output).doesNotContain("urn:esperanza:problem", "parse error");
        assertThat(output.strip().lines().toList().getLast())
                .as("the receipt shows nothing")
                .isEqualTo("404");
    }

    private String block(Path readme) throws IOException {
        var text = Files.readString(readme);
        var begin = text.indexOf(BEGIN) + BEGIN.length();
        var block = text.substring(begin, text.indexOf("```", begin));
        for (var port : ports().entrySet()) {
            block = block.replace(":" + port.getKey() + "/", ":" + port.getValue() + "/");
        }
        return block;
    }

    private Map<String, Integer> ports() {
        return Map.of(
                "8180", platform.keycloak().port(),
                "8081", platform.service("intake").port(),
                "8082", platform.service("investigation").port(),
                "8083", platform.service("protection").port(),
                "8084", platform.service("notification").port());
    }

    private static String run(String script) throws Exception {
        var bash = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        var output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return output;
    }
}
