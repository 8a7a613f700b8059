package esperanza.protocol.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How certain a fact is that matters to a party: asserted by one side, confirmed by the other side or a second source,
 * or contested.
 */
public enum Confirmation implements Code {
    ASSERTED,
    CONFIRMED,
    CONTESTED;

    /** How certain the fact is that every event of a type reports. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Is {

        Confirmation value();
    }
}
