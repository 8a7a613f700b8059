package esperanza.runtime.rest;

import esperanza.kernel.store.Outcome;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers of commands and reads: the version as ETag, the log's position for reading one's own writes. */
public final class Answers {

    public static final String POSITION = "Esperanza-Position";

    private Answers() {}

    /** Done, nothing more to say. */
    public static Response done(Outcome<?> outcome) {
        return with(Response.noContent(), outcome).build();
    }

    public static Response created(Outcome<?> outcome, URI where, Object body) {
        return with(Response.created(where), outcome).entity(body).build();
    }

    /** For a sender outside the mechanism: the log's position would tell how much is reported. */
    public static Response createdOutside(Outcome<?> outcome, URI where, Object body) {
        return Response.created(where)
                .header("ETag", etag(outcome.version()))
                .header("Cache-Control", "no-store")
                .entity(body)
                .build();
    }

    /** Kept, and not in the log yet: there is no version to tell. */
    public static Response acceptedOutside(URI where, Object body) {
        return Response.accepted(body)
                .location(where)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** What was opened for whoever asks: theirs alone, kept nowhere on the way. */
    public static Response opened(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }

    public static Response read(Object body, int version) {
        return Response.ok(body)
                .header("ETag", etag(version))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response.ResponseBuilder with(Response.ResponseBuilder response, Outcome<?> outcome) {
        return response.header("ETag", etag(outcome.version()))
                .header(POSITION, outcome.position())
                .header("Cache-Control", "no-store");
    }

    private static String etag(int version) {
        return '"' + Integer.toString(version) + '"';
    }
}
