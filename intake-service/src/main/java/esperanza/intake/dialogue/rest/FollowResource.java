package esperanza.intake.dialogue.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.dialogue.ContinueDialogue;
import esperanza.intake.dialogue.view.Statement;
import esperanza.intake.report.domain.ReportEvent.QuestionAsked;
import esperanza.intake.report.domain.ReportEvent.StatementAdded;
import esperanza.intake.report.view.Consent;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
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

/**
 * Statements after a report: its sender adds, corrects, answers, changes a consent or marks a contact as compromised;
 * an officer asks a question. The commands take no If-Match, because nobody has to have read the report first.
 */
@Path("/v1/reports/{reportId}")
@Authenticated
public class FollowResource {

    /** A question of the mechanism. */
    public record Question(@NotBlank String words) {}

    /** The question that was recorded. */
    public record Asked(UUID questionId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ContinueDialogue dialogue;

    FollowResource(CommandRequests requests, ContinueDialogue dialogue) {
        this.requests = requests;
        this.dialogue = dialogue;
    }

    @POST
    @Path("/statements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addStatement", summary = "Add to your own report, correct it, or answer a question")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; earlier statements stay as they were. The status of the report shows it",
            content = @Content(schema = @Schema(implementation = Statement.Added.class)))
    @APIResponse(responseCode = "422", description = "Some fields cannot be accepted, or the words contain the receipt")
    public Uni<Response> add(UUID reportId, @BeanParam CommandHeaders headers, Body<Statement> body) {
        return requests.command(IntakeAction.ADD_STATEMENT, headers, body)
                .handle((asked, said) -> dialogue.add(asked, reportId, said))
                .map(outcome -> {
                    StatementAdded added =
                            (StatementAdded) outcome.events().getFirst().event();
                    return Answers.createdOutside(
                            outcome,
                            URI.create("/v1/reports/" + reportId + "/statements/" + added.statementId()),
                            new Statement.Added(added.statementId()));
                });
    }

    @POST
    @Path("/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeConsent", summary = "Give a consent for your own report, or take it back")
    @APIResponse(
            responseCode = "200",
            description = "The effect of the change",
            content = @Content(schema = @Schema(implementation = Consent.Changed.class)))
    public Uni<Response> change(UUID reportId, @BeanParam CommandHeaders headers, Body<Consent> body) {
        return requests.command(IntakeAction.CHANGE_CONSENT, headers, body)
                .handle((asked, said) ->
                        dialogue.change(asked, reportId, said).map(outcome -> Answers.opened(said.changed())));
    }

    @POST
    @Path("/contact-compromise")
    @Operation(
            operationId = "compromiseContact",
            summary = "Record that the reporter's contact is in other hands",
            description = "Nothing is sent there any more, and the receipt shows nothing from now on.")
    @APIResponse(responseCode = "204", description = "Recorded")
    public Uni<Response> compromise(UUID reportId, @BeanParam CommandHeaders headers) {
        return requests.receive(IntakeAction.COMPROMISE_CONTACT, headers)
                .chain(asked -> dialogue.compromise(asked, reportId))
                .map(outcome -> Response.noContent().build());
    }

    @POST
    @Path("/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askQuestion",
            summary = "Ask the reporter, who sees the question with the receipt; a hotline sees it in the status",
            description = "409 nobody-reads-questions if the reporter could never read it: ask in the safe way.")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = Asked.class)))
    public Uni<Response> ask(UUID reportId, @BeanParam CommandHeaders headers, Body<Question> body) {
        return requests.command(IntakeAction.ASK_QUESTION, headers, body)
                .handle((asked, said) -> dialogue.ask(asked, reportId, said.words()))
                .map(outcome -> {
                    QuestionAsked asked =
                            (QuestionAsked) outcome.events().getFirst().event();
                    return Answers.created(
                            outcome,
                            URI.create("/v1/reports/" + reportId + "/questions/" + asked.questionId()),
                            new Asked(asked.questionId()));
                });
    }
}
