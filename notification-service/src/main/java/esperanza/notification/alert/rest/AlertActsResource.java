package esperanza.notification.alert.rest;

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

/** What a person may do with an alert now. */
@Path("/v1/alerts/{alertId}/acts")
@Authenticated
public class AlertActsResource {

    private final CallerResolver callers;
    private final Acts acts;

    AlertActsResource(CallerResolver callers, Acts acts) {
        this.callers = callers;
        this.acts = acts;
    }

    @GET
    @Operation(
            operationId = "listActsOfAlert",
            summary = "What you may do with an alert now, with the reason for what you may not")
    public Uni<JudgedActs> list(UUID alertId) {
        return callers.permit(NotificationAction.ACKNOWLEDGE_ALERT).chain(() -> acts.ofPart("/v1/alerts/" + alertId));
    }
}
