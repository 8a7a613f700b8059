package esperanza.local;

import java.util.Map;

/**
 * A real part of the platform that runs beside this JVM. It can be started, ended in every way in which a process ends,
 * and started again on the same port with the same data.
 *
 * <p>Every method returns when its effect has happened.
 */
public interface Part extends AutoCloseable {

    String name();

    int port();

    /** Every port that it needs, by the name with which {@link PortPlan} knows it. */
    default Map<String, Integer> ports() {
        return Map.of(name(), port());
    }

    boolean alive();

    /** Whether the part answers now as its clients expect. Never throws. */
    boolean answers();

    /**
     * Starts the part and waits until it answers; does nothing if it already does.
     *
     * @throws PartFailure if it ends early or does not answer in time; the message holds the end of its log
     */
    void start();

    /**
     * Asks the part to end, waits up to 60 s, then kills it.
     *
     * @return whether it ended by itself; true if it was not running
     */
    boolean stop();

    /** Ends the part and all its processes at once, as {@code kill -9} does. */
    void kill();

    /** Suspends the part (SIGSTOP): its connections stay open and it answers nothing. */
    void freeze();

    /** Lets a frozen part go on (SIGCONT). */
    void thaw();

    /** @throws PartFailure if the part is not running */
    long pid();

    /** Kills the part if it runs, and starts it with the same port and data. */
    default void restart() {
        kill();
        start();
    }

    @Override
    default void close() {
        stop();
    }
}
