package esperanza.notification.alert.rest;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Role;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.notification.NotificationAction;
import esperanza.notification.alert.AlertLookup;
import esperanza.notification.alert.AlertLookup.Call;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.AcknowledgeAlert;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.alert.read.AlertProjection;
import esperanza.notification.alert.read.Alerts;
import esperanza.notification.alert.read.Alerts.Alert;
import esperanza.notification.alert.read.Alerts.Place;
import esperanza.notification.alert.read.Alerts.Reader;
import esperanza.notification.clock.ClockVisibility;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Lists alerts and takes the answers of the people called. */
@Path("/v1/alerts")
@Authenticated
public class AlertResource {

    private static final byte[] NO_BODY = {};
    private static final String ALL =
            "Also list answered alerts, after the unanswered ones; a list of one case always contains them";

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final CommandIds ids;
    private final CommandHandler<AlertCommand, AlertState, AlertEvent> commands;
    private final Alerts alerts;
    private final ClockVisibility visibility;
    private final AlertLookup calls;
    private final LastRungAccess lastResort;
    private final Readers readers;
    private final Cursors cursors;

    AlertResource(
            CallerResolver callers,
            CommandRequests requests,
            CommandIds ids,
            CommandHandler<AlertCommand, AlertState, AlertEvent> commands,
            Alerts alerts,
            ClockVisibility visibility,
            AlertLookup calls,
            LastRungAccess lastResort,
            Readers readers,
            Cursors cursors) {
        this.callers = callers;
        this.requests = requests;
        this.ids = ids;
        this.calls = calls;
        this.lastResort = lastResort;
        this.commands = commands;
        this.alerts = alerts;
        this.visibility = visibility;
        this.readers = readers;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary =
                    "Alerts that nobody answered, the one that waits longest first, as far as the reader may know of them")
    public Uni<Page<Alert>> list(
            @QueryParam("case") Optional<UUID> of,
            @QueryParam("all") @DefaultValue("false") @Parameter(description = ALL) boolean all,
            @QueryParam("after") Optional<String> after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(NotificationAction.LIST_ALERTS)
                .call(() -> readers.caughtUp(atLeast, AlertProjection.NAME))
                .chain(this::reader)
                .chain(reader -> {
                    Place place = after.map(this::place).orElse(Place.START);
                    return of.map(CaseId::new)
                            .map(known -> alerts.of(known, reader, place, Lists.limit(limit)))
                            .orElseGet(() -> alerts.list(reader, all, place, Lists.limit(limit)));
                })
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
    @Operation(operationId = "acknowledgeAlert", summary = "Answer for an alert: its paging stops, the clocks run on")
    public Uni<Response> acknowledge(@PathParam("alertId") UUID alertId, @BeanParam CommandHeaders headers) {
        return callers.permit(NotificationAction.ACKNOWLEDGE_ALERT)
                .chain(caller -> {
                    AlertId alert = new AlertId(alertId);
                    Request<AlertCommand> request = acknowledgement(alert, caller, headers);
                    return check(caller, alert).chain(() -> commands.handle(request));
                })
                .map(Answers::done);
    }

    private Uni<Reader> reader(Caller caller) {
        return lastResort
                .calls(caller)
                .map(called -> new Reader(
                        caller.credential(NotificationAction.LIST_ALERTS),
                        roles(caller),
                        called,
                        visibility.alerts(caller),
                        visibility.clocks(caller)));
    }

    private Uni<Void> check(Caller caller, AlertId alert) {
        return calls.of(alert)
                .map(call -> call.filter(told -> mayKnow(caller, told)).orElseThrow(NotHere::new))
                .chain(call -> lastResort.around(caller, call))
                .invoke(wall -> Access.require(caller, NotificationAction.ACKNOWLEDGE_ALERT, new Resource.OfCase(wall)))
                .replaceWithVoid();
    }

    /**
     * False for a WALL_APPLIED alert that the caller may not know of; the answer is then 404, as for an unknown alert.
     * The people of the rung that was called or paged may know of it.
     */
    private boolean mayKnow(Caller caller, Call call) {
        return call.kind() != AlertKind.WALL_APPLIED
                || visibility.alerts(caller).contains(call.kind())
                || Stream.concat(Stream.of(call.role()), call.paged().stream()).anyMatch(roles(caller)::contains);
    }

    private Request<AlertCommand> acknowledgement(AlertId alert, Caller caller, CommandHeaders headers) {
        return requests.request(
                caller,
                NotificationAction.ACKNOWLEDGE_ALERT,
                alert.stream(),
                headers,
                NO_BODY,
                new AcknowledgeAlert(caller.pseudonym(), roles(caller), ids.now()));
    }

    private static Set<String> roles(Caller caller) {
        return caller.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
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
