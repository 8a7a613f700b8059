package esperanza.intake.receipt.page;

import static esperanza.intake.receipt.page.PageAnswers.shown;

import esperanza.intake.receipt.FollowByReceipt;
import esperanza.intake.receiving.Door;
import esperanza.intake.receiving.Quota;
import esperanza.intake.receiving.ReceiveReport;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public door as plain pages: no script, no cookie, nothing stored in the browser. */
@Path("/v1/public/{language: es|en|pt}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class PublicPagesResource {

    @Context
    UriInfo address;

    private final ReceiveReport reports;
    private final FollowByReceipt receipts;
    private final FormPages pages;
    private final Pages plain;
    private final PageAnswers answers;
    private final Quota quota;

    PublicPagesResource(
            ReceiveReport reports,
            FollowByReceipt receipts,
            FormPages pages,
            Pages plain,
            PageAnswers answers,
            Quota quota) {
        this.reports = reports;
        this.receipts = receipts;
        this.pages = pages;
        this.plain = plain;
        this.answers = answers;
        this.quota = quota;
    }

    @GET
    @Operation(operationId = "showStartPage", summary = "The first page: report, or come back with a receipt")
    public Uni<Response> start(@PathParam("language") String language) {
        return shown(200, pages.page(Words.of(language), Form.first(), Step.ACCOUNT));
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "showReportForm",
            summary = "A page of the form, with what was answered so far; nothing is kept before it is sent")
    public Uni<Response> form(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return answers.answered(words, form, address.getPath(), () -> quota.pauseOfPage(form.bytes().length)
                .chain(() -> turned(words, form, Step.of(form.text("go")))));
    }

    /** Only a page is refused: the report itself is taken as it is. */
    private Uni<Response> turned(Words words, Form form, Step to) {
        if (form.tooLong().isPresent()) {
            return shown(422, pages.tooLong(words, form, form.tooLong().orElseThrow()));
        }
        return to != Step.ACCOUNT && form.text("account").isBlank()
                ? shown(422, pages.missing(words, form))
                : shown(200, pages.page(words, form, to));
    }

    @POST
    @Path("/reports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "submitReportForm", summary = "Report a threat by the form")
    public Uni<Response> report(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return form.text("account").isBlank()
                ? shown(422, pages.missing(words, form))
                : answers.answered(words, form, address.getPath(), () -> taken(words, form));
    }

    @POST
    @Path("/received")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "showReceivedPage", summary = "The page with the receipt, in another language")
    public Uni<Response> received(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return answers.answered(words, form, address.getPath(), () -> receipts.held(form.text("receipt"))
                .chain(receipts::conversation)
                .chain(held -> shown(
                        200,
                        pages.received(
                                words,
                                Optional.of(form.text("receipt")),
                                true,
                                held.standing().terms()))));
    }

    @GET
    @Path("/shut")
    @Operation(operationId = "showShutPage", summary = "The receipt shows nothing any more")
    public Uni<Response> shut(@PathParam("language") String language) {
        return shown(200, plain.plain(Words.of(language), "compromisedTitle", "compromisedText"));
    }

    private Uni<Response> taken(Words words, Form form) {
        return reports.take(
                        ReceiveReport.ANYONE,
                        Door.ANYONE,
                        answers.sent("report-form", form),
                        form.report(words.code()).toString().getBytes(StandardCharsets.UTF_8))
                .chain(taken -> shown(
                        taken.outcome().isPresent() ? 201 : 202,
                        pages.received(
                                words,
                                taken.answer().receipt(),
                                taken.outcome().isPresent(),
                                taken.answer().next())));
    }
}
