package esperanza.intake.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.Codes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One object of a report, read so that nothing refuses it: what is not understood becomes a warning and is kept as it was
 * sent. Call {@link #close()} when all known properties were asked for.
 */
final class TolerantJson implements AutoCloseable {

    private static final int LONGEST_VALUE = 20_000;

    private final JsonNode object;
    private final String pointer;
    private final List<Warning> warnings;
    private final Map<String, String> unmapped;
    private final Set<String> asked = new HashSet<>();

    private TolerantJson(JsonNode object, String pointer, List<Warning> warnings, Map<String, String> unmapped) {
        this.object = object;
        this.pointer = pointer;
        this.warnings = warnings;
        this.unmapped = unmapped;
    }

    static TolerantJson of(JsonNode object) {
        return new TolerantJson(object, "", new ArrayList<>(), new LinkedHashMap<>());
    }

    List<Warning> warnings() {
        return warnings;
    }

    Map<String, String> unmapped() {
        return unmapped;
    }

    /** Text that is not blank. */
    Optional<String> text(String name) {
        return known(name)
                .flatMap(node -> node.isTextual()
                        ? Optional.of(node.asText()).filter(text -> !text.isBlank())
                        : notUnderstood(name, node, "wrong-type"));
    }

    boolean truth(String name) {
        return known(name).flatMap(node -> truth(name, node)).orElse(false);
    }

    Optional<Instant> instant(String name, Instant now) {
        return known(name).flatMap(node -> instant(name, node)).map(at -> {
            if (at.isAfter(now)) {
                warnings.add(new Warning(at(name), "in-the-future"));
            }
            return at;
        });
    }

    <E extends Enum<E> & Code> Optional<E> code(String name, Class<E> list) {
        return known(name).flatMap(node -> code(name, node, list));
    }

    /** Codes of a list, whether one or an array was sent. */
    <E extends Enum<E> & Code> List<E> codes(String name, Class<E> list) {
        List<E> codes = new ArrayList<>();
        known(name).ifPresent(node -> {
            for (JsonNode each : node.isArray() ? node : List.of(node)) {
                code(name, each, list).ifPresent(codes::add);
            }
        });
        return codes.stream().distinct().toList();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        known(name).ifPresent(node -> {
            for (JsonNode each : node.isArray() ? node : List.of(node)) {
                if (each.isTextual()) {
                    texts.add(each.asText());
                } else {
                    notUnderstood(name, each, "wrong-type");
                }
            }
        });
        return texts;
    }

    /** An object inside; empty if it is missing, or something else. */
    TolerantJson object(String name) {
        JsonNode node = known(name)
                .flatMap(each -> each.isObject() ? Optional.of(each) : notUnderstood(name, each, "wrong-type"))
                .orElse(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
        return new TolerantJson(node, at(name), warnings, unmapped);
    }

    List<TolerantJson> objects(String name) {
        List<TolerantJson> objects = new ArrayList<>();
        known(name).ifPresent(node -> {
            int index = 0;
            for (JsonNode each : node.isArray() ? node : List.of(node)) {
                String where = at(name) + '/' + index++;
                if (each.isObject()) {
                    objects.add(new TolerantJson(each, where, warnings, unmapped));
                } else {
                    notUnderstood(name, each, "wrong-type");
                }
            }
        });
        return objects;
    }

    /** The names of the properties of this object, all of which count as asked for. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        asked.addAll(names);
        return names;
    }

    void warn(String name, String code) {
        warnings.add(new Warning(at(name), code));
    }

    void keep(String name, String code) {
        notUnderstood(name, object.path(name), code);
    }

    /** Whatever was not asked for is unknown to us. */
    @Override
    public void close() {
        object.properties().stream()
                .filter(property -> !asked.contains(property.getKey()))
                .forEach(property -> notUnderstood(property.getKey(), property.getValue(), "unknown-property"));
    }

    private Optional<JsonNode> known(String name) {
        asked.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    private Optional<Boolean> truth(String name, JsonNode node) {
        return switch (node.asText()) {
            case "true", "1", "yes", "si", "sí", "sim" -> Optional.of(true);
            case "false", "0", "no", "não" -> Optional.of(false);
            default -> notUnderstood(name, node, "wrong-type");
        };
    }

    private Optional<Instant> instant(String name, JsonNode node) {
        String text = node.asText();
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : java.time.OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException odd) {
            return notUnderstood(name, node, "odd-date");
        }
    }

    private <E extends Enum<E> & Code> Optional<E> code(String name, JsonNode node, Class<E> list) {
        Optional<E> code = node.isTextual() ? Codes.parse(list, node.asText()) : Optional.empty();
        return code.isPresent() ? code : notUnderstood(name, node, "unknown-code");
    }

    private <T> Optional<T> notUnderstood(String name, JsonNode node, String code) {
        warnings.add(new Warning(at(name), code));
        String text = node.toString();
        unmapped.merge(
                at(name),
                text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text,
                (one, other) -> one + ' ' + other);
        return Optional.empty();
    }

    private String at(String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }
}
