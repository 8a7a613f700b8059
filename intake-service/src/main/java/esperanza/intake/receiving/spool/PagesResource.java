package esperanza.intake.receiving.spool;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.intake.IntakeAction;
import esperanza.reach.pager.Pager;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/** The door to answer a page from the disk. Needs no database, just as the page needed none. */
@Path("/v1/spool/pages/{reference}/acknowledgement")
@Authenticated
public class PagesResource {

    private static final Logger LOG = Logger.getLogger(PagesResource.class);

    private final CallerResolver callers;
    private final Pager pager;

    PagesResource(CallerResolver callers, Pager pager) {
        this.callers = callers;
        this.pager = pager;
    }

    @POST
    @Operation(
            operationId = "acknowledgePage",
            summary =
                    "Answer for an urgent report that waits on this machine's disk: nobody is paged about it any more",
            description = "Works while the database is away. A repetition changes nothing. Once the report is stored,"
                    + " its alert is acknowledged like any other.")
    @APIResponse(responseCode = "404", description = "No such page, or its report was stored meanwhile")
    public Uni<Response> acknowledge(UUID reference) {
        return callers.permit(IntakeAction.ANSWER_PAGE)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(caller -> answered(reference, caller))
                .map(done -> Response.noContent().build());
    }

    private void answered(UUID reference, Caller caller) {
        if (!pager.answered(reference, caller.institution())) {
            throw new NotHere();
        }
        LOG.infof("a page was answered: %s by %s", reference, caller.pseudonym());
    }
}
