package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.read.Frames.Frame;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** An answer that the scripts of every page may read, and that changes with a frame only. */
final class PublicData {

    private static final String BEFORE_THE_FIRST = "0";

    private PublicData() {}

    /** @param body is asked for only if the reader does not have this frame already */
    static Response answer(Request request, Optional<Frame> frame, Supplier<Response.ResponseBuilder> body) {
        EntityTag tag =
                new EntityTag(frame.map(made -> Integer.toString(made.number())).orElse(BEFORE_THE_FIRST));
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return open(same == null ? body.get() : same).tag(tag).build();
    }

    static Response.ResponseBuilder open(Response.ResponseBuilder answer) {
        return answer.header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", HttpHeaders.ETAG)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
