package esperanza.protection.door.page;

import esperanza.runtime.rest.StyleSheet;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The style sheet of the rooms. */
@Path("/v1/public/rooms.css")
@Produces("text/css")
@PermitAll
public class RoomStyleResource {

    private final StyleSheet style = StyleSheet.ofPages();

    @GET
    @Operation(operationId = "showRoomsStyle", summary = "How the pages of the rooms look")
    public Response style() {
        return style.answer();
    }
}
