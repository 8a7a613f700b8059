package esperanza.investigation.qualification.rest;

import static esperanza.investigation.InvestigationAction.DIRECT_FILE;
import static esperanza.investigation.InvestigationAction.WORK_ON_FILE;

import esperanza.investigation.qualification.ActOnQualification;
import esperanza.investigation.qualification.domain.QualificationCommand.TestPublicInterest;
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

/** Tests of the public interest: a threat to a defender is not made small, and not sent to mediation, without one. */
@Path("/v1/investigations/{caseId}/public-interest-tests")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PublicInterestResource {

    /** The test that was recorded. */
    public record TestMade(UUID testId) implements CommandAnswers.Made {}

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
    public Uni<Response> test(Incoming<TestPublicInterest> command) {
        return requests.command(WORK_ON_FILE, command)
                .handle((asked, said) ->
                        qualifications.record(asked, said.caseId(), "public-interest-test", command::with))
                .map(made -> Answers.created(command, made, new TestMade(made.id())));
    }

    @POST
    @Path("/{testId}/diversion")
    @Operation(
            operationId = "allowDiversion",
            summary = "Allow a diversion or mediation as a second person, after each party was heard about the test")
    public Uni<Response> allow(Incoming<ActOnQualification.Allowance> command) {
        return requests.command(DIRECT_FILE, command).done(qualifications::allow);
    }
}
