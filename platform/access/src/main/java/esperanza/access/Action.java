package esperanza.access;

import java.util.Set;

/**
 * Something that can be asked of a service, and the roles that may ask it at all. Each service lists its own actions in
 * an enum beside its operations; {@link Access} decides about any of them.
 */
public interface Action {

    /** The constant's name, e.g. {@code READ_REPORT}. */
    String name();

    /** The roles that may ask it. A caller with none of them gets 403. */
    Set<Role> allowed();

    /**
     * True if the ombudsman may do it with a report that excludes the whole mechanism, in the mechanism's stead, and
     * with no other report ({@link Access#standsIn}).
     */
    default boolean inTheMechanismsStead() {
        return false;
    }

    /** True if it needs no assignment: a person who is called for a case may break its glass. */
    default boolean withoutAssignment() {
        return false;
    }

    /**
     * True if it is answered also while it is not known who may know of which case: it shows no case, or only those for
     * which the caller was called.
     */
    default boolean whileWallsAreOld() {
        return false;
    }
}
