package esperanza.investigation.analysis.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.analysis.FindAnalysis;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was analysed and examined in a case. */
@Path("/v1/investigations/{caseId}/analysis")
@Authenticated
public class AnalysisResource {

    private final CallerResolver callers;
    private final Readers readers;
    private final FindAnalysis finder;

    AnalysisResource(CallerResolver callers, Readers readers, FindAnalysis finder) {
        this.callers = callers;
        this.readers = readers;
        this.finder = finder;
    }

    @GET
    @Operation(
            operationId = "readAnalysis",
            summary = "The analyses of a case and what was examined, without the words")
    public Uni<AnalysisView> read(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> finder.of(caller, caseId))
                .map(AnalysisView::of);
    }
}
