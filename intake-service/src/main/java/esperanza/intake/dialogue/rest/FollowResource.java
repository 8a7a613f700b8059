package esperanza.intake.dialogue.rest;

import static esperanza.intake.IntakeAction.ADD_STATEMENT;
import static esperanza.intake.IntakeAction.ASK_QUESTION;
import static esperanza.intake.IntakeAction.CHANGE_CONSENT;
import static esperanza.intake.IntakeAction.COMPROMISE_CONTACT;
import static esperanza.intake.ReportDoor.reportOf;

import esperanza.access.Caller;
import esperanza.intake.ReportDoor;
import esperanza.intake.attachment.AnnounceSentFiles;
import esperanza.intake.attachment.domain.AttachedTo;
import esperanza.intake.dialogue.ContinueDialogue;
import esperanza.intake.dialogue.view.SentFiles;
import esperanza.intake.dialogue.view.Statement;
import esperanza.intake.receiving.view.Warning;
import esperanza.intake.report.domain.ReportCommand.AskQuestion;
import esperanza.intake.report.domain.ReportCommand.ChangeConsent;
import esperanza.intake.report.view.ConsentChanged;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The question that was recorded. */
    public record Asked(UUID questionId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final ReportDoor door;
    private final ContinueDialogue dialogue;
    private final AnnounceSentFiles files;

    FollowResource(CommandRequests requests, ReportDoor door, ContinueDialogue dialogue, AnnounceSentFiles files) {
        this.files = files;
        this.requests = requests;
        this.door = door;
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
    public Uni<Response> add(Incoming<Statement> command) {
        return requests.command(ADD_STATEMENT, command)
                .handle((asked, said) -> dialogue.add(asked, reportOf(command), said)
                        .chain(made -> announced(asked.caller(), reportOf(command), said.sentFiles())
                                .map(warnings -> Answers.createdOutside(
                                        made.outcome(),
                                        URI.create(command.path() + '/' + made.id()),
                                        new Statement.Added(made.id(), warnings)))));
    }

    /** A warning for each file that was not announced or not read. */
    private Uni<List<Warning>> announced(Caller sender, UUID reportId, SentFiles sent) {
        return files.announce(sender, reportId, AttachedTo.STATEMENT, sent.uploads())
                .map(refused -> Stream.concat(
                                sent.notRead().stream(),
                                refused.stream()
                                        .map(one -> new Warning(one.file().place(), one.why())))
                        .toList());
    }

    @POST
    @Path("/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeConsent", summary = "Give a consent for your own report, or take it back")
    @APIResponse(
            responseCode = "200",
            description = "The effect of the change",
            content = @Content(schema = @Schema(implementation = ConsentChanged.class)))
    public Uni<Response> change(Incoming<ChangeConsent> command) {
        return door.consented(
                CHANGE_CONSENT, command, said -> Answers.opened(ConsentChanged.of(said.purpose(), said.change())));
    }

    @POST
    @Path("/contact-compromise")
    @Operation(
            operationId = "compromiseContact",
            summary = "Record that the reporter's contact is in other hands",
            description = "Nothing is sent there any more, and the receipt shows nothing from now on.")
    @APIResponse(responseCode = "204", description = "Recorded")
    public Uni<Response> compromise(UUID reportId, @BeanParam CommandHeaders headers) {
        return requests.receive(COMPROMISE_CONTACT, headers)
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
    public Uni<Response> ask(Incoming<AskQuestion> command) {
        return requests.command(ASK_QUESTION, command)
                .handle((asked, _) -> dialogue.ask(asked, reportOf(command), command::with))
                .map(made -> Answers.created(command, made, new Asked(made.id())));
    }
}
