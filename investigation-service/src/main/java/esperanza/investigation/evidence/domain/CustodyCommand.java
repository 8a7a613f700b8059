package esperanza.investigation.evidence.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The commands on the custody of an item. The use case has read before that the item is one of the case. */
public sealed interface CustodyCommand extends AfterTheEnd, AfterTheFact {

    /**
     * @param digital true if the item was read as a file
     * @param holder pseudonym of the person who secures the item
     * @param seal the number of the seal
     * @param tool the tool that made the copy or the hash
     * @param file the bytes, if this service stores them
     */
    record SecureEvidence(
            CaseId caseId,
            EvidenceId evidenceId,
            boolean digital,
            Optional<FileHash> hash,
            String holder,
            CustodySecuring how,
            Personal<String> place,
            Optional<Personal<String>> seal,
            Optional<Personal<String>> tool,
            Optional<SecuredFile> file,
            Optional<Personal<Capture>> capture)
            implements CustodyCommand {

        /** The sum of the stored bytes, or else the one that was said. */
        Optional<FileHash> known() {
            return file.map(SecuredFile::hash).or(() -> hash);
        }
    }

    /**
     * @param from pseudonym of the person who hands the item over
     * @param to pseudonym of the person who is to receive it
     */
    record OfferCustody(
            CaseId caseId,
            UUID transferId,
            String from,
            String to,
            Personal<String> place,
            Optional<Personal<String>> seal,
            Personal<String> purpose)
            implements CustodyCommand {}

    /** @param seal the number of the seal as the receiver reads it */
    record ReceiveCustody(CaseId caseId, At at, UUID transferId, boolean sealIntact, Optional<Personal<String>> seal)
            implements CustodyCommand {}

    record DeclineCustody(CaseId caseId, At at, UUID transferId, boolean sealIntact, Personal<String> reasons)
            implements CustodyCommand {}

    /**
     * @param hash the hash of the file as it is now
     * @param read what the service found when it read the stored bytes back: it counts, whatever was said
     */
    record CheckIntegrity(
            CaseId caseId, CustodyIntegrity result, Optional<FileHash> hash, Optional<CustodyIntegrity> read)
            implements CustodyCommand {}

    /** Record that nobody can say who held the item between two instants. */
    record RecordGap(CaseId caseId, Instant from, Instant to, Personal<String> reasons) implements CustodyCommand {}

    /**
     * @param person pseudonym of the person who disposes of the item
     * @param order the fact that orders it, read before as one of a proceeding of the case
     * @param usedElsewhere true if another case was read to hold the same file
     */
    record DisposeOfEvidence(
            CaseId caseId,
            String person,
            CustodyDisposal as,
            Optional<UUID> order,
            boolean usedElsewhere,
            Personal<String> reasons)
            implements CustodyCommand {}

    /**
     * A piece of the stored file is missing or was changed.
     *
     * @param segment counted from 0
     */
    record RecordDamage(CaseId caseId, int segment) implements CustodyCommand {}
}
