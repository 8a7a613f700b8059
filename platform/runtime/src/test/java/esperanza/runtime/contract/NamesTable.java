package esperanza.runtime.contract;

import esperanza.kernel.ActorKind;
import esperanza.kernel.Approval;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the events that a service publishes: a row for each, made from its record and its Javadoc. */
record NamesTable(EventCatalogue catalogue, Javadocs docs) {

    private static final int CODES_IN_A_ROW = 6;

    static Approval approval(String service) {
        return new Approval("platform/contracts/names/" + service + ".md");
    }

    String of(List<EventType> published) {
        return """
                # Events of %1$s · topic `esperanza.%1$s`

                Made from the records of the events. The words of this table stand in [the published names](../names.md).

                | stream (id) | event | what happened | by | audience | clear | sealed |
                | --- | --- | --- | --- | --- | --- | --- |
                %2$s
                """.formatted(
                        catalogue.service(), published.stream().map(this::row).collect(Collectors.joining("\n")));
    }

    private String row(EventType type) {
        var cells = List.of(
                "`%s` (%s)".formatted(catalogue.publishedIn(type).orElseThrow(), id(type)),
                '`'
                        + type.name()
                                .substring("esperanza.".length()
                                        + catalogue.service().length()
                                        + 1)
                        + '`',
                docs.sentence(type.record()).orElse(""),
                by(type.record()),
                type.audience().name(),
                fields(type.record(), component -> !isSealed(component)),
                fields(type.record(), NamesTable::isSealed));
        return "| " + String.join(" | ", cells) + " |";
    }

    /** The field with the id of the stream: the one that has its name or, if none has, the first one. */
    private String id(EventType type) {
        String named = catalogue.publishedIn(type).orElseThrow() + "Id";
        RecordComponent[] fields = type.record().getRecordComponents();
        return Arrays.stream(fields)
                .map(RecordComponent::getName)
                .filter(named::equals)
                .findFirst()
                .orElse(fields[0].getName());
    }

    private static String by(Class<?> record) {
        Published published = record.getAnnotation(Published.class);
        return published == null
                ? ActorKind.HUMAN.name()
                : Arrays.stream(published.by()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private String fields(Class<?> record, Predicate<RecordComponent> which) {
        String fields = Arrays.stream(record.getRecordComponents())
                .filter(which)
                .map(component -> field(record, component))
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "–" : fields;
    }

    private String field(Class<?> record, RecordComponent component) {
        String notes = Stream.concat(
                        codes(component.getGenericType()).stream(),
                        docs.component(record, component.getName()).stream())
                .collect(Collectors.joining("; "));
        return component.getName()
                + shape(component.getGenericType())
                + (component.getType() == Optional.class ? "?" : "")
                + (notes.isEmpty() ? "" : " (" + notes + ")");
    }

    private static Optional<String> codes(Type type) {
        if (!(value(type) instanceof Class<?> codes && codes.isEnum())) {
            return Optional.empty();
        }
        var names = Arrays.stream(codes.getEnumConstants())
                .map(Object::toString)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();
        return Optional.of(
                names.size() <= CODES_IN_A_ROW ? String.join(", ", names) : "a code of " + codes.getSimpleName());
    }

    private static String shape(Type type) {
        if (!(type instanceof ParameterizedType of)) {
            return type instanceof Class<?> single && single.isRecord() && single.getRecordComponents().length > 1
                    ? components(single)
                    : "";
        }
        Type[] arguments = of.getActualTypeArguments();
        if (of.getRawType() == Map.class) {
            return "{" + word(arguments[0]) + ": " + word(arguments[1]) + "}";
        }
        return of.getRawType() == List.class ? "[" + shape(arguments[0]) + "]" : shape(arguments[0]);
    }

    private static String components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(each -> each.getName() + (each.getType() == Optional.class ? "?" : ""))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String word(Type type) {
        return type instanceof Class<?> single ? named(single) : shape(type);
    }

    private static String named(Class<?> type) {
        return type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.getSimpleName().substring(1);
    }

    private static boolean isSealed(RecordComponent component) {
        return component.getGenericType().getTypeName().contains(Personal.class.getName());
    }

    /** What stands in the field in the end: the element of a list, the value of an optional. */
    private static Type value(Type type) {
        return type instanceof ParameterizedType of && of.getRawType() != Map.class && of.getRawType() != Personal.class
                ? value(of.getActualTypeArguments()[0])
                : type;
    }
}
