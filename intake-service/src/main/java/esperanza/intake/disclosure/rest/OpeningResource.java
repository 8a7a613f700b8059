package esperanza.intake.disclosure.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.disclosure.OpenSealedPart;
import esperanza.intake.disclosure.view.Opening;
import esperanza.intake.disclosure.view.OpeningItem;
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

/** Opens the ACCOUNT or the PARTIES, for a stated purpose; lists the openings, also for the reporter. */
@Path("/v1/reports/{reportId}/openings")
@Authenticated
public class OpeningResource {

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final OpenSealedPart parts;

    OpeningResource(CallerResolver callers, CommandRequests requests, OpenSealedPart parts) {
        this.callers = callers;
        this.requests = requests;
        this.parts = parts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openReport",
            summary = "Open a sealed part of a report",
            description = "Recorded before the first byte is answered, and visible to the reporter. The same opening"
                    + " can be read again for a limited time; after that, open the part anew.")
    @APIResponse(
            responseCode = "200",
            description = "The requested part",
            content = @Content(schema = @Schema(implementation = OpenedReport.class)))
    public Uni<Response> open(Incoming<Opening> command) {
        return requests.command(IntakeAction.OPEN_SEALED, command)
                .handle(parts::open)
                .map(opened -> Answers.opened(OpenedReport.of(
                        opened.openingId(), opened.part(), opened.report(), opened.subjects(), opened.whole())));
    }

    @GET
    @Operation(operationId = "listOpenings", summary = "The openings of a report: person, part, time and purpose")
    public Uni<List<OpeningItem>> list(UUID reportId) {
        return callers.permit(IntakeAction.LIST_OPENINGS).chain(caller -> parts.list(caller, reportId));
    }
}
