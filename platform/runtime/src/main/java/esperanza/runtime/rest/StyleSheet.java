package esperanza.runtime.rest;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of the public pages of all services. */
public record StyleSheet(String text) {

    public static StyleSheet ofPages() {
        try (InputStream bytes = StyleSheet.class.getResourceAsStream("pages.css")) {
            return new StyleSheet(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Response answer() {
        Response.ResponseBuilder response = Response.ok(text).type("text/css;charset=utf-8");
        PageHeaders.ALL.forEach(response::header);
        return response.build();
    }
}
