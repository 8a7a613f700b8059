package esperanza.intake.receipt.page;

import esperanza.access.NotHere;
import esperanza.intake.dialogue.view.Statement;
import esperanza.intake.receipt.FollowByDoorKey;
import esperanza.intake.receipt.FollowByReceipt;
import esperanza.intake.report.domain.ConsentChange;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand.ChangeConsent;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.Codes;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The conversation as plain pages, for the holder of a receipt. The receipt is in the body, never in an address. */
@Path("/v1/public/{language: es|en|pt}/conversation")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ConversationPagesResource {

    @Context
    UriInfo address;

    private final FollowByReceipt receipts;
    private final FollowByDoorKey doors;
    private final DoorPages door;
    private final Pages pages;
    private final PageAnswers answers;

    ConversationPagesResource(
            FollowByReceipt receipts, FollowByDoorKey doors, DoorPages door, Pages pages, PageAnswers answers) {
        this.receipts = receipts;
        this.doors = doors;
        this.door = door;
        this.pages = pages;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "showConversationPage", summary = "Where a report stands, by its receipt")
    public Uni<Response> conversation(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return answers.answered(words, form, address.getPath(), () -> receipts.held(form.text("receipt"))
                .chain(report -> new Held(words, form, report).shown(Optional.empty()))
                .onFailure(NotHere.class) // no receipt: it may be a door key
                .recoverWithUni(
                        () -> doors.held(form.text("receipt")).chain(opened -> door.shown(words, form, opened))));
    }

    @POST
    @Path("/notices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "readNoticeForm", summary = "Open a notice that lies ready, by a button")
    public Uni<Response> read(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return held(language, sent, held -> held.form
                .id("notice")
                .map(notice -> receipts.read(held.report, notice, held.sent("notice-form"))
                        .onFailure(RuleViolation.class)
                        .recoverWithNull()) // no such notice lies here: the page shows those that do
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> held.again(Optional.empty())));
    }

    @POST
    @Path("/statements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "addStatementForm", summary = "Say more by the form of the conversation")
    public Uni<Response> add(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return held(language, sent, held -> {
            Form form = held.form;
            if (form.text("words").isBlank()) {
                return held.refused("noWords");
            }
            StatementKind kind =
                    Codes.parse(StatementKind.class, form.text("kind")).orElse(StatementKind.ADDITION);
            Optional<UUID> answers = kind == StatementKind.ANSWER ? form.id("answers") : Optional.empty();
            return receipts.add(
                            held.report,
                            new Statement(
                                    kind, answers, form.text("words"), Optional.of(form.danger()), Optional.empty()),
                            held.sent("statement-form"))
                    .chain(added -> held.again(Optional.of("")))
                    .onFailure(Refused.class)
                    .recoverWithUni(holdsReceipt -> held.refused("containsReceipt"));
        });
    }

    @POST
    @Path("/consents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "changeConsentForm", summary = "Give a consent or take it back by a button")
    public Uni<Response> change(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return held(language, sent, held -> {
            Optional<ConsentPurpose> purpose = Codes.parse(ConsentPurpose.class, held.form.text("purpose"));
            if (purpose.isEmpty()) {
                return held.shown(Optional.empty());
            }
            ConsentChange change =
                    held.form.text("change").equals("WITHDRAWN") ? ConsentChange.WITHDRAWN : ConsentChange.GIVEN;
            return receipts.change(held.report, new ChangeConsent(purpose.get(), change), held.sent("consent-form"))
                    .chain(changed -> held.again(Optional.of(changed.effect().getOrDefault(held.words.code(), ""))));
        });
    }

    @POST
    @Path("/contact-compromise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "compromiseContactForm",
            summary = "Make the receipt show nothing any more: a page that asks, and its button")
    public Uni<Response> compromise(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return held(
                language,
                sent,
                held -> held.sure("compromise", "contact-compromise", () -> receipts.compromise(
                                held.report, held.sent("compromise-form"))
                        .map(done -> PageAnswers.seeOther("/v1/public/" + held.words.code() + "/shut"))));
    }

    @POST
    @Path("/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "requestErasureForm",
            summary = "Ask that the data of the report be erased: a page that asks, and its button")
    public Uni<Response> askErasure(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return held(
                language,
                sent,
                held -> held.sure(
                        "erasure", "erasure", () -> receipts.askErasure(held.report, held.sent("erasure-form"))
                                .chain(asked -> held.again(Optional.of("")))));
    }

    @POST
    @Path("/erasure-withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "takeBackErasureForm", summary = "Take back an erasure that was asked for, by a button")
    public Uni<Response> takeErasureBack(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return held(language, sent, held -> receipts.takeErasureBack(held.report, held.sent("erasure-withdrawal-form"))
                .onFailure(RuleViolation.class)
                .recoverWithNull() // nothing to take back any more: the page shows the state
                .chain(done -> held.again(Optional.of(""))));
    }

    /** A conversation that was opened by a receipt. */
    private final class Held {

        private final Words words;
        private final Form form;
        private final String receipt;
        private final Report.Received report;

        private Held(Words words, Form form, Report.Received report) {
            this.words = words;
            this.form = form;
            this.receipt = form.text("receipt");
            this.report = report;
        }

        private Sent sent(String what) {
            return answers.sent(what, form);
        }

        private Uni<Response> shown(Optional<String> effect) {
            return shown(200, effect, Optional.empty());
        }

        /** The page with what was typed, and what is wrong with it. */
        private Uni<Response> refused(String error) {
            return shown(422, Optional.empty(), Optional.of(error));
        }

        private Uni<Response> shown(int status, Optional<String> effect, Optional<String> error) {
            return receipts.conversation(report)
                    .chain(conversation ->
                            PageAnswers.shown(status, pages.conversation(words, form, conversation, effect, error)));
        }

        /**
         * Does what cannot be undone here once the person said on a page of its own that they are sure.
         *
         * @param what the key of its words
         * @param path the end of its address
         */
        private Uni<Response> sure(String what, String path, Supplier<Uni<Response>> act) {
            return form.isSure()
                    ? act.get()
                    : PageAnswers.shown(200, pages.sure(words, form, what, "conversation/" + path));
        }

        /** The page after a command was executed. */
        private Uni<Response> again(Optional<String> effect) {
            return receipts.held(receipt).chain(now -> new Held(words, form, now).shown(effect));
        }
    }

    private Uni<Response> held(
            String language, MultivaluedMap<String, String> sent, Function<Held, Uni<Response>> work) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return answers.answered(words, form, address.getPath(), () -> receipts.held(form.text("receipt"))
                .chain(report -> work.apply(new Held(words, form, report))));
    }
}
