package esperanza.intake.receipt.page;

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

/** The style sheet of the pages. */
@Path("/v1/public/pages.css")
@PermitAll
public class StyleResource {

    private final String style = read();

    @GET
    @Operation(operationId = "showStyle", summary = "How the pages look")
    public Response style() {
        Response.ResponseBuilder response = Response.ok(style).type("text/css;charset=utf-8");
        PageHeaders.ALL.forEach(response::header);
        return response.build();
    }

    private static String read() {
        try (InputStream bytes = StyleResource.class.getResourceAsStream("/esperanza/intake/pages.css")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
