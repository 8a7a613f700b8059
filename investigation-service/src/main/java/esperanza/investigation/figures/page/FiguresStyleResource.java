package esperanza.investigation.figures.page;

import esperanza.runtime.rest.PageHeaders;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The style sheet of the page of figures. */
@Path("/v1/public/figures.css")
@PermitAll
public class FiguresStyleResource {

    private final String style = read();

    @GET
    @Operation(operationId = "showFiguresStyle", summary = "How the page of figures looks")
    public Response style() {
        Response.ResponseBuilder response = Response.ok(style).type("text/css;charset=utf-8");
        PageHeaders.ALL.forEach(response::header);
        return response.build();
    }

    private static String read() {
        try (InputStream bytes =
                FiguresStyleResource.class.getResourceAsStream("/esperanza/investigation/figures/figures.css")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
