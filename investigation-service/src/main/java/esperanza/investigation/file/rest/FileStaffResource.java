package esperanza.investigation.file.rest;

import static esperanza.investigation.file.FileStreams.FILE;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.WorkOnFile;
import esperanza.investigation.file.domain.FileWork;
import esperanza.investigation.file.domain.FileWorkCommand.EndAbsence;
import esperanza.kernel.CaseId;
import esperanza.kernel.Form;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who works on a file beside its investigator: the unit, the contact of the parties, and their conflicts. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FileStaffResource {

    /**
     * The unit that works on the file from now on. Its door takes a {@link Body}: of a needed text, the document of a
     * command says only that it is not blank, and not that it is a code.
     *
     * @param specialised whether the unit is specialised in attacks on defenders
     * @param consulted the specialised unit that was consulted
     */
    public record UnitAssignment(
            @NotNull @Pattern(regexp = Form.CODE) String unit,
            @NotNull Boolean specialised,
            @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> consulted,
            @NotBlank String reasons) {}

    private final CaseDoor door;
    private final CommandRequests requests;
    private final WorkOnFile files;

    FileStaffResource(CaseDoor door, CommandRequests requests, WorkOnFile files) {
        this.door = door;
        this.requests = requests;
        this.files = files;
    }

    @POST
    @Path("/unit")
    @Operation(operationId = "assignUnit", summary = "Assign a unit to a file, and say which specialised unit helps it")
    public Uni<Response> assignUnit(UUID caseId, @BeanParam CommandHeaders headers, Body<UnitAssignment> body) {
        return requests.command(InvestigationAction.DIRECT_FILE, headers, body).done((asked, said) -> {
            FileWork.Unit unit = new FileWork.Unit(said.unit(), said.specialised(), said.consulted());
            return files.assignUnit(asked, new CaseId(caseId), unit, said.reasons());
        });
    }

    @POST
    @Path("/contact")
    @Operation(operationId = "nameContact", summary = "Name the person whom the parties of your file can turn to")
    public Uni<Response> nameContact(Incoming<WorkOnFile.ContactChoice> command) {
        return requests.command(InvestigationAction.WORK_ON_FILE, command).done(files::nameContact);
    }

    @POST
    @Path("/absence")
    @Operation(
            operationId = "recordAbsence",
            summary = "Record that the investigator of a file is away, and who stands in",
            description = "Both answer for the file until the return is recorded. The legal terms run on.")
    public Uni<Response> recordAbsence(Incoming<WorkOnFile.Absence> command) {
        return requests.command(InvestigationAction.CHECK_FILE, command).done(files::recordAbsence);
    }

    @POST
    @Path("/return")
    @Operation(operationId = "endAbsence", summary = "Record that the investigator of a file is back")
    public Uni<Response> endAbsence(Incoming<EndAbsence> command) {
        return door.done(InvestigationAction.CHECK_FILE, FILE, command);
    }

    @POST
    @Path("/conflict-checks")
    @Operation(
            operationId = "checkConflicts",
            summary = "Record that those who work on a file were checked for conflicts of interest",
            description = "Record it also when nothing was found. A person with a conflict has to be out of the case.")
    public Uni<Response> checkConflicts(Incoming<WorkOnFile.ConflictCheck> command) {
        return requests.command(InvestigationAction.CHECK_FILE, command).done(files::checkConflicts);
    }
}
