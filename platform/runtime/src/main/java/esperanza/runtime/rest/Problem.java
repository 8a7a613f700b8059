package esperanza.runtime.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.runtime.refusal.Refused;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An error in the format of RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Refused.Field> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String title) {
        return of(status, code, title, List.of());
    }

    static Problem of(int status, String code, String title, List<Refused.Field> errors) {
        return new Problem("urn:esperanza:problem:" + code, title, status, "", errors);
    }

    static Response.ResponseBuilder response(int status, String code, String title) {
        return response(status, code, title, List.of());
    }

    static Response.ResponseBuilder response(int status, String code, String title, List<Refused.Field> errors) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(of(status, code, title, errors));
    }
}
