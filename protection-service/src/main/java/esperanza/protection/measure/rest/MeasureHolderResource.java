package esperanza.protection.measure.rest;

import static esperanza.protection.ProtectionAction.REASSIGN_MEASURE;

import esperanza.protection.measure.ActOnMeasure;
import esperanza.protection.measure.ActOnMeasure.Reassignment;
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

/** A measure changes hands: another person answers for its delivery. No term starts anew by this. */
@Path("/v1/protections/{planId}/measures/{measureId}/reassignment")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class MeasureHolderResource {

    private final CommandRequests requests;
    private final ActOnMeasure measures;

    MeasureHolderResource(CommandRequests requests, ActOnMeasure measures) {
        this.requests = requests;
        this.measures = measures;
    }

    @POST
    @Operation(
            operationId = "reassignMeasure",
            summary = "Give a measure to another person, who answers for its delivery")
    public Uni<Response> reassign(Incoming<Reassignment> command) {
        return requests.command(REASSIGN_MEASURE, command).done(measures::reassign);
    }
}
