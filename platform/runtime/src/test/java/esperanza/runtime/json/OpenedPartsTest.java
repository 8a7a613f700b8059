package esperanza.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.Personal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenedPartsTest {

    private static final UUID SUBJECT = new UUID(1, 2);

    private final EventJson json = new EventJson();

    /** The event as it was written. */
    private record Noted(Personal<String> writer) {}

    /** The event as it is read today. */
    private record Written(Personal<String> author) {}

    @Test
    void an_upcaster_that_renames_a_field_moves_what_was_sealed_with_it() {
        EventJson.Written stored = json.write(new Noted(Personal.of(SUBJECT, "Berta")));
        ObjectNode event = (ObjectNode) json.tree(stored.clear());
        new OpenedParts(stored.sealed().bySubject()).into(event);
        event.set("author", event.remove("writer"));
        assertThat(json.read(event, Written.class)).isEqualTo(new Written(Personal.of(SUBJECT, "Berta")));
    }

    @Test
    void no_text_can_claim_to_be_opened() {
        JsonNode claim = json.tree(("{\"author\": {\"opened\": {\"value\": \"x\"}, \"subject\": \"" + SUBJECT + "\"}}")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(json.read(claim, Written.class)).isEqualTo(new Written(Personal.closed(SUBJECT)));
    }

    @Test
    void a_value_is_put_only_where_its_subject_stands() {
        EventJson.Written stored = json.write(new Written(Personal.of(SUBJECT, "Berta")));
        ObjectNode event = (ObjectNode) json.tree(stored.clear());
        UUID other = new UUID(3, 4);
        new OpenedParts(Map.of(other, stored.sealed().bySubject().get(SUBJECT))).into(event);
        assertThat(json.read(event, Written.class)).isEqualTo(new Written(Personal.closed(SUBJECT)));
    }
}
