package esperanza.notification.alert.rest;

import esperanza.kernel.CaseId;
import esperanza.notification.NotificationAction;
import esperanza.notification.alert.AlertVisibility;
import esperanza.notification.alert.AnswerAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.read.AlertProjection;
import esperanza.notification.alert.read.Alerts;
import esperanza.notification.alert.read.Alerts.Alert;
import esperanza.notification.alert.read.Alerts.Place;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import esperanza.runtime.wall.WallAge;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Lists alerts and takes the answers of the people called. */
@Path("/v1/alerts")
@Authenticated
public class AlertResource {

    private static final String ALL =
            "Also list answered alerts, after the unanswered ones; a list of one case always contains them";

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final Alerts alerts;
    private final AlertVisibility visibility;
    private final AnswerAlert answers;
    private final Readers readers;
    private final WallAge walls;
    private final Cursors cursors;

    AlertResource(
            CallerResolver callers,
            CommandRequests requests,
            Alerts alerts,
            AlertVisibility visibility,
            AnswerAlert answers,
            Readers readers,
            WallAge walls,
            Cursors cursors) {
        this.callers = callers;
        this.requests = requests;
        this.alerts = alerts;
        this.visibility = visibility;
        this.answers = answers;
        this.readers = readers;
        this.walls = walls;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary =
                    "Alerts that nobody answered, the one that waits longest first: those that the reader was paged for, and"
                            + " those of cases of which the reader may know")
    public Uni<Page<Alert>> list(
            @QueryParam("case") Optional<UUID> of,
            @QueryParam("all") @DefaultValue("false") @Parameter(description = ALL) boolean all,
            @QueryParam("after") Optional<String> after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(NotificationAction.LIST_ALERTS)
                .call(() -> readers.caughtUp(atLeast, AlertProjection.NAME))
                .chain(visibility::reader)
                .chain(reader -> {
                    Place place = after.map(this::place).orElse(Place.START);
                    return of.map(CaseId::new)
                            .map(known -> alerts.of(known, reader, place, Lists.limit(limit)))
                            .orElseGet(() -> alerts.list(reader, all, place, Lists.limit(limit)));
                })
                .call(page ->
                        page.isEmpty() ? walls.require() : Uni.createFrom().voidItem())
                .map(page -> Page.of(
                        page,
                        limit,
                        last -> cursors.of(!last.state().equals("OPEN"), last.raisedAt(), last.alertId())));
    }

    /**
     * Takes no If-Match: each page moves the alert's version, and a person who answers a call must not have to read
     * first. If two persons answer at the same time, the second one gets 409.
     */
    @POST
    @Path("/{alertId}/acknowledgement")
    @Operation(
            operationId = "acknowledgeAlert",
            summary =
                    "Answer for an alert: its paging stops, the clocks run on. An answer by another institution than that of"
                            + " the person on call stops no paging")
    public Uni<Response> acknowledge(UUID alertId, @BeanParam CommandHeaders headers) {
        return requests.receive(NotificationAction.ACKNOWLEDGE_ALERT, headers)
                .chain(asked -> answers.acknowledge(asked, new AlertId(alertId)))
                .map(Answers::done);
    }

    private Place place(String cursor) {
        return cursors.place(
                cursor,
                3,
                sortKey -> new Place(
                        Boolean.parseBoolean(sortKey.get(0)),
                        Instant.parse(sortKey.get(1)),
                        UUID.fromString(sortKey.get(2))));
    }
}
