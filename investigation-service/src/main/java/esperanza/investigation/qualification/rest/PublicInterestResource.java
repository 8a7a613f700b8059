package esperanza.investigation.qualification.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.qualification.ActOnQualification;
import esperanza.investigation.qualification.domain.QualificationEvent.TestOutcome;
import esperanza.investigation.qualification.domain.QualificationEvent.TestPurpose;
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

/** Tests of the public interest: a threat to a defender is not made small, and not sent to mediation, without one. */
@Path("/v1/investigations/{caseId}/public-interest-tests")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PublicInterestResource {

    /** What was tested, and what came out. */
    public record PublicInterestTest(
            @NotNull TestPurpose purpose,
            @NotNull TestOutcome outcome,
            @NotBlank String reasons) {}

    /** The test that was recorded. */
    public record TestMade(UUID testId) implements CommandAnswers.Made {}

    /** Why it is allowed. */
    public record Allowance(@NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ActOnQualification qualifications;

    PublicInterestResource(CommandRequests requests, ActOnQualification qualifications) {
        this.requests = requests;
        this.qualifications = qualifications;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded; a proposed diversion waits for a supervisor",
            content = @Content(schema = @Schema(implementation = TestMade.class)))
    @Operation(
            operationId = "testPublicInterest",
            summary = "Test whether the public interest allows a diversion, a mediation or a minor offence")
    public Uni<Response> test(UUID caseId, @BeanParam CommandHeaders headers, Body<PublicInterestTest> body) {
        return requests.command(InvestigationAction.WORK_ON_FILE, headers, body)
                .handle((asked, said) ->
                        qualifications.test(asked, new CaseId(caseId), said.purpose(), said.outcome(), said.reasons()))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + caseId + "/public-interest-tests/" + made.id()),
                        new TestMade(made.id())));
    }

    @POST
    @Path("/{testId}/diversion")
    @APIResponse(responseCode = "200", description = "Allowed")
    @Operation(
            operationId = "allowDiversion",
            summary = "Allow a diversion or mediation as a second person, after each party was heard about the test")
    public Uni<Response> allow(UUID caseId, UUID testId, @BeanParam CommandHeaders headers, Body<Allowance> body) {
        return requests.command(InvestigationAction.DIRECT_FILE, headers, body)
                .done((asked, said) -> qualifications.allow(asked, new CaseId(caseId), testId, said.reasons()));
    }
}
