package esperanza.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The contract of an event type: its major version, its audience and who causes it. The published name is the name of
 * the record in kebab case. Without this annotation the defaults hold.
 *
 * <p>Within a major version only optional fields are ever added.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {

    int version() default 1;

    Audience audience() default Audience.CASE;

    ActorKind[] by() default ActorKind.HUMAN;
}
