package esperanza.intake.relating.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.relating.RelateReports;
import esperanza.intake.relating.read.alike.LookAlikeQuery.LookAlike;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reports that may belong together: proposed with reasons, decided by a person. */
@Path("/v1/reports/{reportId}/look-alikes")
@Authenticated
public class LookAlikesResource {

    private final CallerResolver callers;
    private final RelateReports reports;

    LookAlikesResource(CallerResolver callers, RelateReports reports) {
        this.callers = callers;
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "listLookAlikes",
            summary = "Reports that look like this one, and why; the most alike first",
            description = "By area, time and codes, by a party that was recognised, by a phone, an e-mail address or a"
                    + " document that both name, and by the same trace of the threatener. Values are compared"
                    + " inside; only the reason is answered. A person decides which reports belong together;"
                    + " decided pairs are not proposed again.")
    public Uni<List<LookAlike>> list(@PathParam("reportId") UUID reportId) {
        return callers.permit(IntakeAction.DECIDE_PAIR).chain(caller -> reports.lookAlikes(caller, reportId));
    }
}
