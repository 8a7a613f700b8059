package esperanza.investigation.closure.rest;

import static esperanza.investigation.closure.ClosureStreams.CLOSURE;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.closure.ArchiveFile;
import esperanza.investigation.closure.domain.ClosureCommand.WithdrawProposal;
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

/** A file is archived by two persons, after each party was heard. */
@Path("/v1/investigations/{caseId}/archive-proposals")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ArchiveResource {

    /** The proposal that was recorded. */
    public record ProposedArchive(UUID proposalId) implements CommandAnswers.Made {}

    private final CaseDoor door;
    private final CommandRequests requests;
    private final ArchiveFile files;

    ArchiveResource(CaseDoor door, CommandRequests requests, ArchiveFile files) {
        this.door = door;
        this.requests = requests;
        this.files = files;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Proposed; the file is worked on until a supervisor decides",
            content = @Content(schema = @Schema(implementation = ProposedArchive.class)))
    @Operation(
            operationId = "proposeArchive",
            summary = "Propose to archive your file, with reasons",
            description = "Each line of enquiry has ended, and each mandatory item of the checklist that is not met is"
                    + " justified. Low credibility is no ground.")
    public Uni<Response> propose(Incoming<ArchiveFile.Proposal> command) {
        return requests.command(InvestigationAction.PROPOSE_ARCHIVE, command)
                .handle(files::propose)
                .map(made -> Answers.created(command, made, new ProposedArchive(made.id())));
    }

    @POST
    @Path("/{proposalId}/withdrawal")
    @Operation(operationId = "withdrawArchiveProposal", summary = "Withdraw the proposal to archive your file")
    public Uni<Response> withdraw(Incoming<WithdrawProposal> command) {
        return door.done(InvestigationAction.PROPOSE_ARCHIVE, CLOSURE, command);
    }

    @POST
    @Path("/{proposalId}/approval")
    @APIResponse(responseCode = "200", description = "The file is archived")
    @Operation(
            operationId = "archiveFile",
            summary = "Archive a file as proposed, as a second person, after each party was heard about it",
            description = "The checklist and the lines of enquiry are read again: refused if they moved.")
    public Uni<Response> archive(Incoming<ArchiveFile.Decision> command) {
        return requests.command(InvestigationAction.DECIDE_ON_END, command).done(files::archive);
    }

    @POST
    @Path("/{proposalId}/refusal")
    @APIResponse(responseCode = "200", description = "Refused; the file is worked on")
    @Operation(operationId = "refuseArchive", summary = "Refuse to archive a file, as a second person, with reasons")
    public Uni<Response> refuse(Incoming<ArchiveFile.Decision> command) {
        return requests.command(InvestigationAction.DECIDE_ON_END, command).done(files::refuse);
    }
}
