package esperanza.investigation.qualification.rest;

import static esperanza.investigation.InvestigationAction.CHECK_FILE;
import static esperanza.investigation.InvestigationAction.READ_FILE;
import static esperanza.investigation.InvestigationAction.WORK_ON_FILE;
import static esperanza.investigation.qualification.QualificationStreams.QUALIFICATION;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.qualification.ActOnQualification;
import esperanza.investigation.qualification.domain.QualificationCommand.Qualify;
import esperanza.investigation.qualification.domain.QualificationCommand.RecordCompetence;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which offence a case is, and which body is competent. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class QualificationResource {

    private final CallerResolver callers;
    private final CaseDoor door;
    private final ActOnQualification qualifications;

    QualificationResource(CallerResolver callers, CaseDoor door, ActOnQualification qualifications) {
        this.callers = callers;
        this.door = door;
        this.qualifications = qualifications;
    }

    @GET
    @Path("/qualification")
    @Operation(
            operationId = "readQualification",
            summary = "How a case is qualified, what the public interest allows, and whether a body is competent")
    public Uni<QualificationView> read(UUID caseId) {
        return callers.permit(READ_FILE)
                .chain(caller -> qualifications.read(caller, caseId))
                .map(QualificationView::of);
    }

    @POST
    @Path("/qualification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "qualifyOffence", summary = "Qualify the offence of your file, for the time being")
    public Uni<Response> qualify(Incoming<Qualify> command) {
        return door.done(WORK_ON_FILE, QUALIFICATION, command);
    }

    @POST
    @Path("/competence")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Recorded; a dispute stops no act")
    @Operation(operationId = "recordCompetence", summary = "Record whether a body holds itself competent for a case")
    public Uni<Response> recordCompetence(Incoming<RecordCompetence> command) {
        return door.done(CHECK_FILE, QUALIFICATION, command);
    }
}
