package esperanza.runtime.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.NewId;
import esperanza.runtime.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts a command together: components of the address, of the body, and those that the mechanism adds. A body that names
 * a component of another origin is refused.
 */
@ApplicationScoped
public class CommandJson {

    /** The field with the instant that the sender claims, which a command after the fact may have. */
    public static final String OCCURRED_AT = "occurredAt";

    /** The content of a body. {@code occurredAt} is no component of the command. */
    record Said(ObjectNode components, Optional<Instant> occurredAt) {}

    private record Occurred(Optional<Instant> occurredAt) {}

    private final StrictJson json;

    CommandJson(StrictJson json) {
        this.json = json;
    }

    /** @param address the names in the address */
    Said read(byte[] body, Class<?> command, Set<String> address) {
        ObjectNode said = json.object(body);
        refuseNames(said, command, address);
        return new Said(said, AfterTheFact.class.isAssignableFrom(command) ? takeOccurredAt(said) : Optional.empty());
    }

    <C> C command(Said said, Class<C> type, Address address, At at, UUID newId) {
        Map<String, UUID> ids = address.ids();
        refuse(NeededComponents.missing(
                said.components(),
                components(type)
                        .filter(component -> !ids.containsKey(component.getName()) && !isAdded(component))
                        .toList()));
        ObjectNode whole = said.components().deepCopy();
        components(type).forEach(component -> {
            String name = component.getName();
            if (ids.containsKey(name)) {
                whole.put(name, ids.get(name).toString());
            } else if (component.getType() == At.class) {
                whole.putPOJO(name, at);
            } else if (isNewId(component)) {
                whole.put(name, newId.toString());
            }
        });
        C command = json.read(whole, type, address.first());
        refuse(NeededComponents.missing(command));
        return command;
    }

    private Optional<Instant> takeOccurredAt(ObjectNode said) {
        ObjectNode occurred = JsonNodeFactory.instance.objectNode();
        Optional.ofNullable(said.remove(OCCURRED_AT)).ifPresent(at -> occurred.set(OCCURRED_AT, at));
        return json.read(occurred, Occurred.class, Optional.empty()).occurredAt();
    }

    private static void refuseNames(ObjectNode said, Class<?> command, Set<String> address) {
        List<Refused.Field> unknown = components(command)
                .filter(component -> address.contains(component.getName()) || isAdded(component))
                .map(RecordComponent::getName)
                .filter(said::has)
                .map(name ->
                        new Refused.Field(StrictJson.step(name), StrictJson.UNKNOWN_PROPERTY, StrictJson.NOT_KNOWN))
                .toList();
        refuse(unknown);
    }

    static boolean makesSomething(Class<?> command) {
        return components(command).anyMatch(CommandJson::isNewId);
    }

    private static void refuse(List<Refused.Field> fields) {
        if (!fields.isEmpty()) {
            throw Refused.invalid(fields);
        }
    }

    private static Stream<RecordComponent> components(Class<?> command) {
        return Stream.of(command.getRecordComponents());
    }

    private static boolean isAdded(RecordComponent component) {
        return component.getType() == At.class || isNewId(component);
    }

    private static boolean isNewId(RecordComponent component) {
        return component.isAnnotationPresent(NewId.class);
    }
}
