package esperanza.investigation.release;

import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceSecured;
import esperanza.investigation.stamp.Authority.Stamp;
import esperanza.investigation.stamp.domain.HeadsText;
import esperanza.investigation.stamp.domain.StampEvent.HistoryStamped;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes bundles of evidence that a stranger can check alone. */
public interface Bundles {

    /**
     * The basis of a bundle.
     *
     * @param at the instant of the export
     * @param secured by item, how it was secured, with opened words
     * @param heads how far the histories of the items went
     * @param earlier the stamps on record of these histories alone
     * @param stamp the stamp of the heads; empty: no authority answered
     */
    record Basis(
            UUID bundleId,
            Instant at,
            List<Item> items,
            Map<UUID, EvidenceSecured> secured,
            HeadsText heads,
            List<HistoryStamped> earlier,
            Optional<Stamp> stamp) {}

    /**
     * A bundle that is ready to leave.
     *
     * @param tagSum the SHA-256 of the list that names every other file with its sum
     * @param zip the bytes, which are read and opened only while somebody takes them
     */
    record Bundle(UUID bundleId, String tagSum, Multi<byte[]> zip) {}

    Uni<Bundle> bundle(Basis basis);
}
