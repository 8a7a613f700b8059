package esperanza.runtime.rest;

import esperanza.runtime.command.Sent;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The headers of every command. */
public class CommandHeaders {

    /** The header with the key of a command: the same key again is the same command. */
    public static final String KEY = "Idempotency-Key";

    /** The description of {@link #KEY} in the OpenAPI document. */
    public static final String ABOUT_KEY =
            "A text that you draw for this command, best a random UUID. The same request sent again under the"
                    + " same key, within 30 days, gets the first answer again and does nothing. It is the same if its"
                    + " JSON says the same, in any order. Another request under a used key is 422"
                    + " idempotency-key-reused. Keys of different clients do not meet";

    @HeaderParam(KEY)
    @Parameter(
            description = ABOUT_KEY,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Sent.LONGEST_KEY),
            required = true)
    String idempotencyKey;

    @Context
    UriInfo uri;

    /** The idempotency key. Empty if there is none: a sender without one is not turned away for it. */
    public Optional<String> keyIfAny() {
        return keyIfAny(idempotencyKey);
    }

    static Optional<String> keyIfAny(String header) {
        return Optional.ofNullable(header).map(String::strip).filter(key -> !key.isEmpty());
    }

    /** The version of the thing that the sender saw. */
    Sent.Version version() {
        return new Sent.Version.Any();
    }

    String path() {
        return uri.getPath();
    }
}
