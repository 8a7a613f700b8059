package esperanza.runtime.rest.acts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operations of the service that change something, found by the annotations of their resources. */
@Singleton
class JudgedOperations {

    private static final List<Class<? extends Annotation>> CHANGES = List.of(POST.class, PUT.class, DELETE.class);

    private final BeanManager beans;
    private Optional<List<JudgedOperation>> found = Optional.empty();

    JudgedOperations(BeanManager beans) {
        this.beans = beans;
    }

    /** In the order of their names. They are looked for once, when a person first asks. */
    synchronized List<JudgedOperation> all() {
        List<JudgedOperation> all = found.orElseGet(() -> beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(Path.class))
                .flatMap(this::of)
                .filter(JudgedOperation::isJudgeable)
                .sorted(Comparator.comparing(JudgedOperation::id))
                .toList());
        found = Optional.of(all);
        return all;
    }

    private Stream<JudgedOperation> of(Bean<?> bean) {
        Class<?> type = bean.getBeanClass();
        Supplier<Object> resource = () -> beans.getReference(bean, type, beans.createCreationalContext(bean));
        return Stream.of(type.getDeclaredMethods())
                .filter(JudgedOperations::changes)
                .map(method -> {
                    String id = method.getAnnotation(Operation.class).operationId();
                    return new JudgedOperation(
                            id, template(type, method), method, resource, JudgedExample.first(type, id));
                });
    }

    private static boolean changes(Method method) {
        return CHANGES.stream().anyMatch(method::isAnnotationPresent)
                && method.isAnnotationPresent(Operation.class)
                && Uni.class.isAssignableFrom(method.getReturnType());
    }

    private static List<String> template(Class<?> type, Method method) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        return parts(type.getAnnotation(Path.class).value() + '/' + below);
    }

    /** The parts of a path, without the slashes between them. */
    static List<String> parts(String path) {
        return Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
