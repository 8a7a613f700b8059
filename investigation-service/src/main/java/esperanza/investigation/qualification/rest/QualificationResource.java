package esperanza.investigation.qualification.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.qualification.ActOnQualification;
import esperanza.investigation.qualification.domain.QualificationEvent.Offence;
import esperanza.kernel.CaseId;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which offence a case is, and which body is competent. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class QualificationResource {

    /**
     * The offence, for the time being.
     *
     * @param minor whether it is a minor offence: that needs a test of the public interest first
     * @param limitationOn when nobody can be charged with it any more
     * @param reasons with the article of the law
     */
    public record OffenceChoice(
            @NotNull Offence offence,
            @NotNull Boolean minor,
            Optional<Instant> limitationOn,
            @NotBlank String reasons) {}

    /**
     * A body, and whether it is competent.
     *
     * @param body sealed, because it may tell who is accused
     * @param held whether it holds itself competent
     * @param disputed whether another body disputes it
     */
    public record CompetenceOfBody(
            @NotBlank String body,
            @NotNull Boolean held,
            @NotNull Boolean disputed,
            @NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final ActOnQualification qualifications;

    QualificationResource(CallerResolver callers, CommandRequests requests, ActOnQualification qualifications) {
        this.callers = callers;
        this.requests = requests;
        this.qualifications = qualifications;
    }

    @GET
    @Path("/qualification")
    @Operation(
            operationId = "readQualification",
            summary = "How a case is qualified, what the public interest allows, and whether a body is competent")
    public Uni<QualificationView> read(UUID caseId) {
        return callers.permit(InvestigationAction.READ_FILE)
                .chain(caller -> qualifications.read(caller, caseId))
                .map(QualificationView::of);
    }

    @POST
    @Path("/qualification")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Qualified")
    @Operation(operationId = "qualifyOffence", summary = "Qualify the offence of your file, for the time being")
    public Uni<Response> qualify(UUID caseId, @BeanParam CommandHeaders headers, Body<OffenceChoice> body) {
        return requests.command(InvestigationAction.WORK_ON_FILE, headers, body).done((asked, said) -> {
            CaseId of = new CaseId(caseId);
            return qualifications.qualify(asked, of, said.offence(), said.minor(), said.limitationOn(), said.reasons());
        });
    }

    @POST
    @Path("/competence")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Recorded; a dispute stops no act")
    @Operation(operationId = "recordCompetence", summary = "Record whether a body holds itself competent for a case")
    public Uni<Response> recordCompetence(UUID caseId, @BeanParam CommandHeaders headers, Body<CompetenceOfBody> body) {
        return requests.command(InvestigationAction.CHECK_FILE, headers, body).done((asked, said) -> {
            CaseId of = new CaseId(caseId);
            return qualifications.recordCompetence(
                    asked, of, said.body(), said.held(), said.disputed(), said.reasons());
        });
    }
}
