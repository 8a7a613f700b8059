package esperanza.investigation.file.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.ActOnFile;
import esperanza.investigation.file.FileStandings;
import esperanza.investigation.file.FindFile;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One file: a named investigator takes it. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class FileResource {

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final FindFile finder;
    private final FileStandings standings;
    private final ActOnFile files;

    FileResource(
            CallerResolver callers,
            CommandRequests requests,
            FindFile finder,
            FileStandings standings,
            ActOnFile files) {
        this.callers = callers;
        this.requests = requests;
        this.finder = finder;
        this.standings = standings;
        this.files = files;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The file; its version is the ETag",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    @Operation(operationId = "readInvestigation", summary = "The file of a case, with its investigator")
    public Uni<Response> read(UUID caseId) {
        return callers.permit(InvestigationAction.READ_FILE)
                .chain(caller -> finder.found(caller, caseId).chain(found -> standings
                        .of(caseId)
                        .map(read -> Answers.read(
                                FileView.of(found.file(), found.sameIncident(), read.standing(), caller.pseudonym()),
                                found.version()))));
    }

    @POST
    @Path("/taking")
    @APIResponse(responseCode = "200", description = "You are the investigator of the file")
    @Operation(
            operationId = "takeFile",
            summary = "Take a file that nobody has, or that was released, and answer for it by name; without a body")
    public Uni<Response> take(UUID caseId, @BeanParam ChangeHeaders headers) {
        return requests.receive(InvestigationAction.TAKE_FILE, headers)
                .chain(asked -> files.take(asked, caseId))
                .map(Answers::done);
    }
}
