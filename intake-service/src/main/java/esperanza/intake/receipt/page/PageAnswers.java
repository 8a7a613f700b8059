package esperanza.intake.receipt.page;

import esperanza.access.NotHere;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.TooMany;
import esperanza.runtime.rest.PageHeaders;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Answers every outcome as a page in the person's language. */
@Singleton
class PageAnswers {

    private static final Logger LOG = Logger.getLogger(PageAnswers.class);

    private final CommandIds ids;
    private final Pages pages;

    PageAnswers(CommandIds ids, Pages pages) {
        this.ids = ids;
        this.pages = pages;
    }

    Sent sent(String what, Form form) {
        return new Sent(form.key(), ids.digest(what, form.bytes()));
    }

    /**
     * The page of this work. After a failure the page contains the submitted text, so that it is not lost.
     *
     * @param path the address of the form
     */
    Uni<Response> answered(Words words, Form form, String path, Supplier<Uni<? extends Response>> work) {
        return Uni.createFrom()
                .<Response>deferred(work)
                .onFailure(NotHere.class)
                .recoverWithUni(none -> shown(404, pages.none(words, form)))
                .onFailure()
                .invoke(PageAnswers::told)
                .onFailure()
                .recoverWithUni(unknown -> shown(503, pages.again(words, form, path)));
    }

    static Uni<Response> shown(int status, TemplateInstance page) {
        return shown(status, page, PageHeaders.ALL);
    }

    static Uni<Response> shown(int status, TemplateInstance page, Map<String, String> headers) {
        return page.createUni().map(html -> {
            Response.ResponseBuilder response = Response.status(status)
                    .type(MediaType.TEXT_HTML + ";charset=utf-8")
                    .entity(html);
            headers.forEach(response::header);
            return response.build();
        });
    }

    /** Leads to a page that can be asked for again, because it shows nothing of anybody. */
    static Response seeOther(String path) {
        Response.ResponseBuilder response = Response.status(303).header("Location", path);
        PageHeaders.ALL.forEach(response::header);
        return response.build();
    }

    /** Logs the class only: the message may quote the person's words. */
    private static void told(Throwable failure) {
        if (!(failure instanceof StoreUnavailable || failure instanceof TooMany)) {
            LOG.errorf("a page could not be made: %s", failure.getClass().getName());
        }
    }
}
