package esperanza.runtime.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents the messages of a stream of server-sent events. Their data is a CloudEvent, whose data is the documented
 * answer of the operation.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SseFrames {

    /** The type of the CloudEvents. */
    String type();

    /** The name of the events with data. */
    String event() default "message";

    /** What the id of such an event is good for. Empty if it has none. */
    String id() default "";

    /** Whether the stream may end with the event {@code resync}. */
    boolean resync() default true;
}
