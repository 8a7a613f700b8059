package esperanza.investigation.dossier.rest;

import static esperanza.investigation.InvestigationAction.OPEN_FILE;

import esperanza.investigation.dossier.OpenDossier;
import esperanza.kernel.CaseId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.paper.PaperLanguage;
import esperanza.runtime.paper.Papers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Prints a dossier that was approved. */
@Path("/v1/investigations/{caseId}/dossiers/{dossierId}/print")
@Authenticated
public class DossierPrintResource {

    /** In which language the dossier is printed. Words that people wrote stay in theirs. */
    public record Printing(CaseId caseId, UUID dossierId, PaperLanguage language) {}

    private final CommandRequests requests;
    private final OpenDossier dossiers;
    private final DossierPages pages;
    private final Papers papers;

    DossierPrintResource(CommandRequests requests, OpenDossier dossiers, DossierPages pages, Papers papers) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.pages = pages;
        this.papers = papers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/pdf")
    @APIResponse(
            responseCode = "200",
            description = "The dossier",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printDossier",
            summary = "Print a dossier that another person approved, as PDF",
            description = "Recorded before the first byte is answered. It opens the parts that the dossier holds. The"
                    + " same dossier is the same file, until something of it is erased.")
    public Uni<Response> print(Incoming<Printing> command) {
        return requests.command(OPEN_FILE, command)
                .handle((asked, said) -> dossiers.open(asked, said.caseId(), said.dossierId())
                        .chain(opened -> papers.pdf(
                                () -> pages.of(opened, said.language()),
                                opened.standing().dossier().order().asOf())))
                .map(Answers::opened);
    }
}
