package esperanza.investigation.closure.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.closure.ArchiveFile;
import esperanza.investigation.closure.domain.ArchiveGround;
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

/** A file is archived by two persons, after each party was heard. */
@Path("/v1/investigations/{caseId}/archive-proposals")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class ArchiveResource {

    /** Why the file is to be archived. */
    public record ArchiveProposal(
            @NotNull ArchiveGround ground, @NotBlank String reasons) {}

    /** The proposal that was recorded. */
    public record ProposedArchive(UUID proposalId) implements CommandAnswers.Made {}

    /** Why it is decided so. */
    public record ClosureDecision(@NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ArchiveFile files;

    ArchiveResource(CommandRequests requests, ArchiveFile files) {
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
    public Uni<Response> propose(UUID caseId, @BeanParam CommandHeaders headers, Body<ArchiveProposal> body) {
        return requests.command(InvestigationAction.PROPOSE_ARCHIVE, headers, body)
                .handle((asked, said) -> files.propose(asked, new CaseId(caseId), said.ground(), said.reasons()))
                .map(proposed -> Answers.created(
                        proposed.outcome(), where(caseId, proposed.id()), new ProposedArchive(proposed.id())));
    }

    @POST
    @Path("/{proposalId}/withdrawal")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @Operation(operationId = "withdrawArchiveProposal", summary = "Withdraw the proposal to archive your file")
    public Uni<Response> withdraw(
            UUID caseId, UUID proposalId, @BeanParam CommandHeaders headers, Body<ClosureDecision> body) {
        return requests.command(InvestigationAction.PROPOSE_ARCHIVE, headers, body)
                .done((asked, said) -> files.withdraw(asked, new CaseId(caseId), proposalId, said.reasons()));
    }

    @POST
    @Path("/{proposalId}/approval")
    @APIResponse(responseCode = "200", description = "The file is archived")
    @Operation(
            operationId = "archiveFile",
            summary = "Archive a file as proposed, as a second person, after each party was heard about it",
            description = "The checklist and the lines of enquiry are read again: refused if they moved.")
    public Uni<Response> archive(
            UUID caseId, UUID proposalId, @BeanParam CommandHeaders headers, Body<ClosureDecision> body) {
        return requests.command(InvestigationAction.DECIDE_ON_END, headers, body)
                .done((asked, said) -> files.archive(asked, new CaseId(caseId), proposalId, said.reasons()));
    }

    @POST
    @Path("/{proposalId}/refusal")
    @APIResponse(responseCode = "200", description = "Refused; the file is worked on")
    @Operation(operationId = "refuseArchive", summary = "Refuse to archive a file, as a second person, with reasons")
    public Uni<Response> refuse(
            UUID caseId, UUID proposalId, @BeanParam CommandHeaders headers, Body<ClosureDecision> body) {
        return requests.command(InvestigationAction.DECIDE_ON_END, headers, body)
                .done((asked, said) -> files.refuse(asked, new CaseId(caseId), proposalId, said.reasons()));
    }

    private static URI where(UUID caseId, UUID proposalId) {
        return URI.create("/v1/investigations/" + caseId + "/archive-proposals/" + proposalId);
    }
}
