package esperanza.protection.plan.rest;

import static esperanza.protection.ProtectionAction.READ_OWN_TASKS;

import esperanza.protection.plan.read.AskedTasksProjection;
import esperanza.protection.plan.read.AskedTasksQuery;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tasks of an institution that the mechanism asks to protect, for its own people. */
@Path("/v1/protections/asked-tasks")
@Authenticated
public class AskedTasksResource {

    private final CallerResolver callers;
    private final AskedTasksQuery list;
    private final Readers readers;

    AskedTasksResource(CallerResolver callers, AskedTasksQuery list, Readers readers) {
        this.callers = callers;
        this.list = list;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listOwnTasks",
            summary = "The tasks that your institution was asked for, the newest first")
    public Uni<Page<AskedTasksQuery.Entry>> list(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(READ_OWN_TASKS)
                .call(() -> readers.caughtUp(atLeast, AskedTasksProjection.NAME))
                .chain(caller -> list.after(caller, after, Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, AskedTasksQuery.Entry::cursor));
    }
}
