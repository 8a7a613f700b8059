package esperanza.runtime.rest;

import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Incoming;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Builds the answers of commands and reads: the version as ETag, the log's position for reading one's own writes. */
public final class Answers {

    public static final String POSITION = "Esperanza-Position";

    private Answers() {}

    /** 200: the command is done. The body is a {@link CommandDone}. */
    public static Response done(Outcome<?> outcome) {
        return with(Response.ok(), outcome)
                .entity(new CommandAnswers.Done(outcome))
                .build();
    }

    /** 201: the command made something. The body also has the fields of a {@link CommandDone}. */
    public static Response created(Outcome<?> outcome, URI where, CommandAnswers.Made made) {
        return with(Response.created(where), outcome)
                .entity(new CommandAnswers.Created(outcome, made))
                .build();
    }

    /** The same for a thing that lies below the path of its command. */
    public static Response created(Incoming<?> command, Created<?> created, CommandAnswers.Made made) {
        return created(created.outcome(), URI.create(command.path() + '/' + created.id()), made);
    }

    /**
     * 201 for a sender outside the mechanism. The position is left out, because it would reveal how much is reported.
     */
    public static Response createdOutside(Outcome<?> outcome, URI where, Object body) {
        return Response.created(where)
                .header("ETag", etag(outcome.version()))
                .header("Cache-Control", "no-store")
                .entity(body)
                .build();
    }

    /** 201 for a sender outside the mechanism, of a thing that has no address for them. */
    public static Response createdOutside(Object body) {
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(body)
                .build();
    }

    /** 202: the report is kept, but not in the log yet, so there is no version. */
    public static Response acceptedOutside(URI where, Object body) {
        return Response.accepted(body)
                .location(where)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Opened data, for the asking person alone. No cache on the way may keep them. */
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
        return response.type(MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", etag(outcome.version()))
                .header(POSITION, outcome.position())
                .header("Cache-Control", "no-store");
    }

    private static String etag(int version) {
        return '"' + Integer.toString(version) + '"';
    }
}
