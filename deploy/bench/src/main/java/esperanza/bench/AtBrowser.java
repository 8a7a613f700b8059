package esperanza.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs a measure of the console, which measures in Debian's Chromium and writes what it found into a file. */
final class AtBrowser {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private AtBrowser() {}

    /** Measures while the whole platform and its console run. */
    static <T> T withConsole(Machine machine, Supplier<T> work) {
        Platform platform = machine.platform();
        machine.startAll();
        platform.console().start();
        try {
            return work.get();
        } finally {
            platform.console().stop();
        }
    }

    /**
     * @param measure the file of the console's folder {@code browser}, without {@code .measure.ts}
     * @param result where the measure writes what it found
     * @param more further variables of its environment
     */
    static <T> T measured(
            Machine machine, String measure, Path result, Map<String, String> more, TypeReference<T> type) {
        Platform platform = machine.platform();
        Map<String, String> environment = new HashMap<>(more);
        environment.put("CONSOLE_URL", platform.console().url());
        environment.put("INTAKE_URL", platform.service("intake").url());
        environment.put("HOTLINE_TOKEN", platform.keycloak().tokenOfClient("hotline-demo"));
        environment.put("OFFICER_TOKEN", platform.keycloak().tokenOfPerson("intake-officer"));
        environment.put("MEASURED", result.toString());
        try {
            Files.createDirectories(result.getParent());
            Tool.run(
                    machine.repository().root().resolve("console/src/main/webui"),
                    environment,
                    List.of("npm", "run", "--silent", "measure", "--", measure));
            return JSON.readValue(result.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
