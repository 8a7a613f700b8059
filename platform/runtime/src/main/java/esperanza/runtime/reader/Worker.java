package esperanza.runtime.reader;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A loop with a thread of its own: works while there is work, rests until it is woken or a while has passed, survives
 * whatever a round throws. It may wait for the database; nothing on an event loop does.
 */
public final class Worker implements AutoCloseable {

    /** One round of work. True: there may be more. */
    @FunctionalInterface
    public interface Round {
        boolean run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);

    private final String name;
    private final Duration rest;
    private final Round round;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    public Worker(String name, Duration rest, Round round) {
        this.name = name;
        this.rest = rest;
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::loop);
    }

    public Worker start() {
        thread.start();
        return this;
    }

    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Lets the round in hand finish, for as long as this patience lasts. */
    @Override
    public void close() {
        stopping = true;
        wake();
        try {
            if (!thread.join(Duration.ofSeconds(15))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        while (!stopping) {
            try {
                if (!round.run()) {
                    pause(rest);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LOG.warnf("%s: %s", name, e.getClass().getSimpleName()); // no message: it may quote data
                LOG.debug(name, e);
                restAfterFailure();
            }
        }
    }

    private void restAfterFailure() {
        try {
            pause(AFTER_A_FAILURE);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void pause(Duration howLong) throws InterruptedException {
        if (!stopping && woken.tryAcquire(howLong.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }
}
