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

/** A code in a command. {@code UNKNOWN} is refused: it only stands for a code that an older reader does not know. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownCode.Known.class)
public @interface KnownCode {

    String message() default "UNKNOWN cannot be ordered";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A missing code is valid here; another constraint decides whether it may be missing. */
    final class Known implements ConstraintValidator<KnownCode, Code> {

        @Override
        public boolean isValid(Code code, ConstraintValidatorContext context) {
            return code == null || !code.name().equals("UNKNOWN");
        }
    }
}
