package esperanza.runtime.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.Personal;
import esperanza.runtime.refusal.Refused;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The components of a command that are needed and were not sent. A component is needed unless it is {@code Optional}; the
 * same holds for the records in it, also in its lists. A needed text has a visible character.
 */
final class NeededComponents {

    private final List<Refused.Field> missing = new ArrayList<>();

    private NeededComponents() {}

    /** Those of a body that was not read yet, all at once. */
    static List<Refused.Field> missing(ObjectNode body, List<RecordComponent> components) {
        NeededComponents needed = new NeededComponents();
        components.stream()
                .filter(component -> component.getType() != Optional.class)
                .filter(component -> isMissing(body.path(component.getName()), isText(component.getType())))
                .forEach(component -> needed.add(StrictJson.step(component.getName()), isText(component.getType())));
        return needed.missing;
    }

    /** Those of a command and of the records in it. */
    static List<Refused.Field> missing(Object command) {
        NeededComponents needed = new NeededComponents();
        needed.look("", command);
        return needed.missing;
    }

    private void look(String pointer, Object value) {
        switch (value) {
            case Record made when !(made instanceof Personal<?>) -> components(pointer, made);
            case Iterable<?> elements -> elements(pointer, elements);
            case Optional<?> there -> there.ifPresent(known -> look(pointer, known));
            default -> {}
        }
    }

    private void components(String pointer, Record made) {
        for (RecordComponent component : made.getClass().getRecordComponents()) {
            need(pointer + StrictJson.step(component.getName()), component.getType(), value(made, component));
        }
    }

    private void elements(String pointer, Iterable<?> elements) {
        Iterator<?> each = elements.iterator();
        for (int n = 0; each.hasNext(); n++) {
            look(pointer + StrictJson.step(Integer.toString(n)), each.next());
        }
    }

    private void need(String pointer, Class<?> type, Object value) {
        boolean text = isText(type);
        if (text ? isBlank(value) : value == null) {
            add(pointer, text);
        } else {
            look(pointer, value);
        }
    }

    private void add(String pointer, boolean text) {
        missing.add(new Refused.Field(pointer, text ? "not-blank" : "not-null", StrictJson.OUT_OF_BOUNDS));
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || Personal.class.isAssignableFrom(type);
    }

    private static boolean isMissing(JsonNode said, boolean text) {
        return said.isMissingNode()
                || said.isNull()
                || text && said.isTextual() && said.asText().isBlank();
    }

    private static boolean isBlank(Object value) {
        return switch (value) {
            case null -> true;
            case Personal<?> personal -> isBlank(personal.value().orElse(null));
            case String text -> text.isBlank();
            default -> false;
        };
    }

    private static Object value(Record made, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(Objects.toString(component), e);
        }
    }
}
