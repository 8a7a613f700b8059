package esperanza.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares the document that a service serves at {@code /q/openapi} with the committed snapshot. */
public final class OpenApiSnapshot {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private OpenApiSnapshot() {}

    /**
     * Fails if they differ in more than the order of fields. Leaves the current document in the module's
     * {@code target}, to be looked at and approved.
     */
    public static void assertUnchanged(String service, String document) {
        try (InputStream committed =
                OpenApiSnapshot.class.getResourceAsStream("/contracts/openapi/" + service + ".yaml")) {
            Files.writeString(Path.of("target", service + ".openapi.yaml"), document);
            assertThat(committed).as("contracts/openapi/%s.yaml", service).isNotNull();
            String approved = new String(committed.readAllBytes(), StandardCharsets.UTF_8);
            if (!YAML.readTree(document).equals(YAML.readTree(approved))) {
                assertThat(document).isEqualTo(approved);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
