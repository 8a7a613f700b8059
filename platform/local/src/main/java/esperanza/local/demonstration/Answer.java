package esperanza.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One answer of a service: everything at once, read as JSON where it is asked for. */
public record Answer(int status, String text, UnaryOperator<String> headers) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), name -> response.headers()
                .firstValue(name)
                .orElse(""));
    }

    /** What stands at the JSON pointer; missing if nothing does. */
    public JsonNode at(String pointer) {
        try {
            return text.isEmpty()
                    ? MissingNode.getInstance()
                    : JSON.readTree(text).at(pointer);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    public String text(String pointer) {
        return at(pointer).asText();
    }

    public Optional<String> header(String name) {
        return Optional.of(headers.apply(name)).filter(value -> !value.isEmpty());
    }
}
