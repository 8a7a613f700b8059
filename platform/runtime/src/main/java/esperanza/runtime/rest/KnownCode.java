package esperanza.runtime.rest;

import esperanza.protocol.vocabulary.Code;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code that orders something: {@code UNKNOWN} is what a reader too old to know a code sees, nobody can order it. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownCode.Known.class)
public @interface KnownCode {

    String message() default "UNKNOWN cannot be ordered";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent is another constraint's business. */
    final class Known implements ConstraintValidator<KnownCode, Code> {

        @Override
        public boolean isValid(Code code, ConstraintValidatorContext context) {
            return code == null || !code.name().equals("UNKNOWN");
        }
    }
}
