package esperanza.notification.rota.rest;

import static esperanza.notification.NotificationAction.KEEP_ROTA;
import static esperanza.notification.NotificationAction.STAND_DUTY;

import esperanza.notification.rota.PlanShifts;
import esperanza.notification.rota.PlanShifts.Withdrawal;
import esperanza.notification.rota.StandDuty;
import esperanza.notification.rota.StandDuty.HandoverOffer;
import esperanza.notification.rota.StandDuty.Leaving;
import esperanza.notification.rota.SwapShifts;
import esperanza.notification.rota.SwapShifts.SwapProposal;
import esperanza.notification.rota.domain.HandoverId;
import esperanza.notification.rota.domain.RosterEvent.*;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.ShiftId;
import esperanza.notification.rota.domain.SwapId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One shift of a rota: its person begins it, leaves it, gives it away or hands it over; its keeper withdraws it. */
@Path("/v1/rotas/{rotaId}/shifts/{shiftId}")
@Authenticated
public class ShiftResource {

    /** The proposal that was recorded. */
    public record ProposedSwap(SwapId swapId) implements CommandAnswers.Made {}

    /** The hand-over that was recorded. */
    public record OfferedHandover(HandoverId handoverId) implements CommandAnswers.Made {}

    /** @param words of the person who offered it */
    public record TakenHandover(String words) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final PlanShifts planning;
    private final StandDuty duty;
    private final SwapShifts swaps;

    ShiftResource(CommandRequests requests, PlanShifts planning, StandDuty duty, SwapShifts swaps) {
        this.requests = requests;
        this.planning = planning;
        this.duty = duty;
        this.swaps = swaps;
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawShift", summary = "Withdraw a shift of a rota that you keep: nobody stands it")
    public Uni<Response> withdraw(Incoming<Withdrawal> command) {
        return requests.command(KEEP_ROTA, command)
                .done((asked, said) -> planning.withdraw(asked, RotaResource.of(command), shift(command), said));
    }

    @POST
    @Path("/beginning")
    @Operation(
            operationId = "beginShift",
            summary = "Begin your shift: from now on you are called first",
            description = "At most one hour before its time.")
    public Uni<Response> begin(UUID rotaId, UUID shiftId, @BeanParam CommandHeaders headers) {
        return requests.receive(STAND_DUTY, headers)
                .chain(asked -> duty.begin(asked, new RotaId(rotaId), new ShiftId(shiftId)))
                .map(Answers::done);
    }

    @POST
    @Path("/departure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "leaveShift",
            summary = "Leave your shift before its end: the next person is called in your place")
    public Uni<Response> leave(Incoming<Leaving> command) {
        return requests.command(STAND_DUTY, command)
                .done((asked, said) -> duty.leave(asked, RotaResource.of(command), shift(command), said));
    }

    @POST
    @Path("/swaps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeSwap",
            summary = "Ask another person to take your shift, in return for one of theirs if you like")
    @APIResponse(
            responseCode = "201",
            description = "Asked: the shift is yours until the other person agrees",
            content = @Content(schema = @Schema(implementation = ProposedSwap.class)))
    public Uni<Response> propose(Incoming<SwapProposal> command) {
        return requests.command(STAND_DUTY, command)
                .handle((asked, said) -> swaps.propose(asked, RotaResource.of(command), shift(command), said))
                .map(outcome -> {
                    SwapId id = ((SwapProposed) outcome.events().getFirst().event()).swapId();
                    URI where = URI.create("/v1/rotas/" + command.address("rotaId") + "/swaps/" + id.value());
                    return Answers.created(outcome, where, new ProposedSwap(id));
                });
    }

    @POST
    @Path("/handovers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "offerHandover",
            summary = "Offer your open alerts to the next person, with a word on each")
    @APIResponse(
            responseCode = "201",
            description = "Offered: the next person on duty may read the words; no alert changes hands",
            content = @Content(schema = @Schema(implementation = OfferedHandover.class)))
    public Uni<Response> offer(Incoming<HandoverOffer> command) {
        return requests.command(STAND_DUTY, command)
                .handle((asked, said) -> duty.offer(asked, RotaResource.of(command), shift(command), said))
                .map(outcome -> {
                    HandoverId id =
                            ((HandoverOffered) outcome.events().getFirst().event()).handoverId();
                    return Answers.created(
                            outcome, URI.create(command.path() + '/' + id.value()), new OfferedHandover(id));
                });
    }

    @POST
    @Path("/handovers/{handoverId}/taking")
    @Operation(
            operationId = "takeHandover",
            summary = "Take what the person before you left open, and read what they say of it")
    @APIResponse(
            responseCode = "201",
            description = "Taken: it is on record that you read the words",
            content = @Content(schema = @Schema(implementation = TakenHandover.class)))
    public Uni<Response> take(UUID rotaId, UUID shiftId, UUID handoverId, @BeanParam CommandHeaders headers) {
        URI where = URI.create("/v1/rotas/" + rotaId + "/shifts/" + shiftId + "/handovers/" + handoverId);
        return requests.receive(STAND_DUTY, headers)
                .chain(asked -> duty.take(asked, new RotaId(rotaId), new HandoverId(handoverId)))
                .map(taken -> Answers.created(taken.outcome(), where, new TakenHandover(taken.words())));
    }

    private static ShiftId shift(Incoming<?> command) {
        return new ShiftId(command.address("shiftId"));
    }
}
