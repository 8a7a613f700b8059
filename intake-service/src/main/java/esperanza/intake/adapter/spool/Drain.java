package esperanza.intake.adapter.spool;

import esperanza.intake.adapter.rest.ReportDesk;
import esperanza.intake.application.Spool;
import esperanza.intake.application.Spool.Waiting;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.SealingFailed;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Brings what waits on the disk into the log as soon as the log is back, under the same command: should it be there already, it
 * is not there twice.
 */
@Singleton
class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final int DONE_WITHIN = 15;

    private final Spool spool;
    private final ReportDesk reports;
    private final Worker worker;
    /** In the log, but not yet off the disk. */
    private final Set<CommandId> stored = new HashSet<>();

    Drain(Spool spool, ReportDesk reports, Workers workers, MeterRegistry metrics) {
        this.spool = spool;
        this.reports = reports;
        this.worker = workers.of("spool", LOOKS_EVERY, this::round);
        metrics.gauge("esperanza.spool.reports", spool, each -> each.waiting().size());
        metrics.gauge("esperanza.spool.unreadable", spool, Spool::aside);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    /** Each for itself: one that cannot be stored holds up nobody else for longer than a round. */
    private boolean round() {
        for (CommandId id : spool.waiting()) {
            try {
                drain(id);
            } catch (StoreUnavailable away) {
                spool.later(id);
                return false;
            } catch (RuntimeException unexpected) {
                LOG.errorf(
                        "a report on the disk cannot be stored yet: %s, %s",
                        id.value(), unexpected.getClass().getSimpleName());
                spool.later(id);
            }
        }
        return false;
    }

    private void drain(CommandId id) {
        if (!stored.contains(id)) {
            Optional<Waiting> found = found(id);
            if (found.isPresent()) {
                done(reports.store(found.get()));
            }
            stored.add(id);
        }
        done(spool.done(id));
        stored.remove(id);
    }

    /** Only a file that cannot be opened is put aside: what goes wrong behind it may go right the next time. */
    private Optional<Waiting> found(CommandId id) {
        try {
            return done(spool.find(id));
        } catch (SealingFailed unreadable) {
            LOG.errorf("a report on the disk cannot be opened and is put aside: %s", id.value());
            done(spool.putAside(id));
            return Optional.empty();
        }
    }

    private static <T> T done(Uni<T> work) {
        try {
            return work.subscribeAsCompletionStage().get(DONE_WITHIN, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (TimeoutException late) {
            throw new StoreUnavailable("log-slow", late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
