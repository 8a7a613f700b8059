package esperanza.protection.door.page;

import esperanza.protection.door.ActInOwnRooms;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person in their own rooms checks in, or calls for help. */
@Path("/v1/public/{language: es|en|pt}/protection")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class OwnSafetyPagesResource {

    private final ActInOwnRooms acting;
    private final OwnVisits visits;

    OwnSafetyPagesResource(ActInOwnRooms acting, OwnVisits visits) {
        this.acting = acting;
        this.visits = visits;
    }

    @POST
    @Path("/safe")
    @Operation(
            operationId = "checkInForm",
            summary = "Say that you are safe, with your word; the page is the same whichever word was said")
    public Uni<Response> checkIn(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnForm form = OwnVisits.form(sent, headers);
        String word = form.text("word");
        return visits.done(
                language, form, word.isBlank() ? "noWord" : "", (visitor, how) -> acting.checkIn(visitor, word, how));
    }

    @POST
    @Path("/help")
    @Operation(operationId = "callForHelpForm", summary = "Call for help: whoever protects is called at once")
    public Uni<Response> callForHelp(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnForm form = OwnVisits.form(sent, headers);
        return visits.done(language, form, (visitor, how) -> acting.callForHelp(visitor, form.text("place"), how));
    }
}
