package esperanza.protection.delivery.rest;

import esperanza.protection.ProtectionAction;
import esperanza.protection.delivery.DeliverMeasure;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.Voice;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The handover of a measure: the authority records it; the beneficiary, a representative or a second source confirms or
 * contests it.
 */
@Path("/v1/protections/{planId}/measures/{measureId}/handover")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class HandoverResource {

    /** {@code handedOverAt} is the present instant if absent. */
    public record Handover(Optional<String> note, Optional<Instant> handedOverAt) {}

    /** {@code by} is the side that confirms or contests; {@code saidAt} is the present instant if absent. */
    public record Statement(@NotNull Voice by, Optional<String> note, Optional<Instant> saidAt) {}

    private final CommandRequests requests;
    private final DeliverMeasure measures;

    HandoverResource(CommandRequests requests, DeliverMeasure measures) {
        this.requests = requests;
        this.measures = measures;
    }

    @POST
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "recordHandover", summary = "Record that a measure was handed over")
    public Uni<Response> handOver(UUID planId, UUID measureId, @BeanParam ChangeHeaders headers, Body<Handover> body) {
        return requests.command(ProtectionAction.RECORD_HANDOVER, headers, body)
                .done((asked, said) -> measures.recordHandover(
                        asked.at(requests.said("/handedOverAt", said.handedOverAt())),
                        planId,
                        new MeasureId(measureId),
                        said.note()));
    }

    @POST
    @Path("/confirmation")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "confirmHandover", summary = "Record that the other side confirms the handover")
    public Uni<Response> confirm(UUID planId, UUID measureId, @BeanParam ChangeHeaders headers, Body<Statement> body) {
        return requests.command(ProtectionAction.CONFIRM_HANDOVER, headers, body)
                .done((asked, said) -> measures.confirmHandover(
                        asked.at(saidAt(said)), planId, new MeasureId(measureId), said.by(), said.note()));
    }

    @POST
    @Path("/contestation")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "contestHandover", summary = "Record that the other side contests the handover")
    public Uni<Response> contest(UUID planId, UUID measureId, @BeanParam ChangeHeaders headers, Body<Statement> body) {
        return requests.command(ProtectionAction.CONFIRM_HANDOVER, headers, body)
                .done((asked, said) -> measures.contestHandover(
                        asked.at(saidAt(said)), planId, new MeasureId(measureId), said.by(), said.note()));
    }

    private Optional<Instant> saidAt(Statement statement) {
        return requests.said("/saidAt", statement.saidAt());
    }
}
