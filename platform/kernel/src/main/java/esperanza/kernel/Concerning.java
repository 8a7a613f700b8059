package esperanza.kernel;

import java.util.List;

/**
 * The cases and parties that an event concerns. A case is the union of the streams whose events name it.
 *
 * <p>Both lists travel in the metadata, so they hold opaque references only.
 */
public interface Concerning {

    /** The first case is the subject under which the event is published. Empty: the event belongs to no case yet. */
    List<CaseId> cases();

    default List<PartyRef> parties() {
        return List.of();
    }
}
