package esperanza.investigation.file.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.OpenFile;
import esperanza.investigation.file.domain.FilePart;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Opens a sealed part of a file, for a stated purpose. Takes no If-Match, because the file does not change. */
@Path("/v1/investigations/{caseId}/openings")
@Authenticated
public class FileOpeningResource {

    /** The part to open, and the purpose. */
    public record Opening(
            UUID caseId, FilePart part, @KnownCode OpeningPurpose purpose, Optional<String> reasons) {}

    private final CommandRequests requests;
    private final OpenFile files;

    FileOpeningResource(CommandRequests requests, OpenFile files) {
        this.requests = requests;
        this.files = files;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openFile",
            summary = "Open a sealed part of a file",
            description = "Recorded before the first byte is answered. The same opening can be read again for a limited"
                    + " time; after that, open the part anew.")
    @APIResponse(
            responseCode = "200",
            description = "The requested part",
            content = @Content(schema = @Schema(implementation = OpenedFile.class)))
    public Uni<Response> open(Incoming<Opening> command) {
        return requests.command(InvestigationAction.OPEN_FILE, command)
                .handle((asked, said) -> files.open(asked, said.caseId(), said.part(), said.purpose(), said.reasons()))
                .map(opened -> Answers.opened(OpenedFile.of(opened)));
    }
}
