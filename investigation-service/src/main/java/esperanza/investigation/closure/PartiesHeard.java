package esperanza.investigation.closure;

import esperanza.investigation.closure.domain.Hearings;
import esperanza.investigation.file.domain.CaseFile.Registered;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Tells which parties of a file were heard before it ends. The capability that hears the parties answers. */
public interface PartiesHeard {

    /**
     * The hearings about a proposal to archive the file. The use case asked before for access to the case.
     *
     * @param proposedBy pseudonym of the person who proposed it; empty if it does not wait
     */
    Uni<Hearings> beforeArchive(Registered file, UUID proposalId, Optional<String> proposedBy);

    /** The hearings about the closing of the file: those that name its case. The same. */
    Uni<Hearings> beforeClosing(Registered file);
}
