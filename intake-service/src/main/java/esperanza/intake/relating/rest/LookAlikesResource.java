package esperanza.intake.relating.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.relating.CompareReporters;
import esperanza.intake.relating.RelateReports;
import esperanza.intake.relating.read.alike.LookAlikeQuery.LookAlike;
import esperanza.intake.relating.view.Comparison;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reports that may belong together: proposed with reasons, decided by a person. */
@Path("/v1/reports/{reportId}/look-alikes")
@Authenticated
public class LookAlikesResource {

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final RelateReports reports;
    private final CompareReporters reporters;

    LookAlikesResource(
            CallerResolver callers, CommandRequests requests, RelateReports reports, CompareReporters reporters) {
        this.callers = callers;
        this.requests = requests;
        this.reports = reports;
        this.reporters = reporters;
    }

    @GET
    @Operation(
            operationId = "listLookAlikes",
            summary = "Reports that look like this one, and why; the most alike first",
            description = "By area, time and codes, by a party that was recognised, by a phone, an e-mail address or a"
                    + " document of a party that both name, and by the same trace of the threatener. Values are"
                    + " compared inside; only the reason is answered. A person decides which reports belong"
                    + " together; decided pairs are not proposed again. Contacts of reporters are not compared.")
    public Uni<List<LookAlike>> list(UUID reportId) {
        return callers.permit(IntakeAction.DECIDE_PAIR).chain(caller -> reports.lookAlikes(caller, reportId));
    }

    @POST
    @Path("/of-reporter")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareReporters",
            summary = "The same, as a custodian: contacts of reporters are compared too",
            description = "Recorded before anything is compared, and visible to the reporter as an opening of REPORTER."
                    + " Limited per person and hour. The same comparison can be read again for a limited time.")
    @APIResponse(
            responseCode = "200",
            description = "The reports that look alike, and why",
            content = @Content(schema = @Schema(implementation = LookAlike[].class)))
    @APIResponse(responseCode = "429", description = "Too many comparisons by this person in an hour")
    public Uni<Response> compare(Incoming<Comparison> command) {
        return requests.command(IntakeAction.COMPARE_REPORTERS, command)
                .handle(reporters::compare)
                .map(Answers::opened);
    }
}
