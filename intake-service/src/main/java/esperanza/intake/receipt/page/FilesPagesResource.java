package esperanza.intake.receipt.page;

import esperanza.intake.receipt.FollowByReceipt;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page for files of the holder of a receipt. The bytes themselves come by {@link FileDoor}. */
@Path("/v1/public/{language: es|en|pt}/files")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class FilesPagesResource {

    @Context
    UriInfo address;

    private final FollowByReceipt receipts;
    private final FilesPages pages;
    private final PageAnswers answers;

    FilesPagesResource(FollowByReceipt receipts, FilesPages pages, PageAnswers answers) {
        this.receipts = receipts;
        this.pages = pages;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "showFilesPage",
            summary = "The page to send photos, voice notes and other files, and what arrived")
    public Uni<Response> show(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        String receipt = form.text("receipt");
        return answers.answered(words, form, address.getPath(), () -> receipts.held(receipt)
                .chain(report -> pages.shown(words, receipt, report, 200, false, Optional.empty())));
    }
}
