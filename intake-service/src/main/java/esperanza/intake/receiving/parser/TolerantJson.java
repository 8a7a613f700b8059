package esperanza.intake.receiving.parser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.Codes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One object of a report, read so that no value is refused: a value that is not understood becomes a warning and is
 * kept as sent.
 * Call {@link #close()} when all known properties have been read.
 */
final class TolerantJson implements AutoCloseable {

    private final JsonNode object;
    private final String pointer;
    private final Unmapped unmapped;
    private final Set<String> asked = new HashSet<>();

    private TolerantJson(JsonNode object, String pointer, Unmapped unmapped) {
        this.object = object;
        this.pointer = pointer;
        this.unmapped = unmapped;
    }

    static TolerantJson of(JsonNode object) {
        return new TolerantJson(object, "", new Unmapped());
    }

    Unmapped unmapped() {
        return unmapped;
    }

    /** The place of this object in the report, as a JSON pointer. */
    String place() {
        return pointer;
    }

    /** Whether a value is given under this name, understood or not. Nulls, blanks and empty lists count as none. */
    boolean says(String name) {
        return says(object.path(name));
    }

    /** Text that is not blank. */
    Optional<String> text(String name) {
        return known(name)
                .flatMap(node -> node.isTextual()
                        ? Optional.of(node.asText()).filter(text -> !text.isBlank())
                        : notUnderstood(name, node, "wrong-type"));
    }

    /** @param unreadable the result for a value that is neither yes nor no; a missing value or null is no */
    boolean truth(String name, boolean unreadable) {
        return known(name)
                .map(node -> TolerantBoolean.read(node)
                        .or(() -> notUnderstood(name, node, "wrong-type"))
                        .orElse(unreadable))
                .orElse(false);
    }

    /** An instant that was told without its offset is kept as sent, too: the zone is our guess. */
    Optional<Instant> instant(String name, ToldTime.Clock clock) {
        return known(name).flatMap(node -> switch (ToldTime.read(node.asText(), clock)) {
            case ToldTime.Exact(Instant at) -> Optional.of(at);
            case ToldTime.Local(Instant at) -> {
                unmapped.keep(at(name), node, "local-time");
                yield Optional.of(at);
            }
            case ToldTime.Odd(String code) -> notUnderstood(name, node, code);
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
        return texts(name, _ -> false);
    }

    /** @param known what stands among the texts and is read elsewhere, too: it is kept as sent, without a warning */
    List<String> texts(String name, Predicate<JsonNode> known) {
        List<String> texts = new ArrayList<>();
        known(name).ifPresent(node -> {
            for (JsonNode each : node.isArray() ? node : List.of(node)) {
                if (known.test(each)) {
                    texts.add(each.toString());
                } else if (!each.isTextual()) {
                    notUnderstood(name, each, "wrong-type");
                } else if (!each.asText().isBlank()) {
                    texts.add(each.asText());
                }
            }
        });
        return texts;
    }

    /** The object under this name; empty if it is missing or no object. */
    TolerantJson object(String name) {
        JsonNode node = known(name)
                .flatMap(each -> each.isObject() ? Optional.of(each) : notUnderstood(name, each, "wrong-type"))
                .orElse(JsonNodeFactory.instance.objectNode());
        return new TolerantJson(node, at(name), unmapped);
    }

    /**
     * The objects of a list, or the single object that was sent. Objects beyond the first {@code most} are kept as
     * sent.
     */
    List<TolerantJson> objects(String name, int most) {
        List<TolerantJson> objects = new ArrayList<>();
        known(name).ifPresent(node -> {
            int index = 0;
            for (JsonNode each : node.isArray() ? node : List.of(node)) {
                String where = at(name) + '/' + index++;
                if (!each.isObject()) {
                    notUnderstood(name, each, "wrong-type");
                } else if (objects.size() == most) {
                    notUnderstood(name, each, "too-many");
                } else {
                    objects.add(new TolerantJson(each, where, unmapped));
                }
            }
        });
        return objects;
    }

    /** The names of the properties of this object; all of them count as read. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        asked.addAll(names);
        return names;
    }

    void warn(String name, String code) {
        unmapped.warn(at(name), code);
    }

    void keep(String name, String code) {
        notUnderstood(name, object.path(name), code);
    }

    /** Every property that was not read is unknown and becomes a warning. */
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

    private static boolean says(JsonNode node) {
        return node.isContainerNode()
                ? node.valueStream().anyMatch(TolerantJson::says)
                : !node.isNull() && !node.asText().isBlank();
    }

    private <E extends Enum<E> & Code> Optional<E> code(String name, JsonNode node, Class<E> list) {
        Optional<E> code = node.isTextual() ? Codes.parse(list, node.asText()) : Optional.empty();
        return code.isPresent() ? code : notUnderstood(name, node, "unknown-code");
    }

    private <T> Optional<T> notUnderstood(String name, JsonNode node, String code) {
        unmapped.keep(at(name), node, code);
        return Optional.empty();
    }

    private String at(String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }
}
