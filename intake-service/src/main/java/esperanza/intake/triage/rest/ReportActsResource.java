package esperanza.intake.triage.rest;

import static esperanza.intake.IntakeAction.READ_REPORT;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.intake.report.FindReport;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.acts.Acts;
import esperanza.runtime.rest.acts.JudgedActs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a person may do with a report now, and with a part of it. */
@Path("/v1/reports/{reportId}")
@Authenticated
public class ReportActsResource {

    private final CallerResolver callers;
    private final FindReport finder;
    private final Acts acts;

    ReportActsResource(CallerResolver callers, FindReport finder, Acts acts) {
        this.callers = callers;
        this.finder = finder;
        this.acts = acts;
    }

    @GET
    @Path("/acts")
    @Operation(
            operationId = "listActsOfReport",
            summary = "What you may do with a report now, with the reason for what you may not",
            description =
                    "Each act is judged as if it were sent, and nothing is recorded. An act that depends on what it says"
                            + " may still be refused for that.")
    public Uni<JudgedActs> ofThing(UUID reportId) {
        return callers.permit(READ_REPORT).chain(caller -> finder.sent(caller, READ_REPORT, reportId)
                .chain(() -> acts.of(address(reportId)))
                .map(all -> shown(caller, all)));
    }

    @GET
    @Path("/{part}/{partId}/acts")
    @Operation(operationId = "listActsOfReportPart", summary = "The same for a part of a report, like a transfer")
    public Uni<JudgedActs> ofPart(UUID reportId, String part, UUID partId) {
        return callers.permit(READ_REPORT).chain(caller -> finder.sent(caller, READ_REPORT, reportId)
                .chain(() -> acts.ofPart(address(reportId) + '/' + part + '/' + partId))
                .map(all -> shown(caller, all)));
    }

    private static JudgedActs shown(Caller caller, JudgedActs all) {
        return caller.roles().contains(Role.HOTLINE) ? all.withoutMeetings() : all;
    }

    private static String address(UUID reportId) {
        return "/v1/reports/" + reportId;
    }
}
