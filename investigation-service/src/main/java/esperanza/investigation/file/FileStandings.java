package esperanza.investigation.file;

import esperanza.investigation.file.domain.FileStanding;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Tells whether a file has ended. The capability that ends files answers. */
public interface FileStandings {

    /** The standing of the file at this moment. The use case asked before for access to the case. */
    Uni<FileStanding> of(UUID caseId);
}
