package esperanza.runtime.contract;

import esperanza.kernel.Form;
import esperanza.kernel.Identifier;
import esperanza.kernel.Personal;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A value of an event for its contract: always the same one, with each optional field, or with none of them. */
record Filled(boolean optionals) {

    private static final Map<String, String> EXAMPLES = Map.of(
            Form.AREA, "XX-01-001",
            Form.FIRST_LEVEL_AREA, "XX-01",
            Form.CODE, "URGENT_DECISION",
            Form.TAG, "4539e4b4889079c2a00afeae0bfc1439",
            Form.SHA256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            Form.ROLE, "protection-officer");

    Object event(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(each -> value(each.getName(), each.getGenericType(), field(record, each)))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no value can be made of " + record, e);
        }
    }

    private Object value(String name, Type type, AnnotatedElement field) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return optionals ? Optional.of(value(name, argument(type, 0), field)) : Optional.empty();
        }
        if (raw == List.class) {
            return List.of(value(name, argument(type, 0), field));
        }
        if (raw == Map.class) {
            return Map.of(value(name, argument(type, 0), field), value(name, argument(type, 1), field));
        }
        if (raw == Personal.class) {
            return Personal.closed(id("subject"));
        }
        return single(name, raw, field);
    }

    private Object single(String name, Class<?> type, AnnotatedElement field) {
        if (type == UUID.class) {
            return id(name);
        }
        if (type == Instant.class) {
            return Instant.parse("2026-03-01T12:00:00.123456Z");
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == String.class) {
            Form form = field.getAnnotation(Form.class);
            return form == null ? "some " + name : EXAMPLES.get(form.value());
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Identifier.class.isAssignableFrom(type) ? identifier(name, type) : event(type);
    }

    private static Object identifier(String name, Class<?> type) {
        try {
            return type.getConstructor(UUID.class).newInstance(id(name));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " is no record of one UUID", e);
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static AnnotatedElement field(Class<?> record, RecordComponent component) {
        try {
            return record.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType of ? raw(of.getRawType()) : (Class<?>) type;
    }

    private static Type argument(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }
}
