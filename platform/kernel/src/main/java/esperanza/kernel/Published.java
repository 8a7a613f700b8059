package esperanza.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an event type promises to those who read it: its major version and its audience. The name is the record's name in
 * kebab case. Within a major version only optional fields are ever added.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {

    int version() default 1;

    Audience audience() default Audience.CASE;
}
