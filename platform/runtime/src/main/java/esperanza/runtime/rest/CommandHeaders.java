package esperanza.runtime.rest;

import esperanza.runtime.refusal.Refused;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The headers of every command. */
public class CommandHeaders {

    static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    @HeaderParam(KEY)
    @Parameter(description = "Key of this command; sent again, it gets the first answer again", required = true)
    String idempotencyKey;

    @Context
    UriInfo uri;

    /** The idempotency key. Fails with 400 if it is missing, blank or too long. */
    String key() {
        String key = said();
        if (key.isEmpty()) {
            throw new Refused(400, "idempotency-key-missing", "A command needs an Idempotency-Key");
        }
        if (key.length() > LONGEST_KEY) {
            throw new Refused(400, "idempotency-key-too-long", "An Idempotency-Key has at most 200 characters");
        }
        return key;
    }

    /** The idempotency key. Empty if there is none: a sender without one is not turned away for it. */
    public Optional<String> keyIfAny() {
        return Optional.of(said()).filter(key -> !key.isEmpty());
    }

    private String said() {
        return Optional.ofNullable(idempotencyKey).map(String::strip).orElse("");
    }

    String path() {
        return uri.getPath();
    }
}
