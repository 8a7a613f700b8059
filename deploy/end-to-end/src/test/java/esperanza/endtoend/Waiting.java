package esperanza.endtoend;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waits until a condition holds. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Waiting() {}

    /** Fails with {@code what} after 90 s. */
    static void until(String what, BooleanSupplier itIsSo) {
        until(what, PATIENCE, itIsSo);
    }

    static void until(String what, Duration patience, BooleanSupplier itIsSo) {
        Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .atMost(patience)
                .until(itIsSo::getAsBoolean);
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
