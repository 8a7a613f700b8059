package esperanza.notification.oversight.rest;

import esperanza.notification.NotificationAction;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.acts.Acts;
import esperanza.runtime.rest.acts.JudgedActs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a person may do now with a contest or a demand of the ombudsman. */
@Path("/v1/oversight/{oversightId}/acts")
@Authenticated
public class OversightActsResource {

    private final CallerResolver callers;
    private final Acts acts;

    OversightActsResource(CallerResolver callers, Acts acts) {
        this.callers = callers;
        this.acts = acts;
    }

    @GET
    @Operation(
            operationId = "listActsOfOversight",
            summary = "What you may do with a contest or a demand now, with the reason for what you may not")
    public Uni<JudgedActs> list(UUID oversightId) {
        return callers.permit(NotificationAction.READ_OVERSIGHT)
                .chain(() -> acts.ofPart("/v1/oversight/" + oversightId));
    }
}
