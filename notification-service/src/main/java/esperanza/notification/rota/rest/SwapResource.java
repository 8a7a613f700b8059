package esperanza.notification.rota.rest;

import static esperanza.notification.NotificationAction.STAND_DUTY;

import esperanza.notification.rota.SwapShifts;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.SwapId;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A proposal to swap a shift: the person who was asked answers it, or its sender takes it back. */
@Path("/v1/rotas/{rotaId}/swaps/{swapId}")
@Authenticated
public class SwapResource {

    private final CommandRequests requests;
    private final SwapShifts swaps;

    SwapResource(CommandRequests requests, SwapShifts swaps) {
        this.requests = requests;
        this.swaps = swaps;
    }

    @POST
    @Path("/agreement")
    @Operation(operationId = "agreeSwap", summary = "Take the shift that another person asked you to take")
    public Uni<Response> agree(UUID rotaId, UUID swapId, @BeanParam CommandHeaders headers) {
        return requests.receive(STAND_DUTY, headers)
                .chain(asked -> swaps.agree(asked, new RotaId(rotaId), new SwapId(swapId)))
                .map(Answers::done);
    }

    @POST
    @Path("/refusal")
    @Operation(
            operationId = "declineSwap",
            summary = "Do not take the shift that another person asked you to take, or take your own proposal back")
    public Uni<Response> decline(UUID rotaId, UUID swapId, @BeanParam CommandHeaders headers) {
        return requests.receive(STAND_DUTY, headers)
                .chain(asked -> swaps.decline(asked, new RotaId(rotaId), new SwapId(swapId)))
                .map(Answers::done);
    }
}
