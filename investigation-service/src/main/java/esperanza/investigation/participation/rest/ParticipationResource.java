package esperanza.investigation.participation.rest;

import static esperanza.investigation.participation.ParticipationStreams.PROPOSAL;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.investigation.participation.ActOnProposal;
import esperanza.investigation.participation.ReadParticipation;
import esperanza.investigation.participation.domain.ProposalCommand.AnswerProposal;
import esperanza.investigation.participation.domain.ProposalCommand.ContestProposal;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the parties of a case take part, and the answers to the acts that they propose. */
@Path("/v1/investigations/{caseId}")
@Authenticated
public class ParticipationResource {

    private final CallerResolver callers;
    private final CaseDoor door;
    private final CommandRequests requests;
    private final ReadParticipation reader;
    private final ActOnProposal proposals;
    private final Readers readers;

    ParticipationResource(
            CallerResolver callers,
            CaseDoor door,
            CommandRequests requests,
            ReadParticipation reader,
            ActOnProposal proposals,
            Readers readers) {
        this.callers = callers;
        this.door = door;
        this.requests = requests;
        this.reader = reader;
        this.proposals = proposals;
        this.readers = readers;
    }

    @GET
    @Path("/participation")
    @Operation(
            operationId = "readParticipation",
            summary = "What each party was offered and told, what it proposed, and what it says of it")
    public Uni<ParticipationView> read(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> reader.of(caller, caseId))
                .map(ParticipationView::of);
    }

    @POST
    @Path("/proposals/{proposalId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Answered; the party has not said yet whether this settles it")
    @Operation(
            operationId = "answerProposal",
            summary = "Answer an act that a party proposed, in writing and with reasons")
    public Uni<Response> answer(Incoming<AnswerProposal> command) {
        return door.done(InvestigationAction.WORK_WITH_PARTY, PROPOSAL, command, proposals::requireActs);
    }

    @POST
    @Path("/proposals/{proposalId}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The answer settles it, as the party says")
    @Operation(operationId = "confirmProposal", summary = "Record that an answer settles the proposal of the party")
    public Uni<Response> confirm(Incoming<ActOnProposal.ProposalConfirmation> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command).done(proposals::confirm);
    }

    @POST
    @Path("/proposals/{proposalId}/contest")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Contested until the party says that an answer settles it")
    @Operation(operationId = "contestProposal", summary = "Record that the party contests the answer to its proposal")
    public Uni<Response> contest(Incoming<ContestProposal> command) {
        return door.done(InvestigationAction.WORK_WITH_PARTY, PROPOSAL, command);
    }
}
