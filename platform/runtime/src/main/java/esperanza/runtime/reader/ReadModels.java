package esperanza.runtime.reader;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wakes the workers whose work lies in the tables of projections: each time that the projections have read something,
 * on this instance or on another that was first. A worker that the {@link LogTail} woke would come before them.
 */
public final class ReadModels {

    private final List<Runnable> workers = new CopyOnWriteArrayList<>();

    public void wakes(Runnable worker) {
        workers.add(worker);
    }

    void moved() {
        workers.forEach(Runnable::run);
    }
}
