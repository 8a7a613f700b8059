package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.READ_FILE;

import esperanza.investigation.evidence.FindEvidence;
import esperanza.runtime.paper.PaperLanguage;
import esperanza.runtime.paper.Papers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The receipt of an item, to be signed by both sides of a handover. */
@Path("/v1/investigations/{caseId}/evidence/{evidenceId}/custody/receipt")
@Authenticated
public class CustodyReceiptResource {

    private final CallerResolver callers;
    private final FindEvidence finder;
    private final CustodyReceipts receipts;
    private final Papers papers;

    CustodyReceiptResource(CallerResolver callers, FindEvidence finder, CustodyReceipts receipts, Papers papers) {
        this.callers = callers;
        this.finder = finder;
        this.receipts = receipts;
        this.papers = papers;
    }

    @GET
    @Produces("application/pdf")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printCustodyReceipt",
            summary = "The receipt of an item as its custody stands, as PDF",
            description = "Its code is the beginning of the hash of the last entry of the custody in the log. Nothing"
                    + " sealed is in it.")
    public Uni<Response> print(
            UUID caseId, UUID evidenceId, @QueryParam("language") @DefaultValue("ES") PaperLanguage language) {
        return callers.permit(READ_FILE)
                .chain(caller -> finder.secured(caller, caseId, evidenceId))
                .chain(item -> papers.pdf(
                        () -> receipts.of(item, language),
                        item.chain().events().getLast().recordedAt()))
                .map(Answers::opened);
    }
}
