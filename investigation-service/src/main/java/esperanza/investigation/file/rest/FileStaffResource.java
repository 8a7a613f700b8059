package esperanza.investigation.file.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.WorkOnFile;
import esperanza.investigation.file.domain.ConflictOutcome;
import esperanza.investigation.file.domain.FileWork;
import esperanza.kernel.Form;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who works on a file beside its investigator: the unit, the contact of the parties, and their conflicts. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FileStaffResource {

    /**
     * The unit that works on the file from now on.
     *
     * @param specialised whether the unit is specialised in attacks on defenders
     * @param consulted the specialised unit that was consulted
     */
    public record UnitAssignment(
            @NotNull @Pattern(regexp = Form.CODE) String unit,
            @NotNull Boolean specialised,
            @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> consulted,
            @NotBlank String reasons) {}

    /**
     * The contact of the parties from now on.
     *
     * @param person the {@code sub} claim of the person's tokens
     */
    public record ContactChoice(
            @NotBlank String person, @NotBlank String reasons) {}

    /**
     * The investigator of the file is away.
     *
     * @param deputy the {@code sub} claim of the tokens of the person who stands in
     * @param until when the absence is expected to end; it ends when the return is recorded
     */
    public record Absence(
            @NotBlank String deputy,
            @NotNull Instant until,
            @NotBlank String reasons) {}

    public record Return(@NotBlank String reasons) {}

    /**
     * What was found about one person.
     *
     * @param person the {@code sub} claim of the person's tokens
     * @param relation with whom of the case, and which
     */
    public record CheckOfPerson(
            @NotBlank String person, @NotNull ConflictOutcome outcome, Optional<String> relation) {}

    /**
     * Those who were checked, with what was found about each.
     *
     * @param reasons how they were checked
     */
    public record ConflictCheck(
            @NotEmpty List<@Valid @NotNull CheckOfPerson> persons,
            @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final WorkOnFile files;

    FileStaffResource(CommandRequests requests, WorkOnFile files) {
        this.requests = requests;
        this.files = files;
    }

    @POST
    @Path("/unit")
    @APIResponse(responseCode = "200", description = "Assigned")
    @Operation(operationId = "assignUnit", summary = "Assign a unit to a file, and say which specialised unit helps it")
    public Uni<Response> assignUnit(UUID caseId, @BeanParam CommandHeaders headers, Body<UnitAssignment> body) {
        return requests.command(InvestigationAction.DIRECT_FILE, headers, body).done((asked, said) -> {
            FileWork.Unit unit = new FileWork.Unit(said.unit(), said.specialised(), said.consulted());
            return files.assignUnit(asked, caseId, unit, said.reasons());
        });
    }

    @POST
    @Path("/contact")
    @APIResponse(responseCode = "200", description = "Named")
    @Operation(operationId = "nameContact", summary = "Name the person whom the parties of your file can turn to")
    public Uni<Response> nameContact(UUID caseId, @BeanParam CommandHeaders headers, Body<ContactChoice> body) {
        return requests.command(InvestigationAction.WORK_ON_FILE, headers, body)
                .done((asked, said) -> files.nameContact(asked, caseId, said.person(), said.reasons()));
    }

    @POST
    @Path("/absence")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "recordAbsence",
            summary = "Record that the investigator of a file is away, and who stands in",
            description = "Both answer for the file until the return is recorded. The legal terms run on.")
    public Uni<Response> recordAbsence(UUID caseId, @BeanParam CommandHeaders headers, Body<Absence> body) {
        return requests.command(InvestigationAction.CHECK_FILE, headers, body)
                .done((asked, said) -> files.recordAbsence(asked, caseId, said.deputy(), said.until(), said.reasons()));
    }

    @POST
    @Path("/return")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "endAbsence", summary = "Record that the investigator of a file is back")
    public Uni<Response> endAbsence(UUID caseId, @BeanParam CommandHeaders headers, Body<Return> body) {
        return requests.command(InvestigationAction.CHECK_FILE, headers, body)
                .done((asked, said) -> files.endAbsence(asked, caseId, said.reasons()));
    }

    @POST
    @Path("/conflict-checks")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(
            operationId = "checkConflicts",
            summary = "Record that those who work on a file were checked for conflicts of interest",
            description = "Record it also when nothing was found. A person with a conflict has to be out of the case.")
    public Uni<Response> checkConflicts(UUID caseId, @BeanParam CommandHeaders headers, Body<ConflictCheck> body) {
        return requests.command(InvestigationAction.CHECK_FILE, headers, body)
                .done((asked, said) -> files.checkConflicts(
                        asked,
                        caseId,
                        said.persons().stream()
                                .map(each -> new WorkOnFile.Check(each.person(), each.outcome(), each.relation()))
                                .toList(),
                        said.reasons()));
    }
}
