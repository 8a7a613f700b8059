package esperanza.intake.relating.domain;

import esperanza.kernel.PartyRef;
import java.util.Optional;

/**
 * The identity of a party, on the stream of its reference.
 *
 * @param into the party that this one was recognised to be, named by an earlier report; empty: it stands for itself
 */
public record Party(Optional<PartyRef> into) {

    static final Party ALONE = new Party(Optional.empty());
}
