package esperanza.investigation.authorship.rest;

import static esperanza.investigation.InvestigationAction.READ_FILE;
import static esperanza.investigation.InvestigationAction.WORK_ON_AUTHORSHIP;

import esperanza.investigation.authorship.ActOnClarification;
import esperanza.investigation.authorship.ReadAuthorship;
import esperanza.runtime.command.Incoming;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How far the authors of a threat are known. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class AuthorshipResource {

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final ReadAuthorship reader;
    private final ActOnClarification clarifications;

    AuthorshipResource(
            CallerResolver callers,
            CommandRequests requests,
            ReadAuthorship reader,
            ActOnClarification clarifications) {
        this.callers = callers;
        this.requests = requests;
        this.reader = reader;
        this.clarifications = clarifications;
    }

    @GET
    @Path("/authorship")
    @Operation(
            operationId = "readAuthorship",
            summary = "Suspects, clarification and referred conduct of a case: codes only")
    public Uni<AuthorshipView> read(UUID caseId) {
        return callers.permit(READ_FILE)
                .chain(caller -> reader.read(caller, caseId))
                .map(AuthorshipView::of);
    }

    @POST
    @Path("/clarification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordClarification",
            summary = "Record how far those who carried the threat out and those who ordered it are known")
    public Uni<Response> clarify(Incoming<ActOnClarification.ClarificationLevels> command) {
        return requests.command(WORK_ON_AUTHORSHIP, command).done(clarifications::record);
    }
}
