package esperanza.runtime.reader;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wakes the workers whose work lies in the tables of projections: each time that the projections have read something,
 * on this instance or on another that was first. A worker that the {@link LogTail} woke would come before them.
 */
public final class ReadModels {

    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final List<Worker> awaited = new CopyOnWriteArrayList<>();
    private volatile Runnable projecting = () -> {};

    public void wakes(Worker worker) {
        workers.add(worker);
    }

    /** A worker for which people wait: if the projections hurry, it hurries behind them. */
    public void wakesInAHurry(Worker worker) {
        awaited.add(worker);
    }

    /**
     * People wait for what this instance has just recorded: its projections, and the workers that hurry behind them, keep
     * no interval, unless that was asked too often lately. Another instance that projects it first takes its usual time.
     */
    public void hurry() {
        projecting.run();
    }

    /** @param projecting lets the projections of this instance hurry */
    void projectedBy(Runnable projecting) {
        this.projecting = projecting;
    }

    void moved(boolean hurried) {
        awaited.forEach(hurried ? Worker::hurry : Worker::wake);
        workers.forEach(Worker::wake);
    }
}
