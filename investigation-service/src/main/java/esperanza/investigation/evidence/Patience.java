package esperanza.investigation.evidence;

import esperanza.investigation.evidence.domain.EvidenceRule;
import esperanza.kernel.RuleViolation;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks again while something is on its way, for about three seconds. */
final class Patience {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int LOOKS = 5;

    private Patience() {}

    /** @param notYet the refusal while it is on its way, which is also the last answer */
    static <T> Uni<T> with(EvidenceRule notYet, Supplier<Uni<? extends T>> ask) {
        return Uni.createFrom()
                .deferred(ask)
                .onFailure(failure -> is(notYet, failure))
                .retry()
                .withBackOff(SHORT, LONG)
                .atMost(LOOKS)
                .onFailure(failure -> is(notYet, failure.getCause()))
                .transform(_ -> new RuleViolation(notYet));
    }

    private static boolean is(EvidenceRule rule, @Nullable Throwable failure) {
        return failure instanceof RuleViolation refused && refused.rule() == rule;
    }
}
