package esperanza.investigation.participation.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.participation.ActOnProposal;
import esperanza.investigation.participation.ActWithParty;
import esperanza.investigation.participation.domain.ParticipationCommand.AnswerRight;
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
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a party says in its case: before a decision, by a right that it exercises, and by acts that it proposes. */
@Path("/v1/investigations/{caseId}/parties/{party}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class PartyVoiceResource {

    /** The right that was exercised. */
    public record Exercised(UUID exerciseId) implements CommandAnswers.Made {}

    /** The proposal that was recorded. */
    public record Proposed(UUID proposalId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ActWithParty parties;
    private final ActOnProposal proposals;

    PartyVoiceResource(CommandRequests requests, ActWithParty parties, ActOnProposal proposals) {
        this.requests = requests;
        this.parties = parties;
        this.proposals = proposals;
    }

    @POST
    @Path("/hearings")
    @Operation(operationId = "hearParty", summary = "Record that a party was heard before a decision, or why not")
    public Uni<Response> hear(Incoming<ActWithParty.Hearing> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command).done((asked, said) -> {
            Optional<Instant> heardAt = requests.said("/heardAt", said.heardAt());
            Attempts.refuseAhead(requests, said.attempts());
            return parties.hear(asked.at(heardAt), said);
        });
    }

    @POST
    @Path("/rights")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; it waits for an answer",
            content = @Content(schema = @Schema(implementation = Exercised.class)))
    @Operation(operationId = "exerciseRight", summary = "Record that a party exercises a right in its case")
    public Uni<Response> exercise(Incoming<ActWithParty.Exercise> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command)
                .handle(parties::exerciseRight)
                .map(made -> Answers.created(command, made, new Exercised(made.id())));
    }

    @POST
    @Path("/rights/{exerciseId}/answer")
    @Operation(operationId = "answerRight", summary = "Answer a right that a party exercised, with reasons")
    public Uni<Response> answer(Incoming<AnswerRight> command) {
        return requests.command(InvestigationAction.ANSWER_RIGHT, command).done(parties::act);
    }

    @POST
    @Path("/proposals")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; it waits for an answer in writing",
            content = @Content(schema = @Schema(implementation = Proposed.class)))
    @Operation(operationId = "proposeAct", summary = "Record an act of the investigation that a party proposes")
    public Uni<Response> propose(Incoming<ActOnProposal.ActProposal> command) {
        return requests.command(InvestigationAction.WORK_WITH_PARTY, command)
                .handle(proposals::propose)
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + command.address("caseId") + "/proposals/" + made.id()),
                        new Proposed(made.id())));
    }
}
