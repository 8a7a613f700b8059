package esperanza.protection.decision.rest;

import static esperanza.protection.ProtectionAction.KEEP_AGENDA;

import esperanza.protection.decision.KeepSeats;
import esperanza.protection.decision.KeepSeats.EndedSeat;
import esperanza.protection.decision.KeepSeats.FilledSeat;
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

/** The seats of the bodies that decide: a supervisor records who fills them. */
@Path("/v1/protections/seats")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class SeatResource {

    private final CommandRequests requests;
    private final KeepSeats seats;

    SeatResource(CommandRequests requests, KeepSeats seats) {
        this.requests = requests;
        this.seats = seats;
    }

    @POST
    @Operation(
            operationId = "fillSeat",
            summary = "Record who fills a seat of a body from now on",
            description =
                    "Whoever filled it before does so no longer. A quorum of the seats that are filled counts each seat that nobody recorded as vacant.")
    public Uni<Response> fill(Incoming<FilledSeat> command) {
        return requests.command(KEEP_AGENDA, command).done(seats::fill);
    }

    @POST
    @Path("/ends")
    @Operation(
            operationId = "endSeat",
            summary = "Record that nobody fills a seat of a body any more",
            description =
                    "A quorum of the seats that are filled leaves it out, unless the same person says who is there.")
    public Uni<Response> end(Incoming<EndedSeat> command) {
        return requests.command(KEEP_AGENDA, command).done(seats::end);
    }
}
