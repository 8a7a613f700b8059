package esperanza.notification.staff.rest;

import esperanza.kernel.RuleViolation;
import esperanza.notification.NotificationAction;
import esperanza.notification.staff.KeepOwnWays;
import esperanza.notification.staff.domain.WayRule;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.attempt.Channels;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The ways by which the caller is reached when on call. Nobody else sees them, and no answer says an address. */
@Path("/v1/my-ways")
@Authenticated
public class MyWaysResource {

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final KeepOwnWays ways;
    private final Channels channels;

    MyWaysResource(CallerResolver callers, CommandRequests requests, KeepOwnWays ways, Channels channels) {
        this.callers = callers;
        this.requests = requests;
        this.ways = ways;
        this.channels = channels;
    }

    @GET
    @Operation(
            operationId = "listMyWays",
            summary = "Your ways, in the order in which you named them",
            description = "A page is sent to the first of your proven ways; the next one is used if it fails.")
    public Uni<List<OwnWay>> list() {
        return callers.permit(NotificationAction.STAND_DUTY)
                .chain(caller -> ways.of(caller.pseudonym()))
                .map(own -> own.all().stream().map(OwnWay::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addWay",
            summary = "Name a way to reach you: a code is sent there",
            description = "The same address again asks for another code, at most one a minute.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded: the code is on its way",
            content = @Content(schema = @Schema(implementation = NamedWay.class)))
    public Uni<Response> add(@BeanParam CommandHeaders headers, Body<NewWay> body) {
        return requests.command(NotificationAction.STAND_DUTY, headers, body)
                .handle((asked, said) ->
                        offered(said.kind()).chain(() -> ways.add(asked, said.kind(), said.address(), said.language())))
                .map(named -> Answers.created(
                        named.outcome(), URI.create("/v1/my-ways/" + named.id()), new NamedWay(named.id())));
    }

    private Uni<Void> offered(WayKind kind) {
        return channels.isThere(kind)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new RuleViolation(WayRule.KIND_NOT_OFFERED));
    }

    @POST
    @Path("/{wayId}/proof")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proveWay",
            summary = "Say the code that was sent: from then on you are reached there",
            description = "A code holds for an hour. Five mistakes end it.")
    public Uni<Response> prove(UUID wayId, @BeanParam CommandHeaders headers, Body<SaidCode> body) {
        return requests.command(NotificationAction.STAND_DUTY, headers, body)
                .done((asked, said) -> ways.prove(asked, wayId, said.code()));
    }

    @POST
    @Path("/{wayId}/removal")
    @Operation(operationId = "removeWay", summary = "Remove a way: nothing is sent there any more")
    public Uni<Response> remove(UUID wayId, @BeanParam CommandHeaders headers) {
        return requests.receive(NotificationAction.STAND_DUTY, headers)
                .chain(asked -> ways.remove(asked, wayId))
                .map(Answers::done);
    }
}
