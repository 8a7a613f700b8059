package esperanza.notification.rota.rest;

import static esperanza.notification.NotificationAction.KEEP_ROTA;
import static esperanza.notification.NotificationAction.STAND_DUTY;

import esperanza.kernel.store.Outcome;
import esperanza.notification.rota.KeepRotas;
import esperanza.notification.rota.KeepRotas.NewRota;
import esperanza.notification.rota.domain.RotaEvent;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.read.DutyProjection;
import esperanza.notification.rota.read.RotaItem;
import esperanza.notification.rota.read.Rotas;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The rotas of the caller's institution. */
@Path("/v1/rotas")
@Authenticated
public class RotasResource {

    /** The rota that was opened. */
    public record OpenedRota(RotaId rotaId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final KeepRotas keeping;
    private final Rotas rotas;
    private final Readers readers;

    RotasResource(CallerResolver callers, CommandRequests requests, KeepRotas keeping, Rotas rotas, Readers readers) {
        this.callers = callers;
        this.requests = requests;
        this.keeping = keeping;
        this.rotas = rotas;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listRotas",
            summary =
                    "The open rotas that you keep or are on, each with its gaps and with those who would be called now")
    public Uni<List<RotaItem>> list(@QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(STAND_DUTY)
                .call(() -> readers.caughtUp(atLeast, DutyProjection.NAME))
                .chain(caller -> rotas.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openRota",
            summary = "Open the rota of a function of your institution",
            description =
                    "The standing persons are called behind those who have a shift. One of them at least has signed in with the function.")
    @APIResponse(
            responseCode = "201",
            description = "Open: its people are called from now on",
            content = @Content(schema = @Schema(implementation = OpenedRota.class)))
    public Uni<Response> open(Incoming<NewRota> command) {
        return requests.command(KEEP_ROTA, command).handle(keeping::open).map(outcome -> opened(command, outcome));
    }

    private static Response opened(Incoming<NewRota> command, Outcome<RotaEvent> outcome) {
        RotaId id = outcome.events().getFirst().event().rotaId();
        return Answers.created(outcome, URI.create(command.path() + '/' + id.value()), new OpenedRota(id));
    }
}
