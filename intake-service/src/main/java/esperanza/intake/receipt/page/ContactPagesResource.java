package esperanza.intake.receipt.page;

import esperanza.intake.contact.domain.Wish;
import esperanza.intake.receipt.ContactByReceipt;
import esperanza.intake.receipt.FollowByReceipt;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.RuleViolation;
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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Of what the holder of a receipt wishes to be told, and the code that proves their way: two forms of the own door. */
@Path("/v1/public/{language: es|en|pt}/conversation/contact")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ContactPagesResource {

    @Context
    UriInfo address;

    private final FollowByReceipt receipts;
    private final ContactByReceipt contacts;
    private final Pages pages;
    private final PageAnswers answers;

    ContactPagesResource(FollowByReceipt receipts, ContactByReceipt contacts, Pages pages, PageAnswers answers) {
        this.receipts = receipts;
        this.contacts = contacts;
        this.pages = pages;
        this.answers = answers;
    }

    @POST
    @Path("/wishes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "setContactWishesForm", summary = "Say of what you wish to be told, by a form")
    public Uni<Response> wish(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return done(language, sent, (report, form) -> Stream.of(Wish.values())
                .filter(wish -> wish.name().equals(form.text("wish")))
                .findFirst()
                .map(wish -> contacts.wish(report, wish, answers.sent("wishes-form", form)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    @POST
    @Path("/proof")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "proveContactForm", summary = "Say the code that was sent to you, by a form")
    public Uni<Response> prove(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return done(
                language,
                sent,
                (report, form) -> contacts.prove(report, form.text("code").strip(), answers.sent("proof-form", form)));
    }

    /** A command that is refused leaves the page as it is, with a word of it. */
    private Uni<Response> done(
            String language, MultivaluedMap<String, String> sent, BiFunction<Report.Received, Form, Uni<Void>> work) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return answers.answered(words, form, address.getPath(), () -> receipts.held(form.text("receipt"))
                .chain(report -> work.apply(report, form)
                        .replaceWith(true)
                        .onFailure(RuleViolation.class)
                        .recoverWithItem(false))
                .chain(done -> shown(words, form, done)));
    }

    private Uni<Response> shown(Words words, Form form, boolean done) {
        return receipts.held(form.text("receipt"))
                .chain(receipts::conversation)
                .chain(conversation -> PageAnswers.shown(
                        done ? 200 : 422,
                        pages.conversation(
                                words, form, conversation, Optional.of("").filter(_ -> done), Optional.empty())));
    }
}
