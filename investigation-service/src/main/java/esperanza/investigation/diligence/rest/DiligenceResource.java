package esperanza.investigation.diligence.rest;

import esperanza.investigation.AsOf;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.diligence.FindDiligence;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the State has done and left undone in a case, derived from events: now, or as of any instant. */
@Path("/v1/investigations/{caseId}/diligence")
@Authenticated
public class DiligenceResource {

    private final CallerResolver callers;
    private final FindDiligence diligence;

    DiligenceResource(CallerResolver callers, FindDiligence diligence) {
        this.callers = callers;
        this.diligence = diligence;
    }

    @GET
    @Operation(
            operationId = "readDiligence",
            summary = "The checklist of a case at an instant",
            description = "Each status is derived from the events of the case that were recorded up to asOf, and points"
                    + " at them. Without asOf: now. An asOf to come is provisional: what it will be if nothing more is"
                    + " recorded until then.")
    public Uni<DiligenceView> read(UUID caseId, @QueryParam("asOf") String asOf) {
        return callers.permit(InvestigationAction.READ_FILE).chain(caller -> diligence
                .at(caller, caseId, AsOf.named(Optional.ofNullable(asOf)))
                .map(found -> DiligenceView.of(found, caller)));
    }
}
