package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.Repository;
import esperanza.local.demonstration.Rotas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * People work at the console in a real browser, on the real platform. The test needs Debian's chromium-headless-shell,
 * node, and the npm packages of the console, which its build fetched.
 */
class ConsoleTest {

    private static final Path PAGES = Repository.here().root().resolve("console/src/main/webui");
    private static final int MINUTES = 8;

    @Test
    void people_do_their_work_in_a_browser() throws Exception {
        play(SharedPlatform.whole(), Map.of("LANGUAGES", "es"));
    }

    @Drill
    void people_do_their_work_in_a_browser_and_each_place_is_for_everybody_in_every_language() throws Exception {
        playAlone(Map.of("LANGUAGES", "en,pt,es"));
    }

    @Drill
    void people_do_their_work_in_a_browser_of_1024_pixels() throws Exception {
        playAlone(Map.of("LANGUAGES", "es", "WIDTH", "1024"));
    }

    @Drill
    void people_do_their_work_in_a_browser_of_390_pixels() throws Exception {
        playAlone(Map.of("LANGUAGES", "es", "WIDTH", "390"));
    }

    /** A play plans shifts and leaves them behind: a second one needs a rota of its own. */
    private static void playAlone(Map<String, String> how) throws Exception {
        try (var platform = Platform.sharing(Repository.here())) {
            platform.start(System.out::println);
            Rotas.open(platform);
            play(platform, how);
        }
    }

    /** @param how languages in which each place is tried for everybody, Spanish last; how wide the screens are */
    private static void play(Platform platform, Map<String, String> how) throws Exception {
        assertThat(Path.of("/usr/bin/chromium-headless-shell"))
                .as("Debian's chromium-headless-shell")
                .exists();
        var log = platform.logs().resolve("console-1.log");
        Files.deleteIfExists(log);
        platform.console().start();
        try {
            assertThat(browser(platform, how)).startsWith("0\n");
            assertThat(Files.readAllLines(log))
                    .filteredOn(line -> line.contains("content policy violated"))
                    .as("the one that the browser was made to report; each page looks for its own")
                    .singleElement()
                    .asString()
                    .contains("content policy violated: img-src");
            assertThat(Files.readString(log))
                    .doesNotContain("ERROR")
                    .as("tokens, people, and what they write")
                    .doesNotContain(
                            "eyJ", "inventada", "mercado", "sabemos", "Words of", "intake-officer", "supervisor");
        } finally {
            // One that ends by itself writes a class archive, and no later test starts a console.
            platform.console().kill();
        }
    }

    /** Runs the browser tests; returns the exit code in a line of its own, and what they told. */
    private static String browser(Platform platform, Map<String, String> how) throws Exception {
        var told = Files.createTempFile("browser", ".log");
        var builder = new ProcessBuilder("npm", "run", "--silent", "browser")
                .directory(PAGES.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        var keycloak = platform.keycloak();
        builder.environment().putAll(how);
        builder.environment().put("CONSOLE_URL", platform.console().url());
        builder.environment().put("INTAKE_URL", platform.service("intake").url());
        builder.environment()
                .put("INVESTIGATION_URL", platform.service("investigation").url());
        builder.environment()
                .put("PROTECTION_URL", platform.service("protection").url());
        builder.environment().put("HOTLINE_TOKEN", keycloak.tokenOfClient("hotline-demo"));
        builder.environment().put("OFFICER_TOKEN", keycloak.tokenOfPerson("intake-officer"));
        var process = builder.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as(Files.readString(told))
                    .isTrue();
            return process.exitValue() + "\n" + Files.readString(told);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(told);
        }
    }
}
