package esperanza.investigation.file.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.WorkOnFile;
import esperanza.investigation.file.domain.CaseFacet;
import esperanza.investigation.file.domain.FilePriority;
import esperanza.investigation.file.domain.Trait;
import esperanza.investigation.file.domain.TraitAnswer;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the threat of a case has, how soon the file is worked, and how the case is coded. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FileCodingResource {

    /** @param traits those that changed or are confirmed; the others stay as they are */
    public record TraitsOfThreat(
            @NotEmpty Map<@NotNull Trait, @NotNull TraitAnswer> traits,
            @NotBlank String reasons) {}

    /** How soon the file is worked compared with others. */
    public record PriorityChoice(
            @NotNull FilePriority priority, @NotBlank String reasons) {}

    /** @param codes each facet with its codes; an empty list says that nothing of it is known or applies */
    public record CaseCoding(
            @NotNull Map<@NotNull CaseFacet, @NotNull List<@NotBlank String>> codes,
            @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final WorkOnFile files;

    FileCodingResource(CommandRequests requests, WorkOnFile files) {
        this.requests = requests;
        this.files = files;
    }

    @POST
    @Path("/traits")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "recordTraits",
            summary = "Record what the threat has, such as a telephone or a place",
            description = "The checklist asks for the evidence that goes with it. A supervisor alone drops a trait.")
    public Uni<Response> recordTraits(UUID caseId, @BeanParam CommandHeaders headers, Body<TraitsOfThreat> body) {
        return requests.command(InvestigationAction.CHECK_FILE, headers, body)
                .done((asked, said) -> files.recordTraits(asked, caseId, said.traits(), said.reasons()));
    }

    @POST
    @Path("/priority")
    @APIResponse(responseCode = "200", description = "Set")
    @Operation(operationId = "setPriority", summary = "Set the priority of your file; no term depends on it")
    public Uni<Response> setPriority(UUID caseId, @BeanParam CommandHeaders headers, Body<PriorityChoice> body) {
        return requests.command(InvestigationAction.WORK_ON_FILE, headers, body)
                .done((asked, said) -> files.setPriority(asked, caseId, said.priority(), said.reasons()));
    }

    @POST
    @Path("/coding")
    @APIResponse(responseCode = "200", description = "Coded; the codes are sealed")
    @Operation(operationId = "codeCase", summary = "Code a case by all facets, for statistics that count no person")
    public Uni<Response> code(UUID caseId, @BeanParam CommandHeaders headers, Body<CaseCoding> body) {
        return requests.command(InvestigationAction.WORK_ON_FILE, headers, body)
                .done((asked, said) -> files.code(asked, caseId, said.codes(), said.reasons()));
    }
}
