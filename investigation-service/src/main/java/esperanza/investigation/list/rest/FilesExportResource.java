package esperanza.investigation.list.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.list.ExportFiles;
import esperanza.investigation.list.FilesExport;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Csv;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The list of files as a table for a spreadsheet, for a stated purpose. */
@Path("/v1/investigations/exports")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FilesExportResource {

    private final CommandRequests requests;
    private final ExportFiles list;

    FilesExportResource(CommandRequests requests, ExportFiles list) {
        this.requests = requests;
        this.list = list;
    }

    @POST
    @Produces(Csv.TYPE)
    @APIResponse(
            responseCode = "200",
            description = "RFC 4180, UTF-8; no cell is a formula",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "429", description = "Too many lists by this person in an hour")
    @Operation(
            operationId = "exportInvestigations",
            summary = "Take the list of files out as a table, for a stated purpose",
            description = "Narrowed as its list is, to the rows that you may know of; at most 10,000. Recorded before"
                    + " its first row is read. No sealed word is in it.")
    public Uni<Response> export(Incoming<FilesExport> command) {
        return requests.command(InvestigationAction.LIST_INVESTIGATIONS, command)
                .handle(list::export)
                .map(lines -> new Csv(lines).answer());
    }
}
