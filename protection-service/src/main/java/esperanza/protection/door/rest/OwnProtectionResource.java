package esperanza.protection.door.rest;

import esperanza.protection.door.EnterOwnRooms;
import esperanza.protection.door.ReadOwnRooms;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.PageForm;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * A program reads the own protection of a person by the ticket of their door, or by the pass of an earlier answer. The
 * field {@code ticket} comes in the body, never in an address. Everything else gets the same answer: 404.
 */
@Path("/v1/public/protection")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OwnProtectionResource {

    private final EnterOwnRooms door;
    private final ReadOwnRooms reading;

    OwnProtectionResource(EnterOwnRooms door, ReadOwnRooms reading) {
        this.door = door;
        this.reading = reading;
    }

    @POST
    @Operation(
            operationId = "readOwnProtection",
            summary = "Read where your protection stands, by the ticket of your own door")
    @APIResponse(
            responseCode = "200",
            description = "Stage, terms, measures, decisions and openings, in codes",
            content = @Content(schema = @Schema(implementation = OwnProtection.class)))
    @APIResponse(responseCode = "404", description = "This ticket opens nothing")
    public Uni<Response> read(MultivaluedMap<String, String> sent) {
        return Uni.createFrom()
                .deferred(() -> door.held(PageForm.of(sent, Optional.empty()).text("ticket"))
                        .chain(visitor -> reading.rooms(visitor).map(rooms -> OwnProtection.of(visitor, rooms)))
                        .map(Answers::opened));
    }
}
