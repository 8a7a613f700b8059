package esperanza.intake.disclosure.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.disclosure.read.IdentityRequestProjection;
import esperanza.intake.disclosure.read.IdentityRequestQuery;
import esperanza.intake.triage.read.QueueProjection;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The requests that wait for a custodian. */
@Path("/v1/identity-requests")
@Authenticated
public class IdentityRequestsResource {

    private final CallerResolver callers;
    private final IdentityRequestQuery requests;
    private final Cursors cursors;
    private final Readers readers;

    IdentityRequestsResource(CallerResolver callers, IdentityRequestQuery requests, Cursors cursors, Readers readers) {
        this.callers = callers;
        this.requests = requests;
        this.cursors = cursors;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listIdentityRequests",
            summary = "Unanswered requests for a reporter's identity, the longest waiting first")
    public Uni<Page<IdentityRequestQuery.Awaited>> list(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(IntakeAction.DECIDE_IDENTITY_REQUEST)
                .call(() -> readers.caughtUp(atLeast, IdentityRequestProjection.NAME, QueueProjection.NAME))
                .chain(caller -> requests.awaited(
                        caller.credential(IntakeAction.DECIDE_IDENTITY_REQUEST),
                        cursors.position(after),
                        Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, IdentityRequestQuery.Awaited::cursor));
    }
}
