package esperanza.investigation.procedure.rest;

import static esperanza.investigation.InvestigationAction.RECORD_PROCEDURE;
import static esperanza.investigation.procedure.ProcedureStreams.REPARATION;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.procedure.ActOnReparation;
import esperanza.investigation.procedure.domain.ReparationCommand.ContestReparation;
import esperanza.investigation.procedure.domain.ReparationCommand.FulfilReparation;
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

/** How a reparation is fulfilled, and what the party says of that. */
@Path("/v1/investigations/{caseId}/reparations/{reparationId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FulfilmentResource {

    private final CaseDoor door;
    private final CommandRequests requests;
    private final ActOnReparation reparations;

    FulfilmentResource(CaseDoor door, CommandRequests requests, ActOnReparation reparations) {
        this.door = door;
        this.requests = requests;
        this.reparations = reparations;
    }

    @POST
    @Path("/plan")
    @Operation(operationId = "planReparation", summary = "Record who fulfils a reparation, how and until when")
    public Uni<Response> plan(Incoming<ActOnReparation.FulfilmentPlan> command) {
        return requests.command(RECORD_PROCEDURE, command).done(reparations::plan);
    }

    @POST
    @Path("/fulfilment")
    @Operation(operationId = "fulfilReparation", summary = "Record that a reparation was fulfilled, whole or in part")
    public Uni<Response> fulfil(Incoming<FulfilReparation> command) {
        return door.done(RECORD_PROCEDURE, REPARATION, command);
    }

    @POST
    @Path("/confirmation")
    @Operation(operationId = "confirmReparation", summary = "Record that the party confirms the fulfilment")
    public Uni<Response> confirm(Incoming<ActOnReparation.PartyWords> command) {
        return requests.command(RECORD_PROCEDURE, command).done(reparations::confirm);
    }

    @POST
    @Path("/contestation")
    @Operation(operationId = "contestReparation", summary = "Record that the party contests the fulfilment")
    public Uni<Response> contest(Incoming<ContestReparation> command) {
        return door.done(RECORD_PROCEDURE, REPARATION, command);
    }
}
