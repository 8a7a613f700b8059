package esperanza.runtime.rest;

import esperanza.runtime.command.Sent;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The headers of every command. */
public class CommandHeaders {

    static final String KEY = "Idempotency-Key";

    @HeaderParam(KEY)
    @Parameter(description = "Key of this command; sent again, it gets the first answer again", required = true)
    String idempotencyKey;

    @Context
    UriInfo uri;

    /** The idempotency key. Empty if there is none: a sender without one is not turned away for it. */
    public Optional<String> keyIfAny() {
        return Optional.ofNullable(idempotencyKey).map(String::strip).filter(key -> !key.isEmpty());
    }

    /** The version of the thing that the sender saw. */
    Sent.Version version() {
        return new Sent.Version.Any();
    }

    String path() {
        return uri.getPath();
    }
}
