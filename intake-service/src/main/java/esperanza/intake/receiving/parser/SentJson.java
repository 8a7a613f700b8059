package esperanza.intake.receiving.parser;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import esperanza.runtime.refusal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A report as JSON. Malformed JSON is refused; a repeated property is not: the last value counts, and the whole text is
 * kept too, because no tree holds both values.
 *
 * @param whole the text, if the tree does not hold all of it
 */
public record SentJson(JsonNode tree, Optional<String> whole) {

    private static final ObjectReader LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
    private static final ObjectReader ONCE = LENIENT.with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** Fails with 400 if it is not well-formed. */
    public static SentJson read(byte[] body) {
        try {
            return new SentJson(present(ONCE.readTree(body)), Optional.empty());
        } catch (MismatchedInputException saidTwice) {
            return saidTwice(body);
        } catch (IOException malformed) {
            throw malformed();
        }
    }

    private static SentJson saidTwice(byte[] body) {
        try {
            return new SentJson(present(LENIENT.readTree(body)), Optional.of(new String(body, StandardCharsets.UTF_8)));
        } catch (IOException malformed) {
            throw malformed();
        }
    }

    private static JsonNode present(JsonNode tree) {
        if (tree == null || tree.isMissingNode()) {
            throw malformed();
        }
        return tree;
    }

    private static Refused malformed() {
        return new Refused(400, "malformed-json", "The body is not well-formed JSON");
    }
}
