package esperanza.investigation.file;

import esperanza.investigation.file.domain.FileStanding;
import esperanza.kernel.store.Seen;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Tells whether a file has ended. The capability that ends files answers. */
public interface FileStandings {

    /** @param seen the stream that tells it, for a decision that rests on it */
    record Read(FileStanding standing, Seen seen) {}

    /** The standing of the file at this moment. The use case asked before for access to the case. */
    Uni<Read> of(UUID caseId);
}
