package esperanza.investigation.programme.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.programme.CarryOutAct;
import esperanza.investigation.programme.domain.Act.Hindrance;
import esperanza.investigation.programme.domain.ActId;
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

/** An act that was ordered and is not done: refused, impossible, withdrawn, or its date moved. */
@Path("/v1/investigations/{caseId}/acts")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class OpenActResource {

    /** Why the act is not done. */
    public record NotDone(
            @NotNull Hindrance ground, @NotBlank String reasons) {}

    /** Why the act is withdrawn. */
    public record Withdrawal(@NotBlank String reasons) {}

    /** Another date for the act. The earlier one stays on record. */
    public record NewDue(@NotNull Instant due, @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final CarryOutAct acts;

    OpenActResource(CommandRequests requests, CarryOutAct acts) {
        this.requests = requests;
        this.acts = acts;
    }

    @POST
    @Path("/{actId}/refusal")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "refuseAct", summary = "Refuse an act that was given to you, with reasons")
    public Uni<Response> refuse(UUID caseId, UUID actId, @BeanParam CommandHeaders headers, Body<NotDone> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) -> acts.refuse(asked, caseId, new ActId(actId), said.ground(), said.reasons()));
    }

    @POST
    @Path("/{actId}/impossibility")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "recordImpossibleAct", summary = "Record that an act that was given to you cannot be done")
    public Uni<Response> sayImpossible(UUID caseId, UUID actId, @BeanParam CommandHeaders headers, Body<NotDone> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) ->
                        acts.sayImpossible(asked, caseId, new ActId(actId), said.ground(), said.reasons()));
    }

    @POST
    @Path("/{actId}/withdrawal")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @Operation(operationId = "withdrawAct", summary = "Withdraw an act of your file that was ordered")
    public Uni<Response> withdraw(UUID caseId, UUID actId, @BeanParam CommandHeaders headers, Body<Withdrawal> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) -> acts.withdraw(asked, caseId, new ActId(actId), said.reasons()));
    }

    @POST
    @Path("/{actId}/due")
    @APIResponse(responseCode = "200", description = "Moved")
    @Operation(operationId = "moveActDue", summary = "Move the date of an act of your file")
    public Uni<Response> moveDue(UUID caseId, UUID actId, @BeanParam CommandHeaders headers, Body<NewDue> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) -> acts.moveDue(asked, caseId, new ActId(actId), said.due(), said.reasons()));
    }
}
