package esperanza.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import esperanza.kernel.Approval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Compares the document that a service serves at {@code /q/openapi} with the committed snapshot. Each of its schemas
 * has a name that tells what it is, and each answer that has a body says of which schema.
 */
public final class OpenApiSnapshot {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Names that say nothing without the type around them, and names that were given because another type has them. */
    private static final Pattern TELLS_NOTHING = Pattern.compile(
            ".*[0-9]|Added|Answer|Asked|Body|Change|Changed|Content"
                    + "|Data|Done|Drop|Entry|Held|Item|Link|Next|Object|Page|Pair|Response|Result|Review|Skip|Value|View|Who|Wishes");

    private OpenApiSnapshot() {}

    /**
     * Fails if they differ in more than the order of fields. Leaves the current document in the module's
     * {@code target}, to be looked at and approved.
     */
    public static void assertUnchanged(String service, String document) {
        assertTypedClientsCanUse(document);
        Approval snapshot = new Approval("platform/contracts/openapi/" + service + ".yaml");
        snapshot.compare(sameButForOrder(document, snapshot.kept()) ? snapshot.kept() : document);
    }

    private static void assertTypedClientsCanUse(String document) {
        JsonNode api = read(document);
        assertThat(api.at("/components/schemas").fieldNames())
                .toIterable()
                .as("names of schemas")
                .noneMatch(TELLS_NOTHING.asMatchPredicate());
        assertThat(api.findValues("content")).as("bodies").noneMatch(JsonNode::isEmpty);
    }

    private static boolean sameButForOrder(String document, String approved) {
        return read(document).equals(read(approved));
    }

    private static JsonNode read(String document) {
        try {
            return YAML.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
