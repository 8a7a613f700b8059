package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.relating.read.group.GroupsProjection;
import esperanza.intake.triage.Queue;
import esperanza.intake.triage.read.QueueProjection;
import esperanza.intake.triage.read.QueueQuery;
import esperanza.intake.triage.view.QueueItem;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

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
            @QueryParam("state")
                    @DefaultValue("WAITING")
                    @Parameter(
                            description =
                                    "WAITING for triage or because the reporter said something new, already TRIAGED, or ALL."
                                            + " Any other value is answered 422",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"WAITING", "TRIAGED", "ALL"}))
                    String state,
            @QueryParam("test")
                    @DefaultValue("false")
                    @Parameter(description = "true: the hotlines' test reports instead of the real ones")
                    boolean test,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(IntakeAction.LIST_REPORTS)
                .call(() -> readers.caughtUp(atLeast, QueueProjection.NAME, GroupsProjection.NAME))
                .chain(caller -> queue.after(stage(state), test, caller, after, Lists.limit(limit))
                        .map(rows -> queue.shown(rows, caller, ids.now())))
                .map(entries -> Page.of(entries, limit, QueueItem::cursor));
    }

    private static QueueQuery.Stage stage(String state) {
        return Arrays.stream(QueueQuery.Stage.values())
                .filter(stage -> stage.name().equals(state))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("/state", "unknown-code", "One of WAITING, TRIAGED, ALL"));
    }
}
