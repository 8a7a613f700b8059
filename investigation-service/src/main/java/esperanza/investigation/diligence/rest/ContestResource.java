package esperanza.investigation.diligence.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.diligence.ActOnOmission;
import esperanza.investigation.diligence.domain.ContestId;
import esperanza.kernel.EventId;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The person, or the ombudsman, contests that an item was met. The State's answer does not lift a contest. */
@Path("/v1/investigations/{caseId}/diligence/{item}/contests")
@Authenticated
public class ContestResource {

    /** What is contested, in the words of the person. */
    public record ItemContest(@NotBlank String words) {}

    /** Why the contest is taken back, in the words of the person. */
    public record ContestWithdrawal(@NotBlank String words) {}

    /** The id of the contest. */
    public record ContestMade(ContestId contestId) implements CommandAnswers.Made {}

    /**
     * The answer of the State.
     *
     * @param redone the event by which the act was done again
     */
    public record ContestAnswer(
            Optional<EventId> redone, @NotBlank String words) {}

    /** The decision of the ombudsman. */
    public record Settlement(
            @NotNull Boolean upheld, @NotBlank String reasons) {}

    private final CommandRequests requests;
    private final ActOnOmission omissions;

    ContestResource(CommandRequests requests, ActOnOmission omissions) {
        this.requests = requests;
        this.omissions = omissions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "Contested",
            content = @Content(schema = @Schema(implementation = ContestMade.class)))
    @Operation(operationId = "contestItem", summary = "Contest that an item was met")
    public Uni<Response> contest(UUID caseId, String item, @BeanParam CommandHeaders headers, Body<ItemContest> body) {
        return requests.command(InvestigationAction.CONTEST_ITEM, headers, body)
                .handle((asked, said) -> omissions.contest(asked, caseId, item, said.words()))
                .map(made -> Answers.created(
                        made.outcome(),
                        URI.create("/v1/investigations/" + caseId + "/diligence"),
                        new ContestMade(new ContestId(made.id()))));
    }

    @POST
    @Path("/{contestId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The contest is over")
    @Operation(operationId = "withdrawContest", summary = "Take your contest back")
    public Uni<Response> withdraw(
            UUID caseId, String item, UUID contestId, @BeanParam CommandHeaders headers, Body<ContestWithdrawal> body) {
        return requests.command(InvestigationAction.CONTEST_ITEM, headers, body)
                .done((asked, said) ->
                        omissions.withdrawContest(asked, caseId, item, new ContestId(contestId), said.words()));
    }

    @POST
    @Path("/{contestId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Answered; the contest goes on")
    @Operation(operationId = "answerContest", summary = "Answer a contest for the State")
    public Uni<Response> answer(
            UUID caseId, String item, UUID contestId, @BeanParam CommandHeaders headers, Body<ContestAnswer> body) {
        return requests.command(InvestigationAction.ANSWER_CONTEST, headers, body)
                .done((asked, said) -> omissions.answerContest(
                        asked, caseId, item, new ContestId(contestId), said.redone(), said.words()));
    }

    @POST
    @Path("/{contestId}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "settleContest", summary = "Settle a contest as the oversight body")
    public Uni<Response> settle(
            UUID caseId, String item, UUID contestId, @BeanParam CommandHeaders headers, Body<Settlement> body) {
        return requests.command(InvestigationAction.SETTLE_CONTEST, headers, body)
                .done((asked, said) -> omissions.settleContest(
                        asked, caseId, item, new ContestId(contestId), said.upheld(), said.reasons()));
    }
}
