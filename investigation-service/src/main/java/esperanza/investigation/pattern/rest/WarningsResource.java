package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.pattern.FindWarnings;
import esperanza.investigation.pattern.read.WarningsProjection;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The early warnings of whose cases the reader may know all. */
@Path("/v1/warnings")
@Authenticated
public class WarningsResource {

    private final CallerResolver callers;
    private final FindWarnings finder;
    private final Cursors cursors;
    private final Readers readers;

    WarningsResource(CallerResolver callers, FindWarnings finder, Cursors cursors, Readers readers) {
        this.callers = callers;
        this.finder = finder;
        this.cursors = cursors;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listWarnings",
            summary = "Early warnings, proposed and raised, in the order in which they were proposed first")
    public Uni<Page<WarningView>> list(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_WARNINGS)
                .call(() -> readers.caughtUp(atLeast, WarningsProjection.NAME))
                .chain(caller -> finder.after(caller, cursors.position(after), Lists.limit(limit)))
                .map(found -> found.stream()
                        .map(each -> WarningView.of(each, cursors))
                        .toList())
                .map(entries -> Page.of(entries, limit, WarningView::cursor));
    }
}
