package esperanza.runtime.contract;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import esperanza.access.Role;
import esperanza.kernel.Decider;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventType;
import esperanza.runtime.rest.AccessTable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A row for each operation of a capability. A row has the stream of a command, and not its events, because only the
 * body of a decider knows those.
 */
record OperationRows(EventCatalogue catalogue, AccessTable access, Sources main) {

    private static final String NONE = "–";

    List<String> of(String capability) {
        return main.in(capability).flatMap(this::rows).toList();
    }

    private Stream<String> rows(Class<?> door) {
        return Arrays.stream(door.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Operation.class) && !method.isSynthetic())
                .sorted(Comparator.comparing(method -> operation(method).operationId()))
                .map(method -> row(door, method));
    }

    private String row(Class<?> door, Method method) {
        String id = operation(method).operationId();
        Optional<Class<?>> taken = taken(method);
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        main.link(id, door),
                        operation(method).summary(),
                        taken.map(OperationRows::code).orElse(NONE),
                        taken.flatMap(this::written).orElse(NONE),
                        roles(id));
    }

    private static Operation operation(Method method) {
        return requireNonNull(method.getAnnotation(Operation.class));
    }

    private String roles(String operation) {
        Set<Role> permitted = access.permitted(operation);
        if (permitted.isEmpty()) {
            throw new IllegalStateException("access.csv has no row for " + operation);
        }
        return permitted.stream().map(Role::code).collect(joining(", "));
    }

    /** The content of the parameter in which the runtime brings the body. */
    private static Optional<Class<?>> taken(Method method) {
        return Arrays.stream(method.getGenericParameterTypes())
                .filter(type -> type.getTypeName().startsWith("esperanza.runtime."))
                .flatMap(OperationRows::arguments)
                .filter(Class.class::isInstance)
                .<Class<?>>map(Class.class::cast)
                .findFirst();
    }

    /** The stream of the decider that takes this command. Empty if the record is no command of a decider. */
    private Optional<String> written(Class<?> command) {
        return main.all()
                .flatMap(type -> Arrays.stream(type.getGenericInterfaces()))
                .filter(type -> type.getTypeName().startsWith(Decider.class.getName() + '<'))
                .map(type -> arguments(type).toList())
                .filter(of -> isA(of.getFirst(), command))
                .flatMap(of -> catalogue.types().stream().filter(type -> isA(of.getLast(), type.record())))
                .map(type -> stream(catalogue, type))
                .findFirst();
    }

    private static Stream<Type> arguments(Type type) {
        return type instanceof ParameterizedType of ? Arrays.stream(of.getActualTypeArguments()) : Stream.of();
    }

    private static boolean isA(Type family, Class<?> type) {
        return family instanceof Class<?> of && of.isAssignableFrom(type);
    }

    static String stream(EventCatalogue catalogue, EventType type) {
        return catalogue.publishedIn(type).map(category -> '`' + category + '`').orElse("unpublished");
    }

    static String code(Class<?> type) {
        return '`' + type.getSimpleName() + '`';
    }
}
