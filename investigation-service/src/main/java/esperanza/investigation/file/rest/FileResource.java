package esperanza.investigation.file.rest;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.ActOnFile;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.domain.HypothesisId;
import esperanza.kernel.Audience;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One file: a named investigator takes it and adopts the first hypothesis. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class FileResource {

    /** The reasons for following the hypothesis. */
    public record Adoption(@NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final FindFile finder;
    private final ActOnFile files;

    FileResource(CallerResolver callers, CommandRequests requests, FindFile finder, ActOnFile files) {
        this.callers = callers;
        this.requests = requests;
        this.finder = finder;
        this.files = files;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The file; its version is the ETag",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    @Operation(operationId = "readInvestigation", summary = "The file of a case, with its investigator and hypotheses")
    public Uni<Response> read(@PathParam("caseId") UUID caseId) {
        return callers.permit(InvestigationAction.READ_FILE).chain(caller -> finder.found(caller, caseId)
                .map(found -> Answers.read(
                        FileView.of(found.file(), found.sameIncident(), investigates(caller)), found.version())));
    }

    private static boolean investigates(Caller caller) {
        return Access.sees(caller, Audience.INVESTIGATION, "investigation") == Visibility.FULL;
    }

    @POST
    @Path("/taking")
    @APIResponse(responseCode = "200", description = "You are the investigator of the file")
    @Operation(
            operationId = "takeFile",
            summary = "Take a file that nobody has, or that was released, and answer for it by name; without a body")
    public Uni<Response> take(@PathParam("caseId") UUID caseId, @BeanParam ChangeHeaders headers) {
        return requests.receive(InvestigationAction.TAKE_FILE, headers)
                .chain(asked -> files.take(asked, caseId))
                .map(Answers::done);
    }

    @POST
    @Path("/hypotheses/{hypothesisId}/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Adopted")
    @Operation(operationId = "adoptHypothesis", summary = "Adopt a hypothesis of your file, with reasons")
    public Uni<Response> adopt(
            @PathParam("caseId") UUID caseId,
            @PathParam("hypothesisId") UUID hypothesisId,
            @BeanParam ChangeHeaders headers,
            Body<Adoption> body) {
        return requests.receive(InvestigationAction.ADOPT_HYPOTHESIS, headers, body)
                .chain(asked -> files.adoptHypothesis(
                        asked,
                        caseId,
                        new HypothesisId(hypothesisId),
                        asked.body().reasons()))
                .map(Answers::done);
    }
}
