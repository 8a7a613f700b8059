package esperanza.intake.receipt.page;

import esperanza.access.NotHere;
import esperanza.intake.dialogue.view.Statement;
import esperanza.intake.receipt.FollowByReceipt;
import esperanza.intake.receiving.Door;
import esperanza.intake.receiving.ReceiveReport;
import esperanza.intake.report.domain.ConsentChange;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand.ChangeConsent;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protocol.vocabulary.Codes;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.refusal.TooMany;
import esperanza.runtime.rest.PageHeaders;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** The public door as plain pages: no script, no cookie, nothing stored in the browser. */
@Path("/v1/public/{language: es|en|pt}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class PublicPagesResource {

    private static final Logger LOG = Logger.getLogger(PublicPagesResource.class);

    @Context
    UriInfo address;

    private final CommandIds ids;
    private final ReceiveReport reports;
    private final FollowByReceipt receipts;
    private final Pages pages;

    PublicPagesResource(CommandIds ids, ReceiveReport reports, FollowByReceipt receipts, Pages pages) {
        this.ids = ids;
        this.reports = reports;
        this.receipts = receipts;
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "showStartPage", summary = "The first page: report, or come back with a receipt")
    public Uni<Response> start(@PathParam("language") String language) {
        return shown(200, pages.start(Words.of(language), Form.first(), false));
    }

    @POST
    @Path("/reports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "submitReportForm", summary = "Report a threat by the form of the first page")
    public Uni<Response> report(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return answered(words, form, () -> {
            if (form.text("account").isBlank()) {
                return shown(422, pages.start(words, form, true));
            }
            return reports.take(
                            ReceiveReport.ANYONE,
                            Door.ANYONE,
                            sent("report-form", form),
                            form.report(words.code()).toString().getBytes(StandardCharsets.UTF_8))
                    .chain(taken -> shown(
                            taken.outcome().isPresent() ? 201 : 202,
                            pages.received(
                                    words,
                                    taken.answer().receipt(),
                                    taken.answer().next())));
        });
    }

    @POST
    @Path("/conversation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "showConversationPage", summary = "Where a report stands, by its receipt")
    public Uni<Response> conversation(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return held(language, sent, held -> held.shown(Optional.empty()));
    }

    @POST
    @Path("/conversation/statements")
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
                            new Statement(kind, answers, form.text("words"), Optional.of(form.danger())),
                            held.sent("statement-form"))
                    .chain(added -> held.again(Optional.of("")))
                    .onFailure(Refused.class)
                    .recoverWithUni(holdsReceipt -> held.refused("containsReceipt"));
        });
    }

    @POST
    @Path("/conversation/consents")
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
    @Path("/conversation/contact-compromise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "compromiseContactForm", summary = "Make the receipt show nothing any more, by a button")
    public Uni<Response> compromise(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return held(language, sent, held -> receipts.compromise(held.report, held.sent("compromise-form"))
                .chain(done -> shown(200, pages.plain(held.words, "compromisedTitle", "compromisedText"))));
    }

    @POST
    @Path("/conversation/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "requestErasureForm", summary = "Ask that the data of the report be erased, by a button")
    public Uni<Response> askErasure(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return held(language, sent, held -> receipts.askErasure(held.report, held.sent("erasure-form"))
                .chain(asked -> held.again(Optional.of(""))));
    }

    @POST
    @Path("/conversation/erasure-withdrawal")
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
            return PublicPagesResource.this.sent(what, form);
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
                    .chain(conversation -> PublicPagesResource.shown(
                            status, pages.conversation(words, form, conversation, effect, error)));
        }

        /** The page after a command was executed. */
        private Uni<Response> again(Optional<String> effect) {
            return receipts.held(receipt).chain(now -> new Held(words, form, now).shown(effect));
        }
    }

    private Sent sent(String what, Form form) {
        return new Sent(form.key(), ids.digest(what, form.bytes()));
    }

    private Uni<Response> held(
            String language, MultivaluedMap<String, String> sent, Function<Held, Uni<Response>> work) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return answered(words, form, () -> receipts.held(form.text("receipt"))
                .chain(report -> work.apply(new Held(words, form, report))));
    }

    /**
     * Every outcome is shown as a page in the person's language. After a failure the page contains the submitted text,
     * so that it is not lost.
     */
    private Uni<Response> answered(Words words, Form form, Supplier<Uni<? extends Response>> work) {
        return Uni.createFrom()
                .<Response>deferred(work)
                .onFailure(NotHere.class)
                .recoverWithUni(none -> shown(404, pages.none(words, form)))
                .onFailure()
                .invoke(PublicPagesResource::told)
                .onFailure()
                .recoverWithUni(unknown -> shown(503, pages.again(words, form, address.getPath())));
    }

    /** Logs the class only: the message may quote the person's words. */
    private static void told(Throwable failure) {
        if (!(failure instanceof StoreUnavailable || failure instanceof TooMany)) {
            LOG.errorf("a page could not be made: %s", failure.getClass().getName());
        }
    }

    private static Uni<Response> shown(int status, TemplateInstance page) {
        return page.createUni().map(html -> {
            Response.ResponseBuilder response = Response.status(status)
                    .type(MediaType.TEXT_HTML + ";charset=utf-8")
                    .entity(html);
            PageHeaders.ALL.forEach(response::header);
            return response.build();
        });
    }
}
