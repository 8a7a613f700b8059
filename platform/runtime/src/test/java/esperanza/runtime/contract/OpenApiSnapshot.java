package esperanza.runtime.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import esperanza.kernel.Approval;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Compares the document that a service serves at {@code /q/openapi} with the committed snapshot. */
public final class OpenApiSnapshot {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private OpenApiSnapshot() {}

    /**
     * Fails if they differ in more than the order of fields. Leaves the current document in the module's
     * {@code target}, to be looked at and approved.
     */
    public static void assertUnchanged(String service, String document) {
        Approval snapshot = new Approval("platform/contracts/openapi/" + service + ".yaml");
        snapshot.compare(sameButForOrder(document, snapshot.kept()) ? snapshot.kept() : document);
    }

    private static boolean sameButForOrder(String document, String approved) {
        try {
            return YAML.readTree(document).equals(YAML.readTree(approved));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
