package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.relating.read.group.GroupsProjection;
import esperanza.intake.triage.Queue;
import esperanza.intake.triage.read.QueueProjection;
import esperanza.intake.triage.view.QueueItem;
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

/** The queue of an intake officer. */
@Path("/v1/reports")
@Authenticated
public class QueueResource {

    private final CallerResolver callers;
    private final CommandIds ids;
    private final Queue queue;
    private final Readers readers;

    QueueResource(CallerResolver callers, CommandIds ids, Queue queue, Readers readers) {
        this.callers = callers;
        this.ids = ids;
        this.queue = queue;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listReports",
            summary =
                    "Reports that wait for an officer: the most urgent first, as judged or suggested, and what is due first")
    public Uni<Page<QueueItem>> list(
            @BeanParam QueueParameters of,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(IntakeAction.LIST_REPORTS)
                .call(() -> readers.caughtUp(atLeast, QueueProjection.NAME, GroupsProjection.NAME))
                .chain(caller -> queue.after(of.choice().filter(), caller, ids.now(), after, Lists.limit(limit))
                        .map(rows -> queue.shown(rows, caller, ids.now())))
                .map(entries -> Page.of(entries, limit, QueueItem::cursor));
    }
}
