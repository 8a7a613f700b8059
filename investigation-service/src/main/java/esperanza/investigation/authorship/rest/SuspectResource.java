package esperanza.investigation.authorship.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.authorship.WorkOnSuspects;
import esperanza.investigation.authorship.domain.Suspicion;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The suspects of a case. */
@Path("/v1/investigations/{caseId}/suspects")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class SuspectResource {

    /** What is known of a suspect, and why. */
    public record SuspectDetails(
            @NotNull Suspicion suspicion, @NotBlank String reasons) {}

    /** Why the suspicion does not hold. */
    public record Clearance(@NotBlank String reasons) {}

    /** The suspect that was recorded. */
    public record SuspectMade(UUID suspectId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final WorkOnSuspects suspects;

    SuspectResource(CommandRequests requests, WorkOnSuspects suspects) {
        this.requests = requests;
        this.suspects = suspects;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SuspectMade.class)))
    @Operation(
            operationId = "recordSuspect",
            summary = "Record a suspect, and shut the case to the suspect's institution",
            description = "The case is shut to everybody of that institution before you get the answer. The mechanism"
                    + " itself and the institutions that oversee it are not shut out by this.")
    public Uni<Response> record(UUID caseId, @BeanParam CommandHeaders headers, Body<SuspectDetails> body) {
        return requests.command(InvestigationAction.WORK_ON_AUTHORSHIP, headers, body)
                .handle((asked, said) -> suspects.record(asked, caseId, said.suspicion(), said.reasons()))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + caseId + "/suspects/" + made.id()),
                        new SuspectMade(made.id())));
    }

    @POST
    @Path("/{suspectId}/details")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "learnSuspectDetail",
            summary = "Record what was learnt of a suspect, and shut the case to an institution that turned out")
    public Uni<Response> learn(
            UUID caseId, UUID suspectId, @BeanParam CommandHeaders headers, Body<SuspectDetails> body) {
        return requests.command(InvestigationAction.WORK_ON_AUTHORSHIP, headers, body)
                .done((asked, said) -> suspects.learn(asked, caseId, suspectId, said.suspicion(), said.reasons()));
    }

    @POST
    @Path("/{suspectId}/clearance")
    @APIResponse(responseCode = "200", description = "Cleared; the case stays shut to the institution")
    @Operation(operationId = "clearSuspect", summary = "Record that the suspicion does not hold, as a second person")
    public Uni<Response> clear(UUID caseId, UUID suspectId, @BeanParam CommandHeaders headers, Body<Clearance> body) {
        return requests.command(InvestigationAction.CLEAR_SUSPECT, headers, body)
                .done((asked, said) -> suspects.clear(asked, caseId, suspectId, said.reasons()));
    }
}
