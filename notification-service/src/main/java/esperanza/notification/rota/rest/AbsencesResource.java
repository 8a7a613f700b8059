package esperanza.notification.rota.rest;

import static esperanza.notification.NotificationAction.STAND_DUTY;

import esperanza.notification.rota.RecordAbsences;
import esperanza.notification.rota.RecordAbsences.NewAbsence;
import esperanza.notification.rota.domain.AbsenceId;
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

/** The times in which persons are away from duty. */
@Path("/v1/absences")
@Authenticated
public class AbsencesResource {

    /** The absence that was recorded. */
    public record RecordedAbsence(AbsenceId absenceId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final RecordAbsences absences;

    AbsencesResource(CommandRequests requests, RecordAbsences absences) {
        this.requests = requests;
        this.absences = absences;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordDutyAbsence",
            summary = "Say when you are away from duty; who keeps a rota says it for a person of the own institution",
            description = "Shifts in that time are gaps until another person has them.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RecordedAbsence.class)))
    public Uni<Response> record(Incoming<NewAbsence> command) {
        return requests.command(STAND_DUTY, command).handle(absences::record).map(outcome -> {
            AbsenceId id = outcome.events().getFirst().event().absenceId();
            return Answers.created(outcome, URI.create(command.path() + '/' + id.value()), new RecordedAbsence(id));
        });
    }

    @POST
    @Path("/{absenceId}/end")
    @Operation(
            operationId = "endDutyAbsence",
            summary = "Say that you are back, or that a person is whose rota you keep")
    public Uni<Response> end(UUID absenceId, @BeanParam CommandHeaders headers) {
        return requests.receive(STAND_DUTY, headers)
                .chain(asked -> absences.end(asked, new AbsenceId(absenceId)))
                .map(Answers::done);
    }
}
