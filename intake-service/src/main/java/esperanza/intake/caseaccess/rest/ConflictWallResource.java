package esperanza.intake.caseaccess.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.caseaccess.ExcludeFromCase;
import esperanza.intake.caseaccess.domain.Conflict;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Excludes institutions or persons from a case, as soon as a conflict of interest becomes known. */
@Path("/v1/reports/{reportId}/conflict-walls")
@Authenticated
public class ConflictWallResource {

    /**
     * The institutions or persons to exclude.
     *
     * @param institutions by code or name; unknown words exclude every institution whose staff belong to a class of
     *     authors
     * @param persons by the {@code sub} claim of their tokens
     */
    public record ConflictOfInterest(
            Optional<List<String>> institutions,
            Optional<List<String>> persons,
            @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ExcludeFromCase cases;

    ConflictWallResource(CommandRequests requests, ExcludeFromCase cases) {
        this.requests = requests;
        this.cases = cases;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyConflictWall",
            summary = "Exclude an accused institution, or a person, from a case, with reasons",
            description =
                    "The case does not exist for them any more, and no alert about it reaches them. The ombudsman"
                            + " is notified. Only a supervisor excludes an institution that oversees the mechanism;"
                            + " only a supervisor or the ombudsman excludes a person. Only a report excludes the whole mechanism.")
    @APIResponse(responseCode = "200", description = "Excluded")
    public Uni<Response> apply(UUID reportId, @BeanParam CommandHeaders headers, Body<ConflictOfInterest> body) {
        return requests.command(IntakeAction.APPLY_CONFLICT_WALL, headers, body)
                .done((asked, said) -> cases.exclude(asked, reportId, conflict(said)));
    }

    private static Conflict conflict(ConflictOfInterest said) {
        Conflict conflict = new Conflict(
                said.institutions().orElse(List.of()), said.persons().orElse(List.of()), said.reasons());
        if (conflict.institutions().isEmpty() && conflict.persons().isEmpty()) {
            throw Refused.invalid("/institutions", "missing", "Name an institution or a person");
        }
        return conflict;
    }
}
