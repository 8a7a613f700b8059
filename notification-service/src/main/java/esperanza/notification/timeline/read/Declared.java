package esperanza.notification.timeline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.runtime.json.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The declaration of the shown parts of an event. It stands in the approved schema of the event; of an event without a
 * schema, such as one of a newer release, the timeline shows only that it happened.
 *
 * @param entry false: the event has no entry, because other events show the same
 * @param components the names of the components that are shown
 * @param lists for each list of which only a part is shown: the names of the components shown of each element
 * @param always how certain the fact is that every event of the type reports
 */
record Declared(boolean entry, Set<String> components, Map<String, Set<String>> lists, Optional<String> always) {

    private static final String SCHEMA = "/contracts/events/%s.schema.json";
    private static final String KEYWORD = "x-timeline";
    private static final String CONFIRMATION = "confirmation";
    private static final Declared NOTHING = new Declared(true, Set.of(), Map.of(), Optional.empty());

    /** Reads the schema of the type from the contracts that this service was built with. */
    static Declared by(String type) {
        try (InputStream schema = Declared.class.getResourceAsStream(SCHEMA.formatted(type))) {
            return schema == null ? NOTHING : of(new EventJson().tree(schema.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Declared of(JsonNode schema) {
        return new Declared(
                schema.path(KEYWORD).asBoolean(true),
                marked(schema),
                schema.path("properties")
                        .propertyStream()
                        .filter(component ->
                                !marked(component.getValue().path("items")).isEmpty())
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                list -> marked(list.getValue().path("items")))),
                text(schema, "x-" + CONFIRMATION));
    }

    private static Set<String> marked(JsonNode schema) {
        return schema.path("properties")
                .propertyStream()
                .filter(component -> component.getValue().path(KEYWORD).asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The declared components of a clear body that have a value. The entry itself repeats the confirmation. */
    ObjectNode detail(JsonNode clear) {
        ObjectNode detail = only(components, clear);
        detail.remove(CONFIRMATION);
        lists.forEach((list, shown) -> {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            clear.path(list).forEach(element -> elements.add(only(shown, element)));
            if (!elements.isEmpty()) {
                detail.set(list, elements);
            }
        });
        return detail;
    }

    private static ObjectNode only(Set<String> shown, JsonNode of) {
        ObjectNode only = JsonNodeFactory.instance.objectNode();
        of.properties().stream()
                .filter(component -> shown.contains(component.getKey()))
                .filter(component -> hasValue(component.getValue()))
                .forEach(component -> only.set(component.getKey(), component.getValue()));
        return only;
    }

    /** How certain the reported fact is. */
    Optional<String> confirmation(JsonNode clear) {
        return always.or(() -> text(clear, CONFIRMATION).filter(_ -> components.contains(CONFIRMATION)));
    }

    private static boolean hasValue(JsonNode value) {
        return !value.isNull() && !(value.isContainerNode() && value.isEmpty());
    }

    private static Optional<String> text(JsonNode of, String name) {
        return Optional.ofNullable(of.path(name).textValue());
    }
}
