package esperanza.runtime.rest;

import esperanza.kernel.store.VersionConflict;
import esperanza.runtime.command.Sent;
import jakarta.ws.rs.HeaderParam;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The headers of a command on an existing thing: also the version that the sender saw. */
public class ChangeHeaders extends CommandHeaders {

    static final String VERSION = "If-Match";

    @HeaderParam(VERSION)
    @Parameter(description = "The version the sender saw, as its ETag", required = true)
    String ifMatch;

    @Override
    Sent.Version version() {
        try {
            OptionalInt stated = expectedVersion();
            return stated.isPresent() ? new Sent.Version.Seen(stated.getAsInt()) : new Sent.Version.Missing();
        } catch (VersionConflict unreadable) {
            return new Sent.Version.Unreadable();
        }
    }

    OptionalInt expectedVersion() {
        if (ifMatch == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(ifMatch.replace("\"", "").strip()));
        } catch (NumberFormatException neverOurs) {
            throw new VersionConflict();
        }
    }
}
