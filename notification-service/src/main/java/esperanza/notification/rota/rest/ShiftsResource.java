package esperanza.notification.rota.rest;

import static esperanza.notification.NotificationAction.KEEP_ROTA;

import esperanza.kernel.Recorded;
import esperanza.kernel.store.Outcome;
import esperanza.notification.rota.PlanShifts;
import esperanza.notification.rota.PlanShifts.NewShifts;
import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RosterEvent.ShiftTime;
import esperanza.notification.rota.domain.RosterEvent.ShiftsPlanned;
import esperanza.notification.rota.domain.ShiftId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The plan of a rota, for those who keep it. */
@Path("/v1/rotas/{rotaId}/shifts")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ShiftsResource {

    /** The shifts that were planned, in the order of their beginning. */
    public record PlannedShifts(List<ShiftId> shiftIds) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final PlanShifts planning;

    ShiftsResource(CommandRequests requests, PlanShifts planning) {
        this.requests = requests;
        this.planning = planning;
    }

    @POST
    @Operation(
            operationId = "planShifts",
            summary = "Give a person a seat of the rota at the same hours of some weeks",
            description = "The hours are those of the rota's zone. All shifts are planned, or none.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = PlannedShifts.class)))
    public Uni<Response> plan(Incoming<NewShifts> command) {
        return requests.command(KEEP_ROTA, command)
                .handle((asked, said) -> planning.plan(asked, RotaResource.of(command), said))
                .map(outcome ->
                        Answers.created(outcome, URI.create(command.path()), new PlannedShifts(shifts(outcome))));
    }

    private static List<ShiftId> shifts(Outcome<RosterEvent> outcome) {
        return outcome.events().stream()
                .map(Recorded::event)
                .filter(ShiftsPlanned.class::isInstance)
                .map(ShiftsPlanned.class::cast)
                .flatMap(planned -> planned.shifts().stream())
                .map(ShiftTime::shiftId)
                .toList();
    }
}
