package esperanza.bench;

import java.util.List;

/** One hot path beside its limit. */
interface Measurement {

    String name();

    /** Starts the parts that it needs on the machine, warms them up, and measures pair by pair. */
    List<Finding> run(Machine machine);

    /** Whether the databases hold copies afterwards: the next measurement then has a platform of its own. */
    default boolean leavesCopies() {
        return false;
    }
}
