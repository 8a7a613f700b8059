package esperanza.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form of each text in a field of a published event: a regular expression over the whole text. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Form {

    /** An area, e.g. {@code XX-01} or {@code XX-01-001}. */
    String AREA = "^[A-Z]{2}-[0-9]{2}(-[0-9]{3})?$";

    /** An area of the first level, e.g. {@code XX-01}. */
    String FIRST_LEVEL_AREA = "^[A-Z]{2}-[0-9]{2}$";

    /** A code, e.g. {@code URGENT_DECISION}. */
    String CODE = "^[A-Z][A-Z0-9_]*$";

    /** An exclusion tag. */
    String TAG = "^[0-9a-f]{32}$";

    /** The SHA-256 of a file. */
    String SHA256 = "^[0-9a-f]{64}$";

    /** A role, e.g. {@code protection-officer}. */
    String ROLE = "^[a-z]+(-[a-z]+)*$";

    String value();
}
