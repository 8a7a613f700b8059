package esperanza.runtime.rest;

import esperanza.protocol.vocabulary.Code;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This text of a form that accepts anything is best a code of a list: each text, of a list of texts, or each value, of a
 * map. The OpenAPI document shows both.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface CodeOf {

    Class<? extends Code> value();

    /** The list of the names of a map; {@link Code} itself if this is no map. */
    Class<? extends Code> names() default Code.class;
}
