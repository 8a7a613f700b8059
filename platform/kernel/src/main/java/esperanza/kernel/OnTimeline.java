package esperanza.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The timeline of a case shows this component of a published event, to those who see the event in full. Of an event
 * without this annotation the timeline shows only that it happened. Of a list without it the timeline shows those
 * components of each element that have it. On the event itself, {@code false} keeps it out of
 * the timeline, because other events show the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface OnTimeline {

    boolean value() default true;
}
