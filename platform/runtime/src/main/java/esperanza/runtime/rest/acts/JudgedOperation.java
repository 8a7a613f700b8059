package esperanza.runtime.rest.acts;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An operation of people that can be judged.
 *
 * @param template the parts of its path; an id is a name in braces
 * @param method of its resource
 * @param example the first example of its body; missing: it has none
 */
record JudgedOperation(String id, List<String> template, Method method, Supplier<Object> resource, JsonNode example) {

    /**
     * Whether each argument of the method can be made from an address and an example, and one of them tells the use case
     * that it is only judged.
     */
    boolean isJudgeable() {
        return Stream.of(method.getParameters()).allMatch(this::isKnown)
                && Stream.of(method.getParameterTypes())
                        .anyMatch(type -> type == Incoming.class || CommandHeaders.class.isAssignableFrom(type));
    }

    private boolean isKnown(Parameter parameter) {
        Class<?> type = parameter.getType();
        return type == Incoming.class
                || type == Body.class
                || CommandHeaders.class.isAssignableFrom(type)
                || template.contains('{' + parameter.getName() + '}') && (type == UUID.class || type == String.class);
    }

    /** What the address of a thing says, by its names; empty if this is no operation of that very thing. */
    Optional<Map<String, String>> at(List<String> thing) {
        Map<String, String> said = new HashMap<>();
        boolean below = template.size() >= thing.size()
                && IntStream.range(0, thing.size()).allMatch(n -> fits(template.get(n), thing.get(n), said));
        boolean needsMore = template.stream().skip(thing.size()).anyMatch(part -> part.startsWith("{"));
        return below && !needsMore ? Optional.of(Map.copyOf(said)) : Optional.empty();
    }

    private static boolean fits(String part, String said, Map<String, String> names) {
        if (!part.startsWith("{")) {
            return part.equals(said);
        }
        names.put(part.substring(1, part.length() - 1), said);
        return true;
    }

    String path(Map<String, String> said) {
        return '/'
                + template.stream()
                        .map(part -> part.startsWith("{") ? said.get(part.substring(1, part.length() - 1)) : part)
                        .collect(Collectors.joining("/"));
    }

    /** The name of the first id in the path: the words of the command belong to that thing. */
    String first() {
        return template.stream()
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .findFirst()
                .orElseThrow();
    }

    /** The names of what the sender says in the body. */
    Set<String> chosen() {
        return Stream.of(method.getGenericParameterTypes())
                .filter(ParameterizedType.class::isInstance)
                .map(type -> content((ParameterizedType) type))
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .filter(name -> !template.contains('{' + name + '}'))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Class<?> content(ParameterizedType type) {
        return (Class<?>) type.getActualTypeArguments()[0];
    }
}
