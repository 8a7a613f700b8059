package esperanza.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One answer of a service: the whole text, read as JSON where that is asked for. */
public record Answer(int status, String text, UnaryOperator<String> headers) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), name -> response.headers()
                .firstValue(name)
                .orElse(""));
    }

    /** The node at the JSON pointer; a missing node if there is none. */
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

    /** Whether the command was carried out. */
    boolean isDone() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return Optional.of(headers.apply(name)).filter(value -> !value.isEmpty());
    }
}
