package esperanza.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.kernel.Form;
import esperanza.kernel.OnTimeline;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventSchemasTest {

    record Silent(int count, @Form(Form.CODE) String code, boolean yes) {}

    record Telling(
            @OnTimeline int round,
            @OnTimeline Optional<Confirmation> how,
            @OnTimeline List<Confirmation> several,
            int hidden) {}

    record Listing(List<Silent> hidden, List<Telling> inPart) {}

    @OnTimeline(false)
    record Elsewhere(int count) {}

    @Confirmation.Is(Confirmation.ASSERTED)
    record Asserted(int count) {}

    @Test
    void an_event_without_the_annotation_declares_nothing_to_the_timeline() {
        assertThat(schema(Silent.class).findValue("x-timeline")).isNull();
    }

    @Test
    void exactly_the_annotated_components_are_declared() {
        JsonNode properties = schema(Telling.class).get("properties");
        assertThat(properties.findValuesAsText("x-timeline")).containsExactly("true", "true", "true");
        assertThat(properties
                        .propertyStream()
                        .filter(component -> component.getValue().has("x-timeline"))
                        .map(Map.Entry::getKey))
                .containsExactly("round", "how", "several");
    }

    @Test
    void of_a_list_the_annotated_components_of_its_elements_are_declared() {
        JsonNode properties = schema(Listing.class).get("properties");
        assertThat(properties.get("hidden").findValue("x-timeline")).isNull();
        assertThat(properties.get("inPart").has("x-timeline")).isFalse();
        assertThat(properties
                        .at("/inPart/items/properties")
                        .propertyStream()
                        .filter(component -> component.getValue().has("x-timeline"))
                        .map(Map.Entry::getKey))
                .containsExactly("round", "how", "several");
    }

    @Test
    void an_event_declares_that_others_show_the_same_and_how_certain_its_fact_is() {
        assertThat(schema(Elsewhere.class).get("x-timeline").toString()).isEqualTo("false");
        assertThat(schema(Asserted.class).get("x-confirmation").textValue()).isEqualTo("ASSERTED");
    }

    private static JsonNode schema(Class<?> record) {
        return new EventSchemas(new Javadocs()).closed("urn:test", record);
    }
}
