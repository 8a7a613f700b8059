package esperanza.intake.adapter.rest;

import esperanza.intake.read.queue.LookAlikeQuery;
import esperanza.intake.read.queue.LookAlikeQuery.LookAlike;
import esperanza.runtime.access.Action;
import esperanza.runtime.rest.Desk;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What may belong together: proposed with its reasons, decided by a person. */
@Path("/v1/reports/{reportId}/look-alikes")
@Authenticated
public class LookAlikesResource {

    private final Desk desk;
    private final ReportFinder finder;
    private final LookAlikeQuery alike;

    LookAlikesResource(Desk desk, ReportFinder finder, LookAlikeQuery alike) {
        this.desk = desk;
        this.finder = finder;
        this.alike = alike;
    }

    @GET
    @Operation(
            operationId = "listLookAlikes",
            summary = "Reports of about the same time that look like this one, and why; the most alike first")
    public Uni<List<LookAlike>> list(@PathParam("reportId") UUID reportId) {
        return desk.permit(Action.LIST_REPORTS)
                .call(caller -> finder.sent(caller, Action.LIST_REPORTS, reportId))
                .chain(caller -> alike.of(caller.standing(Action.LIST_REPORTS), reportId));
    }
}
