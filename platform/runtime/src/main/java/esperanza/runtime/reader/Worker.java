package esperanza.runtime.reader;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A loop on a virtual thread of its own.
 * <ul>
 *   <li>Works while there is work, then rests until it is woken or {@code rest} has passed.</li>
 *   <li>Survives everything that a round throws, and tries again after 0.5 s.</li>
 *   <li>A round may block; code on an event loop must not.</li>
 *   <li>A worker woken at rest starts at once. Under load it keeps a minimum interval between two rounds, so that one
 *     round does the work of many: every round has a fixed cost. A worker that is hurried keeps 10 ms of it.</li>
 * </ul>
 */
public final class Worker implements AutoCloseable {

    /** One round of work. Returns true if there may be more. */
    @FunctionalInterface
    public interface Round {
        boolean run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration HURRIED_INTERVAL = Duration.ofMillis(10);
    private static final int LOGGED = 3;
    private static final int LOGGED_EACH = 100;

    private final String name;
    private final Supplier<Duration> rest;
    private final Duration minInterval;
    private final Round round;
    private final Semaphore woken = new Semaphore(0);
    private final Semaphore hurried = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long goodAt = System.nanoTime();
    private volatile int failures;
    private Optional<Class<?>> failure = Optional.empty();

    public Worker(String name, Duration rest, Round round) {
        this(name, rest, Duration.ZERO, round);
    }

    /**
     * @param minInterval the minimum interval from the start of one round to the start of the next, unless the
     *     round said that there is more
     */
    public Worker(String name, Duration rest, Duration minInterval, Round round) {
        this(name, () -> rest, minInterval, round);
    }

    Worker(String name, Supplier<Duration> rest, Duration minInterval, Round round) {
        this.name = name;
        this.rest = rest;
        this.minInterval = minInterval;
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

    /** Wakes the worker because somebody waits for the round: it does not keep its minimum interval. */
    public void hurry() {
        if (hurried.availablePermits() == 0) {
            hurried.release();
        }
        wake();
    }

    /** The time since a round last ended well. A round that hangs does not end. */
    public Duration sinceGoodRound() {
        return Duration.ofNanos(System.nanoTime() - goodAt);
    }

    /** True if no round ended well for this long beyond the rest. */
    boolean isLate(Duration by) {
        return sinceGoodRound().compareTo(rest.get().plus(by)) > 0;
    }

    /** How often in a row the last rounds failed in the same way. */
    int failures() {
        return failures;
    }

    /** Stops the worker and waits up to 10 s for the round in hand. Does nothing if the worker was stopped before. */
    @Override
    public void close() {
        if (!stopping) {
            stop();
            end(System.nanoTime() + PATIENCE.toNanos());
        }
    }

    /** Lets no further round begin. Does not wait for the round in hand. */
    void stop() {
        stopping = true;
        hurry();
    }

    /** Waits for the round in hand until the deadline, then interrupts it. */
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

    /**
     * Survives errors as well as exceptions: nobody would start the loop again, and the instance would still look
     * healthy.
     */
    private void loop() {
        while (!stopping) {
            try {
                long begun = System.nanoTime();
                boolean more = round.run();
                goodAt = System.nanoTime();
                failures = 0;
                if (!more) {
                    pause(rest.get());
                    keepInterval(begun);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                failed(e);
                restAfterFailure();
            }
        }
    }

    /** The first failures of a row are logged, and of many that are alike each hundredth. */
    private void failed(Throwable e) {
        Class<?> cause = cause(e);
        failures = failures > 0 && failure.filter(cause::equals).isPresent() ? failures + 1 : 1;
        failure = Optional.of(cause);
        if (failures <= LOGGED || failures % LOGGED_EACH == 0) {
            LOG.warnf("%s: %s", name, cause.getSimpleName()); // no message: it may quote data
        }
        LOG.debug(name, e);
    }

    /** The exception that others only carry to the thread that waits for it. */
    private static Class<?> cause(Throwable e) {
        boolean carries = e instanceof CompletionException || e instanceof ExecutionException;
        return carries && e.getCause() != null ? cause(e.getCause()) : e.getClass();
    }

    private void restAfterFailure() {
        try {
            pause(AFTER_A_FAILURE);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** After the pause, because a worker that nobody wakes has kept it by then. */
    private void keepInterval(long begun) throws InterruptedException {
        sleepUntil(begun + Math.min(minInterval.toNanos(), HURRIED_INTERVAL.toNanos()));
        long left = begun + minInterval.toNanos() - System.nanoTime();
        if (!stopping && left > 0) {
            hurried.tryAcquire(left, TimeUnit.NANOSECONDS);
        }
        hurried.drainPermits();
        woken.drainPermits();
    }

    private void sleepUntil(long instant) throws InterruptedException {
        long left = instant - System.nanoTime();
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
