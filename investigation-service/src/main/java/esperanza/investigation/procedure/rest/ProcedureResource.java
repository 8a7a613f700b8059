package esperanza.investigation.procedure.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.procedure.ReadProcedure;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What courts did on a case, and its reparations. */
@Path("/v1/investigations/{caseId}/procedure")
@Authenticated
public class ProcedureResource {

    private final CallerResolver callers;
    private final ReadProcedure reader;

    ProcedureResource(CallerResolver callers, ReadProcedure reader) {
        this.callers = callers;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "readProcedure",
            summary = "Court facts in the order in which they occurred, and reparations: codes only")
    public Uni<ProcedureView> read(UUID caseId) {
        return callers.permit(InvestigationAction.READ_FILE)
                .chain(caller -> reader.read(caller, caseId))
                .map(ProcedureView::of);
    }
}
