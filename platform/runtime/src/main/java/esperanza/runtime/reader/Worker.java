package esperanza.runtime.reader;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A loop with a thread of its own: works while there is work, rests until it is woken or a while has passed, survives
 * whatever a round throws. It may wait for the database; nothing on an event loop does. Who wakes it at rest is served at
 * once; under load it takes breath between two rounds, so that one round does the work of many: a round has its price,
 * whatever it finds.
 */
public final class Worker implements AutoCloseable {

    /** One round of work. True: there may be more. */
    @FunctionalInterface
    public interface Round {
        boolean run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration rest;
    private final Duration breath;
    private final Round round;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long goodAt = System.nanoTime();

    public Worker(String name, Duration rest, Round round) {
        this(name, rest, Duration.ZERO, round);
    }

    /** @param breath the least time from the beginning of a round to that of the next, unless there is more at hand */
    public Worker(String name, Duration rest, Duration breath, Round round) {
        this.name = name;
        this.rest = rest;
        this.breath = breath;
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::loop);
    }

    public String name() {
        return name;
    }

    public Worker start() {
        goodAt = System.nanoTime();
        thread.start();
        return this;
    }

    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** How long ago a round last ended well. One that hangs does not end. */
    public Duration sinceGoodRound() {
        return Duration.ofNanos(System.nanoTime() - goodAt);
    }

    /** Whether a good round is missing for this long, beyond its rest. */
    boolean isLate(Duration by) {
        return sinceGoodRound().compareTo(rest.plus(by)) > 0;
    }

    /** Lets the round in hand finish, for as long as this patience lasts. Nothing, if it was told to stop before. */
    @Override
    public void close() {
        if (!stopping) {
            stop();
            end(System.nanoTime() + PATIENCE.toNanos());
        }
    }

    /** No round begins any more. Does not wait for the one in hand. */
    void stop() {
        stopping = true;
        wake();
    }

    /** Waits for the round in hand; what is not done by then is broken off. */
    void end(long deadline) {
        try {
            if (!thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                thread.interrupt();
            }
        } catch (IllegalThreadStateException neverStarted) {
            LOG.debug(name, neverStarted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean hasEnded() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    /** An error too must not end it: nobody would start it again, and the instance would still look well. */
    private void loop() {
        while (!stopping) {
            try {
                long begun = System.nanoTime();
                boolean more = round.run();
                goodAt = System.nanoTime();
                if (!more) {
                    takeBreath(goodAt - begun);
                    pause(rest);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
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

    private void takeBreath(long taken) throws InterruptedException {
        long left = breath.toNanos() - taken;
        if (!stopping && left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    private void pause(Duration howLong) throws InterruptedException {
        if (!stopping && woken.tryAcquire(howLong.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }
}
