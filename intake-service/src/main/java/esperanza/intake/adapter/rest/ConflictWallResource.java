package esperanza.intake.adapter.rest;

import esperanza.intake.domain.CircleCommand.ApplyConflictWall;
import esperanza.intake.domain.Conflict;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.access.Role;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.Desk;
import esperanza.runtime.rest.Refused;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Shutting a case to those it accuses, as soon as somebody learns of it. */
@Path("/v1/reports/{reportId}/conflict-walls")
@Authenticated
public class ConflictWallResource {

    /**
     * To whom.
     *
     * @param institutions by code or name; other words shut out all whose people belong to a class of authors
     * @param persons by the subject ({@code sub}) of their tokens
     */
    public record ConflictOfInterest(
            Optional<List<String>> institutions,
            Optional<List<String>> persons,
            @NotBlank String reasons) {}

    private final Desk desk;
    private final CircleDesk circles;
    private final ConflictWall wall;

    ConflictWallResource(Desk desk, CircleDesk circles, ConflictWall wall) {
        this.desk = desk;
        this.circles = circles;
        this.wall = wall;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyConflictWall",
            summary = "Shut a case to an institution that is accused in it, or to a person, with reasons",
            description =
                    "From then on they find nothing of it anywhere, and are not called for it. The ombudsman is told."
                            + " To those who oversee the mechanism only a supervisor shuts a case, to a person only a supervisor or the"
                            + " ombudsman; to the whole mechanism nobody, a report does that by whom it accuses.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ConflictOfInterest.class),
                            examples = @ExampleObject(name = "police", value = """
                                    {"institutions": ["NATIONAL_POLICE"], "reasons": "Her neighbour knew one of the men by name"}""")))
    @APIResponse(responseCode = "204", description = "Shut")
    public Uni<Response> apply(@PathParam("reportId") UUID reportId, @BeanParam CommandHeaders headers, byte[] body) {
        Action action = Action.APPLY_CONFLICT_WALL;
        return desk.permit(action).chain(caller -> {
            Conflict conflict = conflict(desk.read(body, ConflictOfInterest.class));
            CommandId command = desk.commandId(caller, headers);
            return circles.shut(
                            caller,
                            action,
                            reportId,
                            headers,
                            body,
                            (of, already) -> shut(of, conflict, wall.more(of, conflict, already, command), caller))
                    .map(Answers::done);
        });
    }

    private ApplyConflictWall shut(CaseId of, Conflict conflict, List<String> shutTo, Caller caller) {
        return new ApplyConflictWall(
                of,
                shutTo,
                conflict,
                wall.shutsTheMechanism(conflict),
                wall.shutsThoseWhoOversee(conflict),
                caller.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet()));
    }

    private static Conflict conflict(ConflictOfInterest said) {
        Conflict conflict = new Conflict(
                said.institutions().orElse(List.of()), said.persons().orElse(List.of()), said.reasons());
        if (conflict.institutions().isEmpty() && conflict.persons().isEmpty()) {
            throw new Refused(
                    422,
                    "invalid",
                    "Some fields cannot be accepted",
                    List.of(new Refused.Field("/institutions", "missing", "Say an institution or a person")));
        }
        return conflict;
    }
}
