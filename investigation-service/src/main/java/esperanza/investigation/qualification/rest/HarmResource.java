package esperanza.investigation.qualification.rest;

import static esperanza.investigation.InvestigationAction.DIRECT_FILE;
import static esperanza.investigation.InvestigationAction.WORK_ON_FILE;
import static esperanza.investigation.qualification.QualificationStreams.QUALIFICATION;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.qualification.ActOnQualification;
import esperanza.investigation.qualification.domain.QualificationCommand.RecordHarm;
import esperanza.investigation.qualification.domain.QualificationCommand.VerifyHarm;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Acts beside the threat, which indicator 16.10.1 of the Sustainable Development Goals counts once they are verified. */
@Path("/v1/investigations/{caseId}/harms")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class HarmResource {

    /** The harm that was recorded. */
    public record HarmMade(UUID harmId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CommandRequests requests;
    private final ActOnQualification qualifications;

    HarmResource(CaseDoor door, CommandRequests requests, ActOnQualification qualifications) {
        this.door = door;
        this.requests = requests;
        this.qualifications = qualifications;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded; a second person verifies it",
            content = @Content(schema = @Schema(implementation = HarmMade.class)))
    @Operation(
            operationId = "recordHarm",
            summary = "Record that somebody of your file was killed, disappeared, kidnapped, detained or tortured")
    public Uni<Response> record(Incoming<RecordHarm> command) {
        return requests.command(WORK_ON_FILE, command)
                .handle((asked, said) -> qualifications.record(asked, said.caseId(), "harm", command::with))
                .map(made -> Answers.created(command, made, new HarmMade(made.id())));
    }

    @POST
    @Path("/{harmId}/verification")
    @APIResponse(responseCode = "200", description = "Verified; figures count it")
    @Operation(
            operationId = "verifyHarm",
            summary = "Verify as a second person that it happened, and that it is linked to the victim's function")
    public Uni<Response> verify(Incoming<VerifyHarm> command) {
        return door.done(DIRECT_FILE, QUALIFICATION, command);
    }
}
