package esperanza.investigation.programme.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_PROGRAMME;
import static esperanza.investigation.programme.ProgrammeStreams.ACT;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.programme.domain.ActCommand.*;
import esperanza.runtime.command.Incoming;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An act that was ordered and is not done: refused, impossible, withdrawn, or its date moved. */
@Path("/v1/investigations/{caseId}/acts")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class OpenActResource {

    private final CaseDoor door;

    OpenActResource(CaseDoor door) {
        this.door = door;
    }

    @POST
    @Path("/{actId}/refusal")
    @Operation(operationId = "refuseAct", summary = "Refuse an act that was given to you, with reasons")
    public Uni<Response> refuse(Incoming<RefuseAct> command) {
        return door.done(WORK_ON_PROGRAMME, ACT, command);
    }

    @POST
    @Path("/{actId}/impossibility")
    @Operation(operationId = "recordImpossibleAct", summary = "Record that an act that was given to you cannot be done")
    public Uni<Response> sayImpossible(Incoming<SayImpossible> command) {
        return door.done(WORK_ON_PROGRAMME, ACT, command);
    }

    @POST
    @Path("/{actId}/withdrawal")
    @Operation(operationId = "withdrawAct", summary = "Withdraw an act of your file that was ordered")
    public Uni<Response> withdraw(Incoming<WithdrawAct> command) {
        return door.done(WORK_ON_PROGRAMME, ACT, command);
    }

    @POST
    @Path("/{actId}/due")
    @Operation(operationId = "moveActDue", summary = "Move the date of an act of your file")
    public Uni<Response> moveDue(Incoming<MoveDue> command) {
        return door.done(WORK_ON_PROGRAMME, ACT, command);
    }
}
