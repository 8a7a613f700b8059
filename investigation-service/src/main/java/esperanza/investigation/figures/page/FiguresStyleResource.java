package esperanza.investigation.figures.page;

import esperanza.runtime.rest.StyleSheet;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The style sheet of the page of figures. */
@Path("/v1/public/figures.css")
@Produces("text/css")
@PermitAll
public class FiguresStyleResource {

    private final StyleSheet style = StyleSheet.ofPages();

    @GET
    @Operation(operationId = "showFiguresStyle", summary = "How the page of figures looks")
    public Response style() {
        return style.answer();
    }
}
