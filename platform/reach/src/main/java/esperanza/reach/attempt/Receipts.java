package esperanza.reach.attempt;

import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Looks for messages that a provider took and of which it says nothing: only a report shows that they arrived. */
@Singleton
class Receipts {

    /** A provider has so long for its report. With the look that finds it the next way is tried within half a minute. */
    static final Duration WITHIN = Duration.ofSeconds(25);

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 20;

    private final Reports reports;
    private final InstantSource clock;
    private final Worker worker;

    Receipts(Reports reports, InstantSource clock, Workers workers) {
        this.reports = reports;
        this.clock = clock;
        this.worker = workers.of("receipts", LOOKS_EVERY, LOOKS_EVERY, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    /** True if there may be more. */
    private boolean round() {
        return reports.passSilent(clock.instant(), AT_ONCE).await().atMost(PATIENCE) == AT_ONCE;
    }
}
