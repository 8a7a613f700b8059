package esperanza.investigation.qualification.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.qualification.ActOnQualification;
import esperanza.investigation.qualification.domain.QualificationEvent.HarmAct;
import esperanza.investigation.qualification.domain.QualificationEvent.HarmStandard;
import esperanza.investigation.qualification.domain.QualificationEvent.VictimFunction;
import esperanza.kernel.CaseId;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

    /**
     * What happened, and to whom it is linked.
     *
     * @param victim the function of the victim
     */
    public record HarmDone(
            @NotNull HarmAct act,
            @NotNull VictimFunction victim,
            @NotBlank String account) {}

    /** The harm that was recorded. */
    public record HarmMade(UUID harmId) implements CommandAnswers.Made {}

    /** By what it was verified. */
    public record HarmVerification(
            @NotNull HarmStandard standard, @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ActOnQualification qualifications;

    HarmResource(CommandRequests requests, ActOnQualification qualifications) {
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
    public Uni<Response> record(UUID caseId, @BeanParam CommandHeaders headers, Body<HarmDone> body) {
        return requests.command(InvestigationAction.WORK_ON_FILE, headers, body)
                .handle((asked, said) ->
                        qualifications.recordHarm(asked, new CaseId(caseId), said.act(), said.victim(), said.account()))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + caseId + "/harms/" + made.id()),
                        new HarmMade(made.id())));
    }

    @POST
    @Path("/{harmId}/verification")
    @APIResponse(responseCode = "200", description = "Verified; figures count it")
    @Operation(
            operationId = "verifyHarm",
            summary = "Verify as a second person that it happened, and that it is linked to the victim's function")
    public Uni<Response> verify(
            UUID caseId, UUID harmId, @BeanParam CommandHeaders headers, Body<HarmVerification> body) {
        return requests.command(InvestigationAction.DIRECT_FILE, headers, body)
                .done((asked, said) ->
                        qualifications.verifyHarm(asked, new CaseId(caseId), harmId, said.standard(), said.reasons()));
    }
}
