package esperanza.investigation.authorship.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.authorship.ReadAuthorship;
import esperanza.investigation.authorship.RecordClarifications;
import esperanza.investigation.authorship.domain.AuthorsFound;
import esperanza.investigation.authorship.domain.AuthorshipCommand.Levels;
import esperanza.investigation.authorship.domain.Clarified;
import esperanza.investigation.authorship.domain.StructureFound;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How far the authors of a threat are known. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class AuthorshipResource {

    /**
     * How far the authors are known.
     *
     * @param material those who carried the threat out
     * @param intellectual those who ordered it
     * @param suspects those who are named as authors
     * @param lines the exhausted lines of enquiry that it rests on, if nobody was found
     */
    public record ClarificationLevels(
            @NotNull AuthorsFound material,
            @NotNull AuthorsFound intellectual,
            @NotNull StructureFound structure,
            @NotNull Clarified overall,
            Optional<List<UUID>> suspects,
            Optional<List<UUID>> lines,
            @NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final ReadAuthorship reader;
    private final RecordClarifications clarifications;

    AuthorshipResource(
            CallerResolver callers,
            CommandRequests requests,
            ReadAuthorship reader,
            RecordClarifications clarifications) {
        this.callers = callers;
        this.requests = requests;
        this.reader = reader;
        this.clarifications = clarifications;
    }

    @GET
    @Path("/authorship")
    @Operation(
            operationId = "readAuthorship",
            summary = "Suspects, clarification and referred conduct of a case: codes only")
    public Uni<AuthorshipView> read(UUID caseId) {
        return callers.permit(InvestigationAction.READ_FILE)
                .chain(caller -> reader.read(caller, caseId))
                .map(AuthorshipView::of);
    }

    @POST
    @Path("/clarification")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "recordClarification",
            summary = "Record how far those who carried the threat out and those who ordered it are known")
    public Uni<Response> clarify(UUID caseId, @BeanParam CommandHeaders headers, Body<ClarificationLevels> body) {
        return requests.command(InvestigationAction.WORK_ON_AUTHORSHIP, headers, body)
                .done((asked, said) -> clarifications.record(asked, caseId, said(said)));
    }

    private static RecordClarifications.Said said(ClarificationLevels body) {
        return new RecordClarifications.Said(
                new Levels(body.material(), body.intellectual(), body.structure(), body.overall()),
                body.suspects().orElse(List.of()),
                body.lines().orElse(List.of()),
                body.reasons());
    }
}
