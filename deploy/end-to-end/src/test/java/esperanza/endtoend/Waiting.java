package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a condition holds. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Waiting() {}

    /** Fails with {@code what} after 90 s. */
    static void until(String what, BooleanSupplier itIsSo) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!itIsSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            pause(BETWEEN_LOOKS);
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
