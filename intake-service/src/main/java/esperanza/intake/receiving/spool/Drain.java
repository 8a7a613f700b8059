package esperanza.intake.receiving.spool;

import esperanza.intake.receiving.ReceiveReport;
import esperanza.intake.receiving.Spool;
import esperanza.intake.receiving.Spool.Waiting;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.reach.pager.Blocking;
import esperanza.runtime.operations.RateLimitedLog;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.SealingFailed;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Stores the spooled reports in the log as soon as the log is back. The command id stays the same, so that no report is
 * stored twice.
 */
@Singleton
class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final Spool spool;
    private final ReceiveReport reports;
    private final Worker worker;
    /** Reports that are in the log and not yet deleted from the disk. */
    private final Set<CommandId> stored = new HashSet<>();

    private final RateLimitedLog said;
    private volatile int unstorable;

    Drain(Spool spool, ReceiveReport reports, InstantSource clock, Workers workers, MeterRegistry metrics) {
        this.spool = spool;
        this.reports = reports;
        this.said = new RateLimitedLog(clock, LOG::error);
        this.worker = workers.of("spool", LOOKS_EVERY, this::round);
        metrics.gauge("esperanza.spool.reports", spool, Spool::size);
        metrics.gauge("esperanza.spool.unreadable", spool, Spool::aside);
        metrics.gauge("esperanza.spool.unstorable", this, drain -> drain.unstorable);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    /** Stores each report by itself: one that cannot be stored delays the others by one round at most. */
    private boolean round() {
        int unstorable = 0;
        for (CommandId id : spool.waiting()) {
            try {
                drain(id);
            } catch (StoreUnavailable away) {
                spool.later(id);
                return false;
            } catch (RuntimeException unexpected) {
                said.say("a report on the disk cannot be stored yet: " + id.value() + ", "
                        + unexpected.getClass().getSimpleName());
                unstorable++;
                spool.later(id);
            }
        }
        this.unstorable = unstorable;
        return false;
    }

    private void drain(CommandId id) {
        if (!stored.contains(id)) {
            Optional<Waiting> found = found(id);
            if (found.isPresent()) {
                Blocking.of(reports.store(found.get()));
            }
            stored.add(id);
        }
        Blocking.of(spool.done(id));
        stored.remove(id);
    }

    /**
     * A file is put aside only if it cannot be opened. Other failures may pass, so the file stays and is tried again.
     */
    private Optional<Waiting> found(CommandId id) {
        try {
            return Blocking.of(spool.find(id));
        } catch (SealingFailed unreadable) {
            LOG.errorf("a report on the disk cannot be opened and is put aside: %s", id.value());
            Blocking.of(spool.putAside(id));
            return Optional.empty();
        }
    }
}
