package esperanza.investigation.list.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.list.read.FilesProjection;
import esperanza.investigation.list.read.FilesQuery;
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

/** The files of the mechanism. */
@Path("/v1/investigations")
@Authenticated
public class FilesResource {

    private final CallerResolver callers;
    private final FilesQuery files;
    private final Cursors cursors;
    private final Readers readers;

    FilesResource(CallerResolver callers, FilesQuery files, Cursors cursors, Readers readers) {
        this.callers = callers;
        this.files = files;
        this.cursors = cursors;
        this.readers = readers;
    }

    @GET
    @Operation(operationId = "listInvestigations", summary = "Files, in the order in which they were registered")
    public Uni<Page<FilesQuery.Entry>> list(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.LIST_INVESTIGATIONS)
                .call(() -> readers.caughtUp(atLeast, FilesProjection.NAME))
                .chain(caller -> files.after(
                        caller.credential(InvestigationAction.LIST_INVESTIGATIONS),
                        caller.pseudonym(),
                        cursors.position(after),
                        Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, FilesQuery.Entry::cursor));
    }
}
