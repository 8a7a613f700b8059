package esperanza.investigation.evidence.rest;

import static esperanza.investigation.InvestigationAction.WORK_ON_EVIDENCE;

import esperanza.investigation.evidence.AskOthers;
import esperanza.investigation.evidence.domain.Assistance;
import esperanza.investigation.evidence.domain.Assistance.Treaty;
import esperanza.investigation.evidence.domain.AssistanceId;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Dated;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Requests to other States for mutual legal assistance. */
@Path("/v1/investigations/{caseId}/assistances")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class AssistanceResource {

    /** What is asked of which State. {@code occurredAt} is the present instant if absent, as in all commands. */
    public record Letter(
            @NotNull Treaty treaty,
            @NotBlank String country,
            @NotBlank String content,
            Optional<Instant> occurredAt) implements Dated {}

    /** The request that was sent. */
    public record SentLetter(AssistanceId assistanceId) implements CommandAnswers.Made {}

    /** How the other State was reminded. */
    public record Reminder(@NotBlank String content, Optional<Instant> occurredAt) implements Dated {}

    /** The other State's reference. */
    public record Acknowledgement(@NotBlank String reference, Optional<Instant> occurredAt) implements Dated {}

    /** What the other State answered. */
    public record StatesAnswer(
            @NotNull Assistance.Outcome outcome, @NotBlank String reference, Optional<Instant> occurredAt)
            implements Dated {}

    private final CommandRequests requests;
    private final AskOthers others;

    AssistanceResource(CommandRequests requests, AskOthers others) {
        this.requests = requests;
        this.others = others;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = SentLetter.class)))
    @Operation(
            operationId = "requestAssistance",
            summary = "Record that you asked another State for assistance with your file")
    public Uni<Response> request(UUID caseId, @BeanParam CommandHeaders headers, Body<Letter> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .handle((asked, said) ->
                        others.requestAssistance(asked, caseId, said.treaty(), said.country(), said.content()))
                .map(made -> Answers.created(
                        made.outcome(), where(caseId, made.id()), new SentLetter(new AssistanceId(made.id()))));
    }

    @POST
    @Path("/{assistanceId}/reminders")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "chaseAssistance", summary = "Record that the other State was reminded")
    public Uni<Response> chase(UUID caseId, UUID assistanceId, @BeanParam CommandHeaders headers, Body<Reminder> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> others.chase(asked, caseId, assistanceId, said.content()));
    }

    @POST
    @Path("/{assistanceId}/acknowledgement")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "acknowledgeAssistance", summary = "Record that the other State received the request")
    public Uni<Response> acknowledge(
            UUID caseId, UUID assistanceId, @BeanParam CommandHeaders headers, Body<Acknowledgement> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> others.acknowledge(asked, caseId, assistanceId, said.reference()));
    }

    @POST
    @Path("/{assistanceId}/answer")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "answerAssistance", summary = "Record what the other State answered")
    public Uni<Response> answer(
            UUID caseId, UUID assistanceId, @BeanParam CommandHeaders headers, Body<StatesAnswer> body) {
        return requests.command(WORK_ON_EVIDENCE, headers, body)
                .done((asked, said) -> others.answer(asked, caseId, assistanceId, said.outcome(), said.reference()));
    }

    private static URI where(UUID caseId, UUID assistanceId) {
        return URI.create("/v1/investigations/" + caseId + "/assistances/" + assistanceId);
    }
}
