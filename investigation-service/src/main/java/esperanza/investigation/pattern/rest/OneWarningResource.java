package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.pattern.FindWarnings;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Cursors;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One early warning. */
@Path("/v1/warnings/{warningId}")
@Authenticated
public class OneWarningResource {

    private final CallerResolver callers;
    private final FindWarnings finder;
    private final Cursors cursors;

    OneWarningResource(CallerResolver callers, FindWarnings finder, Cursors cursors) {
        this.callers = callers;
        this.finder = finder;
        this.cursors = cursors;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The warning",
            content = @Content(schema = @Schema(implementation = WarningView.class)))
    @Operation(operationId = "readWarning", summary = "An early warning, with what was answered")
    public Uni<Response> read(UUID warningId) {
        return callers.permit(InvestigationAction.READ_WARNINGS)
                .chain(caller -> finder.seen(caller, new WarningId(warningId)))
                .map(found -> Answers.read(WarningView.of(found, cursors), found.version()));
    }
}
