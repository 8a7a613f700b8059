package esperanza.investigation.programme.rest;

import static esperanza.investigation.InvestigationAction.ANSWER_INACTIVITY;
import static esperanza.investigation.InvestigationAction.DECIDE_ON_PROGRAMME;
import static esperanza.investigation.InvestigationAction.RESUME_INVESTIGATION;
import static esperanza.investigation.InvestigationAction.WORK_ON_PROGRAMME;
import static esperanza.investigation.programme.ProgrammeStreams.PROGRAMME;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.programme.DirectProgramme;
import esperanza.investigation.programme.domain.ProgrammeCommand.ResumeInvestigation;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Whether an investigation goes on: suspended by two persons, resumed, and answered for when nobody works on it. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class StandingResource {

    private final CaseDoor door;
    private final CommandRequests requests;
    private final DirectProgramme programmes;

    StandingResource(CaseDoor door, CommandRequests requests, DirectProgramme programmes) {
        this.door = door;
        this.requests = requests;
        this.programmes = programmes;
    }

    @POST
    @Path("/suspension-proposal")
    @APIResponse(responseCode = "200", description = "Proposed; the investigation goes on until a supervisor decides")
    @Operation(operationId = "proposeSuspension", summary = "Propose that the investigation of your file waits")
    public Uni<Response> propose(Incoming<DirectProgramme.Suspension> command) {
        return requests.command(WORK_ON_PROGRAMME, command).done(programmes::proposeSuspension);
    }

    @POST
    @Path("/suspension")
    @Operation(operationId = "suspendInvestigation", summary = "Suspend an investigation as it was proposed")
    public Uni<Response> suspend(Incoming<DirectProgramme.Decision> command) {
        return requests.command(DECIDE_ON_PROGRAMME, command).done(programmes::suspend);
    }

    @POST
    @Path("/resumption")
    @APIResponse(responseCode = "200", description = "The investigation goes on")
    @Operation(
            operationId = "resumeInvestigation",
            summary = "Let an investigation go on, or drop the proposal to suspend it")
    public Uni<Response> resume(Incoming<ResumeInvestigation> command) {
        return door.done(RESUME_INVESTIGATION, PROGRAMME, command);
    }

    @POST
    @Path("/inactivity-answers")
    @APIResponse(responseCode = "200", description = "Recorded; the file stays inactive until somebody acts")
    @Operation(operationId = "answerInactivity", summary = "Say what is to be done about a file that nobody works on")
    public Uni<Response> answer(Incoming<DirectProgramme.Inactivity> command) {
        return requests.command(ANSWER_INACTIVITY, command).done(programmes::answerInactivity);
    }
}
