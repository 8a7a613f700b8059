package esperanza.runtime.contract;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import esperanza.kernel.AtLeast;
import esperanza.kernel.Closed;
import esperanza.kernel.Form;
import esperanza.kernel.Identifier;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.protocol.diligence.MomentRow;
import esperanza.protocol.diligence.MomentRows;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.vocabulary.Confirmation;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.runtime.log.EventType;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The JSON Schema of an event, made from its record:
 * <ul>
 *   <li>An {@code Optional} may be absent or null; every other field is required.</li>
 *   <li>Personal data are the id of their subject.</li>
 *   <li>A list of codes with {@code UNKNOWN} is open: a reader has to expect codes that are not among the examples.</li>
 *   <li>Titles and descriptions are the Javadoc of the record.</li>
 *   <li>{@code x-timeline} marks what the timeline of a case shows; {@code x-confirmation} says how certain the fact is;
 *       {@code x-legal-moments} names the moments of law that the event can be.</li>
 * </ul>
 */
final class EventSchemas {

    static final String MOMENTS = "x-legal-moments";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SEALED = "#/$defs/sealed";
    private static final String TIMELINE = "x-timeline";
    private static final String CONFIRMATION = "x-confirmation";
    private static final List<String> ORDER = List.of(
            "$schema",
            "$id",
            "title",
            "$ref",
            "anyOf",
            "description",
            TIMELINE,
            CONFIRMATION,
            "type",
            "required",
            "properties",
            "propertyNames");

    private final Javadocs docs;
    private final SchemaGenerator generator;

    EventSchemas(Javadocs docs) {
        this.docs = docs;
        this.generator = new SchemaGenerator(config());
    }

    ObjectNode of(EventType type) {
        ObjectNode made = of("urn:esperanza:event:" + type.name(), type.record());
        Set<LegalMoment> moments = IsMoment.Of.type(type.record());
        MomentRows.of(EventType.shortName(type.record())).stream()
                .filter(row -> type.base()
                        .equals("esperanza.%s.%s"
                                .formatted(row.source(), row.event().name())))
                .map(MomentRow::moment)
                .forEach(moments::add);
        if (!moments.isEmpty()) {
            ArrayNode names = made.putArray(MOMENTS);
            moments.forEach(moment -> names.add(moment.name()));
        }
        return made;
    }

    /** The schema of a record that has no other fields than these. */
    ObjectNode closed(String id, Class<?> record) {
        return of(id, record).put("additionalProperties", false);
    }

    private ObjectNode of(String id, Class<?> record) {
        ObjectNode made = generator.generateSchema(record);
        made.put("$id", id);
        made.put("title", docs.sentence(record).map(EventSchemas::title).orElse(""));
        docs.rest(record).ifPresent(rest -> made.put("description", rest));
        Optional.ofNullable(record.getAnnotation(OnTimeline.class))
                .ifPresent(shown -> made.put(TIMELINE, shown.value()));
        Optional.ofNullable(record.getAnnotation(Confirmation.Is.class))
                .ifPresent(fact -> made.put(CONFIRMATION, fact.value().name()));
        if (made.findValuesAsText("$ref").contains(SEALED)) {
            made.putObject("$defs").set("sealed", sealed());
        }
        return (ObjectNode) ordered(made);
    }

    private SchemaGeneratorConfig config() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> definition(type, context)
                        .map(made -> new CustomDefinition(
                                made, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES))
                        .orElse(null))
                .withPropertySorter((_, _) -> 0);
        config.forFields()
                .withRequiredCheck(field -> !isOptional(field))
                .withNullableCheck(field -> isOptional(field) && !field.isFakeContainerItemScope())
                .withDescriptionResolver(this::description)
                .withStringPatternResolver(field -> on(field, String.class, Form.class, Form::value))
                .withStringMinLengthResolver(field -> on(field, String.class, AtLeast.class, AtLeast::value))
                .withArrayMinItemsResolver(field -> on(field, List.class, AtLeast.class, AtLeast::value))
                .withNumberInclusiveMinimumResolver(
                        field -> on(field, int.class, AtLeast.class, least -> BigDecimal.valueOf(least.value())))
                .withInstanceAttributeOverride((made, field, _) -> {
                    if (field.getAnnotation(OnTimeline.class) != null && !field.isFakeContainerItemScope()) {
                        made.put(TIMELINE, true);
                    }
                })
                .withCustomDefinitionProvider((field, context) -> ofField(field, context)
                        .map(CustomPropertyDefinition::new)
                        .orElse(null));
        return config.build();
    }

    private static boolean isOptional(FieldScope field) {
        return field.getDeclaredType().isInstanceOf(Optional.class);
    }

    private String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? null
                : docs.field(field.getDeclaringType().getErasedType(), field.getDeclaredName())
                        .orElse(null);
    }

    private static <A extends Annotation, V> V on(
            FieldScope field, Class<?> type, Class<A> annotation, Function<A, V> value) {
        return Optional.ofNullable(field.getAnnotation(annotation))
                .filter(_ -> field.getType().isInstanceOf(type))
                .map(value)
                .orElse(null);
    }

    private static Optional<ObjectNode> definition(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        if (Personal.class.isAssignableFrom(erased)) {
            return Optional.of(JSON.objectNode().put("$ref", SEALED));
        }
        if (Identifier.class.isAssignableFrom(erased)) {
            return Optional.of(JSON.objectNode().put("type", "string").put("format", "uuid"));
        }
        if (erased.isEnum()) {
            return Optional.of(codes(erased));
        }
        return Map.class.isAssignableFrom(erased) ? Optional.of(map(type, context)) : Optional.empty();
    }

    private static ObjectNode map(ResolvedType type, SchemaGenerationContext context) {
        List<ResolvedType> keyAndValue = type.typeParametersFor(Map.class);
        ObjectNode map = JSON.objectNode().put("type", "object");
        map.set("propertyNames", context.createDefinition(keyAndValue.get(0)));
        map.set("additionalProperties", context.createDefinition(keyAndValue.get(1)));
        return map;
    }

    private static ObjectNode codes(Class<?> type) {
        ArrayNode names = names(type);
        ObjectNode codes = JSON.objectNode().put("type", "string");
        return names.valueStream().anyMatch(name -> name.textValue().equals("UNKNOWN"))
                ? codes.put("pattern", Form.CODE).set("examples", names)
                : codes.set("enum", names);
    }

    private static ArrayNode names(Class<?> type) {
        ArrayNode names = JSON.arrayNode();
        Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(names::add);
        return names;
    }

    /** What the annotations of a field say of its codes and values. */
    private static Optional<ObjectNode> ofField(FieldScope field, SchemaGenerationContext context) {
        Class<?> type = field.getType().getErasedType();
        if (field.getAnnotation(Closed.class) != null) {
            return Optional.of(JSON.objectNode().put("type", "string")).map(codes -> codes.set("enum", names(type)));
        }
        Form form = field.getAnnotation(Form.class);
        if (form == null || !Map.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        ObjectNode map = map(field.getType(), context);
        if (map.at("/additionalProperties/items") instanceof ObjectNode texts) {
            texts.put("pattern", form.value());
        }
        return Optional.of(map);
    }

    private static ObjectNode sealed() {
        ObjectNode sealed = JSON.objectNode()
                .put("description", "Personal data, sealed under the key of its subject; it never leaves the service")
                .put("type", "object");
        sealed.putArray("required").add("subject");
        sealed.putObject("properties")
                .putObject("subject")
                .put("type", "string")
                .put("format", "uuid");
        return sealed;
    }

    private static String title(String sentence) {
        return sentence.replaceAll("\\.$", "");
    }

    /**
     * The same schema, its keywords in one order everywhere; the names of properties stay in the order of the record.
     */
    private static JsonNode ordered(JsonNode schema) {
        if (schema instanceof ArrayNode list) {
            ArrayNode all = JSON.arrayNode();
            list.forEach(each -> all.add(ordered(each)));
            return all;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode all = JSON.objectNode();
        ORDER.stream().filter(schema::has).forEach(word -> all.set(word, schema.get(word)));
        schema.properties().forEach(field -> all.set(field.getKey(), field.getValue()));
        all.properties()
                .forEach(field -> field.setValue(
                        field.getKey().equals("properties")
                                ? eachOrdered(field.getValue())
                                : ordered(field.getValue())));
        return all;
    }

    private static ObjectNode eachOrdered(JsonNode properties) {
        ObjectNode all = JSON.objectNode();
        properties.properties().forEach(field -> all.set(field.getKey(), ordered(field.getValue())));
        return all;
    }
}
