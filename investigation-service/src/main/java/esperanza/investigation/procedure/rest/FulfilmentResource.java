package esperanza.investigation.procedure.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.procedure.WorkOnReparation;
import esperanza.investigation.procedure.domain.ReparationPlan;
import esperanza.runtime.rest.Answers;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How a reparation is fulfilled, and what the party says of that. */
@Path("/v1/investigations/{caseId}/reparations/{reparationId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FulfilmentResource {

    /**
     * How the reparation is to be fulfilled.
     *
     * @param holder who has to fulfil it
     */
    public record Planned(
            @NotBlank String holder,
            @NotNull Instant due,
            @NotBlank String steps) {}

    /**
     * What was done.
     *
     * @param partial true: something is left to be done
     * @param occurredAt the present instant if absent
     */
    public record Fulfilled(boolean partial, @NotBlank String text, Optional<Instant> occurredAt) {}

    /**
     * What the party says.
     *
     * @param occurredAt the present instant if absent
     */
    public record PartyWords(@NotBlank String words, Optional<Instant> occurredAt) {}

    private final CommandRequests requests;
    private final WorkOnReparation reparations;

    FulfilmentResource(CommandRequests requests, WorkOnReparation reparations) {
        this.requests = requests;
        this.reparations = reparations;
    }

    @POST
    @Path("/plan")
    @APIResponse(responseCode = "200", description = "Planned")
    @Operation(operationId = "planReparation", summary = "Record who fulfils a reparation, how and until when")
    public Uni<Response> plan(
            @PathParam("caseId") UUID caseId,
            @PathParam("reparationId") UUID reparationId,
            @BeanParam CommandHeaders headers,
            Body<Planned> body) {
        return requests.receive(InvestigationAction.RECORD_PROCEDURE, headers, body)
                .chain(asked -> {
                    Planned said = asked.body();
                    ReparationPlan plan = new ReparationPlan(said.holder(), said.steps());
                    return reparations.plan(asked, caseId, reparationId, said.due(), plan);
                })
                .map(Answers::done);
    }

    @POST
    @Path("/fulfilment")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "fulfilReparation", summary = "Record that a reparation was fulfilled, whole or in part")
    public Uni<Response> fulfil(
            @PathParam("caseId") UUID caseId,
            @PathParam("reparationId") UUID reparationId,
            @BeanParam CommandHeaders headers,
            Body<Fulfilled> body) {
        return requests.receive(InvestigationAction.RECORD_PROCEDURE, headers, body)
                .chain(asked -> reparations.fulfil(
                        asked.at(requests.said("/occurredAt", asked.body().occurredAt())),
                        caseId,
                        reparationId,
                        asked.body().partial(),
                        asked.body().text()))
                .map(Answers::done);
    }

    @POST
    @Path("/confirmation")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "confirmReparation", summary = "Record that the party confirms the fulfilment")
    public Uni<Response> confirm(
            @PathParam("caseId") UUID caseId,
            @PathParam("reparationId") UUID reparationId,
            @BeanParam CommandHeaders headers,
            Body<PartyWords> body) {
        return requests.receive(InvestigationAction.RECORD_PROCEDURE, headers, body)
                .chain(asked -> reparations.confirm(
                        asked.at(requests.said("/occurredAt", asked.body().occurredAt())),
                        caseId,
                        reparationId,
                        asked.body().words()))
                .map(Answers::done);
    }

    @POST
    @Path("/contestation")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "contestReparation", summary = "Record that the party contests the fulfilment")
    public Uni<Response> contest(
            @PathParam("caseId") UUID caseId,
            @PathParam("reparationId") UUID reparationId,
            @BeanParam CommandHeaders headers,
            Body<PartyWords> body) {
        return requests.receive(InvestigationAction.RECORD_PROCEDURE, headers, body)
                .chain(asked -> reparations.contest(
                        asked.at(requests.said("/occurredAt", asked.body().occurredAt())),
                        caseId,
                        reparationId,
                        asked.body().words()))
                .map(Answers::done);
    }
}
