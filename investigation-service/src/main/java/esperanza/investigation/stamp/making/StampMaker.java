package esperanza.investigation.stamp.making;

import esperanza.investigation.stamp.StampHistories;
import esperanza.investigation.stamp.read.StampQuery;
import esperanza.runtime.Leaders;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Has the histories of evidence stamped that changed since the last time, item by item, on one instance. An authority
 * that is away is asked again at the next time: what is not stamped stays so, and is shown so.
 */
@ApplicationScoped
class StampMaker {

    private static final Logger LOG = Logger.getLogger(StampMaker.class);

    /** Short enough that a leader with nothing to do is not taken for frozen. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 5_000;

    private final StampHistories histories;
    private final StampQuery query;
    private final InstantSource clock;
    private final Duration cadence;
    private final Leadership leadership;
    private final Worker worker;
    private Instant next = Instant.EPOCH;

    StampMaker(
            StampHistories histories,
            StampQuery query,
            InstantSource clock,
            Leaders leaders,
            Workers workers,
            @ConfigProperty(name = "esperanza.stamps.cadence", defaultValue = "PT1H") Duration cadence) {
        this.histories = histories;
        this.query = query;
        this.clock = clock;
        this.cadence = cadence;
        this.leadership = leaders.of("stamps");
        this.worker = workers.of("stamps", cadence.compareTo(LOOK) < 0 ? cadence : LOOK, this::round);
    }

    void start(@Observes StartupEvent event) {
        if (histories.canBeAsked()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        leadership.close();
    }

    private boolean round() {
        Instant now = clock.instant();
        if (!now.isBefore(next) && leadership.held().isPresent()) {
            next = now.plus(cadence);
            stampChanged();
            leadership.close();
        }
        return false;
    }

    /** An item that fails does not hold up those behind it. */
    private void stampChanged() {
        List<RuntimeException> failures = new ArrayList<>();
        leadership.whileLeading(query.changed(AT_ONCE), PATIENCE).forEach(item -> {
            try {
                leadership.whileLeading(histories.stamp(item.caseId(), histories.text(item.heads())), PATIENCE);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        });
        if (!failures.isEmpty()) { // no message: it may quote an answer
            LOG.warnf(
                    "%d items not stamped: %s",
                    failures.size(), failures.getFirst().getClass().getSimpleName());
        }
    }
}
