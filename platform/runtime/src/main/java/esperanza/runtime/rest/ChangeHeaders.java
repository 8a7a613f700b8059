package esperanza.runtime.rest;

import esperanza.runtime.command.Sent;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The headers of a command on an existing thing: also the version that the sender saw. */
public class ChangeHeaders extends CommandHeaders {

    /** The header with the version that the sender saw. */
    public static final String VERSION = "If-Match";

    /** The description of {@link #VERSION} in the OpenAPI document. */
    public static final String ABOUT_VERSION = "The version the sender saw, as its ETag";

    @HeaderParam(VERSION)
    @Parameter(description = ABOUT_VERSION, required = true)
    String ifMatch;

    @Override
    Sent.Version version() {
        return version(ifMatch);
    }

    /** @param stated the header, or null */
    static Sent.Version version(String stated) {
        if (stated == null) {
            return new Sent.Version.Missing();
        }
        try {
            return new Sent.Version.Seen(
                    Integer.parseInt(stated.replace("\"", "").strip()));
        } catch (NumberFormatException neverOurs) {
            return new Sent.Version.Unreadable();
        }
    }
}
