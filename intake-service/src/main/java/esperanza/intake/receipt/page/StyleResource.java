package esperanza.intake.receipt.page;

import esperanza.runtime.rest.StyleSheet;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The style sheet of the pages. */
@Path("/v1/public/pages.css")
@Produces("text/css")
@PermitAll
public class StyleResource {

    private final StyleSheet style = StyleSheet.ofPages();

    @GET
    @Operation(operationId = "showStyle", summary = "How the pages look")
    public Response style() {
        return style.answer();
    }
}
