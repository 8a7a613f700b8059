package esperanza.bench;

import java.util.List;

/** One hot path beside its limit. */
interface Measurement {

    String name();

    /** Starts what it needs on the machine, warms it up, measures pair by pair. */
    List<Finding> run(Machine machine);
}
