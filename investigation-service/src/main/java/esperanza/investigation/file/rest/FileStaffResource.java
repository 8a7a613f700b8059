package esperanza.investigation.file.rest;

import static esperanza.investigation.file.FileStreams.FILE;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.WorkOnFile;
import esperanza.investigation.file.domain.FileWorkCommand.EndAbsence;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who works on a file beside its investigator: the unit, the contact of the parties, and their conflicts. */
@Path("/v1/investigations/{caseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class FileStaffResource {

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
    public Uni<Response> assignUnit(Incoming<WorkOnFile.UnitAssignment> command) {
        return requests.command(InvestigationAction.DIRECT_FILE, command).done(files::assignUnit);
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
