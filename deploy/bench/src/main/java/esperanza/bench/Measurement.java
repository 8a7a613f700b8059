package esperanza.bench;

import java.util.List;

/** One hot path beside its limit. */
interface Measurement {

    String name();

    /** Starts the parts that it needs on the machine, warms them up, and measures pair by pair. */
    List<Finding> run(Machine machine);

    /** Whether copies, or many reports that wait, are left: the next measurement then has an empty platform. */
    default boolean usesUpThePlatform() {
        return false;
    }
}
