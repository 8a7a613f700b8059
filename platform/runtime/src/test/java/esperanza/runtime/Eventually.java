package esperanza.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.http.Json;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for a state, for twenty seconds unless the test says otherwise. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Eventually() {}

    public static void eventually(Callable<Boolean> holds) {
        eventually(PATIENCE, holds);
    }

    public static void eventually(Duration within, Callable<Boolean> holds) {
        waiting(within).until(holds);
    }

    /** @return the first answer that is as expected; a failure shows the last answer */
    public static Json eventually(Supplier<Json> answer, Predicate<Json> asExpected) {
        var last = new AtomicReference<Json>();
        waiting(PATIENCE).untilAsserted(() -> {
            last.set(answer.get());
            assertThat(last.get()).matches(asExpected, last.get().toString());
        });
        return last.get();
    }

    /** Polls in the thread of the test, whose class loader finds the application under test. */
    private static ConditionFactory waiting(Duration within) {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .atMost(within);
    }
}
