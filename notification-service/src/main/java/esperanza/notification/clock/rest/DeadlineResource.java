package esperanza.notification.clock.rest;

import esperanza.kernel.CaseId;
import esperanza.notification.NotificationAction;
import esperanza.notification.clock.ClockVisibility;
import esperanza.notification.clock.read.Clocks;
import esperanza.notification.clock.read.DeadlineProjection;
import esperanza.notification.clock.read.Deadlines;
import esperanza.notification.clock.read.Deadlines.Deadline;
import esperanza.notification.clock.read.Deadlines.Place;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Lists the legal clocks. */
@Path("/v1/deadlines")
@Authenticated
public class DeadlineResource {

    private static final String ALL = "Also list met and withdrawn clocks; a list of one case always contains them";

    private final CallerResolver callers;
    private final Deadlines deadlines;
    private final ClockVisibility visibility;
    private final Readers readers;
    private final Cursors cursors;

    DeadlineResource(
            CallerResolver callers, Deadlines deadlines, ClockVisibility visibility, Readers readers, Cursors cursors) {
        this.callers = callers;
        this.deadlines = deadlines;
        this.visibility = visibility;
        this.readers = readers;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listDeadlines",
            summary =
                    "Legal clocks that run or are breached, the earliest due first, as far as the reader may follow them")
    public Uni<Page<Deadline>> list(
            @QueryParam("case") Optional<UUID> of,
            @QueryParam("all") @DefaultValue("false") @Parameter(description = ALL) boolean all,
            @QueryParam("after") Optional<String> after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(NotificationAction.LIST_DEADLINES)
                .call(() -> readers.caughtUp(atLeast, DeadlineProjection.NAME))
                .chain(caller -> {
                    Clocks clocks = visibility.clocks(caller);
                    Place place = after.map(this::place).orElse(Place.START);
                    return of.map(CaseId::new)
                            .map(known -> deadlines.of(
                                    known,
                                    caller.credential(NotificationAction.LIST_DEADLINES),
                                    clocks,
                                    place,
                                    Lists.limit(limit)))
                            .orElseGet(() -> deadlines.list(
                                    caller.credential(NotificationAction.LIST_DEADLINES),
                                    clocks,
                                    all,
                                    place,
                                    Lists.limit(limit)));
                })
                .map(page -> Page.of(page, limit, last -> cursors.of(last.due(), last.deadlineId())));
    }

    private Place place(String cursor) {
        return cursors.place(
                cursor, 2, sortKey -> new Place(Instant.parse(sortKey.get(0)), UUID.fromString(sortKey.get(1))));
    }
}
