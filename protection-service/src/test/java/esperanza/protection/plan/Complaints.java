package esperanza.protection.plan;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the errors that the service logs while this is open. */
final class Complaints extends Handler implements AutoCloseable {

    private final List<String> all = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    static Complaints heard() {
        Complaints complaints = new Complaints();
        complaints.root.addHandler(complaints);
        return complaints;
    }

    List<String> soFar() {
        return all;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            all.add(entry.getLoggerName() + ": " + entry.getMessage() + ' ' + entry.getThrown());
        }
    }

    @Override
    public void flush() {
        // publish buffers nothing
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
