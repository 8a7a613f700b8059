package esperanza.investigation.programme.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.programme.DirectProgramme;
import esperanza.investigation.programme.domain.Programme.InactivityStep;
import esperanza.investigation.programme.domain.Programme.SuspensionGround;
import esperanza.runtime.rest.Body;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Whether an investigation goes on: suspended by two persons, resumed, and answered for when nobody works on it. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class StandingResource {

    /** Why the investigation should wait, and until when. */
    public record Suspension(
            @NotNull SuspensionGround ground,
            @NotNull Instant until,
            @NotBlank String reasons) {}

    /** The reasons of a decision. */
    public record Decision(@NotBlank String reasons) {}

    /**
     * What is to be done about the inactivity of a file.
     *
     * @param deadlineId the clock that was breached
     */
    public record Inactivity(
            @NotNull UUID deadlineId,
            @NotNull InactivityStep step,
            @NotBlank String instruction) {}

    private final CommandRequests requests;
    private final DirectProgramme programmes;

    StandingResource(CommandRequests requests, DirectProgramme programmes) {
        this.requests = requests;
        this.programmes = programmes;
    }

    @POST
    @Path("/suspension-proposal")
    @APIResponse(responseCode = "200", description = "Proposed; the investigation goes on until a supervisor decides")
    @Operation(operationId = "proposeSuspension", summary = "Propose that the investigation of your file waits")
    public Uni<Response> propose(UUID caseId, @BeanParam CommandHeaders headers, Body<Suspension> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) ->
                        programmes.proposeSuspension(asked, caseId, said.ground(), said.until(), said.reasons()));
    }

    @POST
    @Path("/suspension")
    @APIResponse(responseCode = "200", description = "Suspended")
    @Operation(operationId = "suspendInvestigation", summary = "Suspend an investigation as it was proposed")
    public Uni<Response> suspend(UUID caseId, @BeanParam CommandHeaders headers, Body<Decision> body) {
        return requests.command(InvestigationAction.DECIDE_ON_PROGRAMME, headers, body)
                .done((asked, said) -> programmes.suspend(asked, caseId, said.reasons()));
    }

    @POST
    @Path("/resumption")
    @APIResponse(responseCode = "200", description = "The investigation goes on")
    @Operation(
            operationId = "resumeInvestigation",
            summary = "Let an investigation go on, or drop the proposal to suspend it")
    public Uni<Response> resume(UUID caseId, @BeanParam CommandHeaders headers, Body<Decision> body) {
        return requests.command(InvestigationAction.RESUME_INVESTIGATION, headers, body)
                .done((asked, said) -> programmes.resume(asked, caseId, said.reasons()));
    }

    @POST
    @Path("/inactivity-answers")
    @APIResponse(responseCode = "200", description = "Recorded; the file stays inactive until somebody acts")
    @Operation(operationId = "answerInactivity", summary = "Say what is to be done about a file that nobody works on")
    public Uni<Response> answer(UUID caseId, @BeanParam CommandHeaders headers, Body<Inactivity> body) {
        return requests.command(InvestigationAction.ANSWER_INACTIVITY, headers, body)
                .done((asked, said) ->
                        programmes.answerInactivity(asked, caseId, said.deadlineId(), said.step(), said.instruction()));
    }
}
