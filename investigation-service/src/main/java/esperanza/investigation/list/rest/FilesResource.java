package esperanza.investigation.list.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.list.read.FilesProjection;
import esperanza.investigation.list.read.FilesQuery;
import esperanza.investigation.programme.read.ActsProjection;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
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
    private final CommandIds ids;
    private final Readers readers;

    FilesResource(CallerResolver callers, FilesQuery files, CommandIds ids, Readers readers) {
        this.callers = callers;
        this.files = files;
        this.ids = ids;
        this.readers = readers;
    }

    @GET
    @Operation(operationId = "listInvestigations", summary = "Files, as they were registered or in another order")
    public Uni<Page<FilesQuery.Entry>> list(
            @BeanParam FilesParameters of,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.LIST_INVESTIGATIONS)
                .call(() -> readers.caughtUp(atLeast, FilesProjection.NAME, ActsProjection.NAME))
                .chain(caller -> files.after(
                        new FilesQuery.Reader(
                                caller.credential(InvestigationAction.LIST_INVESTIGATIONS),
                                caller.pseudonym(),
                                ids.now()),
                        of.choice().filter(),
                        after,
                        Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, FilesQuery.Entry::cursor));
    }
}
