package esperanza.runtime.rest.openapi;

import java.util.List;
import java.util.stream.Collectors;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/**
 * Names a schema after its Java type. The name of a nested type begins with the type around it, without the word for
 * its layer, unless one has the other in it: {@code HypothesisCommand.Support} is {@code HypothesisSupport},
 * {@code Alerts.Alert} is {@code Alert}.
 */
final class SchemaNames {

    private static final String LAYER = "^ActOn|(Resource|Query|Form|View|Command)$";

    private SchemaNames() {}

    static String of(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().stream()
                        .map(SchemaNames::of)
                        .collect(Collectors.joining("", "", simple(type.name())))
                : simple(type.name());
    }

    /** The name of the type alone. */
    static String local(DotName name) {
        return name.toString().replaceFirst(".*[.$]", "");
    }

    private static String simple(DotName name) {
        List<String> nested = List.of(name.withoutPackagePrefix().split("\\$"));
        String around = nested.stream()
                .limit(nested.size() - 1L)
                .map(each -> each.replaceAll(LAYER, ""))
                .collect(Collectors.joining());
        String last = nested.getLast();
        return last.contains(around) || around.contains(last) ? last : around + last;
    }
}
