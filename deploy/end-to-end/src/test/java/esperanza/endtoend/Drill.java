package esperanza.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A test that {@code deploy/drill} runs, and {@code deploy/test} does not: it takes long, and shows in another way what a
 * test of {@code deploy/test} shows too. {@code docs/test-time.md} lists each with that other test.
 */
@Test
@Tag("drill")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Drill {}
