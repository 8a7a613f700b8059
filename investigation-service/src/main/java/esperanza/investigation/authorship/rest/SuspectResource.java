package esperanza.investigation.authorship.rest;

import static esperanza.investigation.InvestigationAction.CLEAR_SUSPECT;
import static esperanza.investigation.InvestigationAction.WORK_ON_AUTHORSHIP;

import esperanza.investigation.authorship.ActOnSuspect;
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

/** The suspects of a case. */
@Path("/v1/investigations/{caseId}/suspects")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class SuspectResource {

    /** The suspect that was recorded. */
    public record SuspectMade(UUID suspectId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ActOnSuspect suspects;

    SuspectResource(CommandRequests requests, ActOnSuspect suspects) {
        this.requests = requests;
        this.suspects = suspects;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SuspectMade.class)))
    @Operation(
            operationId = "recordSuspect",
            summary = "Record a suspect, and shut the case to the suspect's institution",
            description = "The case is shut to everybody of that institution before you get the answer. The mechanism"
                    + " itself and the institutions that oversee it are not shut out by this.")
    public Uni<Response> record(Incoming<ActOnSuspect.SuspectDetails> command) {
        return requests.command(WORK_ON_AUTHORSHIP, command)
                .handle(suspects::record)
                .map(made -> Answers.created(command, made, new SuspectMade(made.id())));
    }

    @POST
    @Path("/{suspectId}/details")
    @Operation(
            operationId = "learnSuspectDetail",
            summary = "Record what was learnt of a suspect, and shut the case to an institution that turned out")
    public Uni<Response> learn(Incoming<ActOnSuspect.LearntDetails> command) {
        return requests.command(WORK_ON_AUTHORSHIP, command).done(suspects::learn);
    }

    @POST
    @Path("/{suspectId}/clearance")
    @APIResponse(responseCode = "200", description = "Cleared; the case stays shut to the institution")
    @Operation(operationId = "clearSuspect", summary = "Record that the suspicion does not hold, as a second person")
    public Uni<Response> clear(Incoming<ActOnSuspect.Clearance> command) {
        return requests.command(CLEAR_SUSPECT, command).done(suspects::clear);
    }
}
