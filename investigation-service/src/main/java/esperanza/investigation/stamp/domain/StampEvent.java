package esperanza.investigation.stamp.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.Published;
import java.util.List;

/** The event of the stamps of a case. Name and fields are a published contract. */
public sealed interface StampEvent extends OfCase {

    /**
     * An authority outside the mechanism stamped how far the histories of evidence and custody went.
     * Nothing is sealed: the proof outlives the keys of the persons.
     *
     * @param authority the name of the authority, as in its address
     * @param serial its number of the stamp
     * @param salt the random part of the stamped text
     * @param token the answer of the authority, in Base64
     */
    @Published(by = SYSTEM, audience = INVESTIGATION)
    record HistoryStamped(
            CaseId caseId,
            @AtLeast(1) List<StampedHead> heads,
            @AtLeast(1) String authority,
            @AtLeast(1) String serial,
            @AtLeast(1) String salt,
            @AtLeast(1) String token)
            implements StampEvent {}
}
