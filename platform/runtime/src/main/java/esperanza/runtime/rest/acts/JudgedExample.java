package esperanza.runtime.rest.acts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The body with which an operation is judged: its first example, which is accepted as it stands. */
record JudgedExample(byte[] body, boolean namesOthers) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID =
            Pattern.compile("\"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\"");
    private static final byte[] NOTHING = {};

    /** @param known the ids that belong to the thing, by the names of the fields that ask for them */
    static JudgedExample of(JsonNode example, Map<String, UUID> known) {
        if (!(example instanceof ObjectNode said)) {
            return new JudgedExample(NOTHING, false);
        }
        ObjectNode whole = said.deepCopy();
        known.forEach((name, id) -> {
            if (whole.path(name).isTextual()) {
                whole.put(name, id.toString());
            }
        });
        return new JudgedExample(bytes(whole), namesOthers(whole, known));
    }

    /** The first example of an operation; missing if there is none. */
    static JsonNode first(Class<?> resource, String operation) {
        String file = "examples/" + operation + ".json";
        try (InputStream in = resource.getClassLoader().getResourceAsStream(file)) {
            JsonNode all = in == null ? JSON.missingNode() : JSON.readTree(in);
            return all.isEmpty() ? JSON.missingNode() : all.elements().next();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static boolean namesOthers(ObjectNode said, Map<String, UUID> known) {
        ObjectNode left = said.deepCopy();
        left.remove(known.keySet());
        return ID.matcher(left.toString()).find();
    }

    private static byte[] bytes(ObjectNode said) {
        return said.toString().getBytes(StandardCharsets.UTF_8);
    }
}
