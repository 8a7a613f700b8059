package esperanza.notification.oversight.rest;

import static esperanza.notification.NotificationAction.LIST_OVERSIGHT;

import esperanza.kernel.CaseId;
import esperanza.notification.oversight.OverseeCase;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.acts.Acts;
import esperanza.runtime.rest.acts.JudgedActs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a person may do now with a case itself, beside its file, its reports and its plans. */
@Path("/v1/cases/{caseId}/acts")
@Authenticated
public class CaseActsResource {

    private final CallerResolver callers;
    private final OverseeCase overseeing;
    private final Acts acts;

    CaseActsResource(CallerResolver callers, OverseeCase overseeing, Acts acts) {
        this.callers = callers;
        this.overseeing = overseeing;
        this.acts = acts;
    }

    @GET
    @Operation(
            operationId = "listActsOfCase",
            summary = "What you may do with a case now, with the reason for what you may not",
            description = "The acts of its file, its reports and its plans are told by the services that have these.")
    public Uni<JudgedActs> list(UUID caseId) {
        return callers.permit(LIST_OVERSIGHT)
                .call(caller -> overseeing.require(caller, LIST_OVERSIGHT, Set.of(new CaseId(caseId))))
                .chain(() -> acts.of("/v1/cases/" + caseId));
    }
}
