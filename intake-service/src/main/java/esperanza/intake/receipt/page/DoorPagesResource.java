package esperanza.intake.receipt.page;

import esperanza.intake.door.OpenDoor;
import esperanza.intake.receipt.FollowByDoorKey;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Acts of the holder of a door key at the own door of a party. The key is in the body, never in an address. */
@Path("/v1/public/{language: es|en|pt}/door")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class DoorPagesResource {

    @Context
    UriInfo address;

    private final FollowByDoorKey doors;
    private final DoorPages door;
    private final Pages pages;
    private final PageAnswers answers;

    DoorPagesResource(FollowByDoorKey doors, DoorPages door, Pages pages, PageAnswers answers) {
        this.doors = doors;
        this.door = door;
        this.pages = pages;
        this.answers = answers;
    }

    @POST
    @Path("/notices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "readNoticeByDoorKeyForm", summary = "Open a notice at the own door, by a button")
    public Uni<Response> read(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return opened(words, form, opened -> form.id("notice")
                .map(notice -> doors.read(opened, notice, answers.sent("door-notice-form", form))
                        .onFailure(RuleViolation.class)
                        .recoverWithNull()) // no such notice lies here: the page shows those that do
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> doors.held(form.text("receipt")))
                .chain(now -> door.shown(words, form, now)));
    }

    @POST
    @Path("/ending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "endDoorKeyForm",
            summary = "Make a door key show nothing any more: a page that asks, and its button")
    public Uni<Response> end(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return opened(
                words,
                form,
                opened -> form.isSure()
                        ? doors.end(opened, answers.sent("door-ending-form", form))
                                .chain(done ->
                                        PageAnswers.shown(200, pages.plain(words, "compromisedTitle", "doorEndedText")))
                        : PageAnswers.shown(200, pages.sure(words, form, "doorEnding", "door/ending")));
    }

    @POST
    @Path("/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "closeDoorForm",
            summary =
                    "End the door key by which somebody went to the rooms of protection, by the ticket of those rooms")
    public Uni<Response> close(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        Words words = Words.of(language);
        Form form = Form.of(sent);
        return answers.answered(words, form, address.getPath(), () -> doors.endBy(
                        form.text("ticket"), answers.sent("closing-form", form))
                .chain(() -> PageAnswers.shown(200, pages.plain(words, "compromisedTitle", "doorEndedText"))));
    }

    private Uni<Response> opened(Words words, Form form, Function<OpenDoor.Opened, Uni<Response>> work) {
        return answers.answered(words, form, address.getPath(), () -> doors.held(form.text("receipt"))
                .chain(work::apply));
    }
}
