package esperanza.investigation.participation.page;

import esperanza.access.NotHere;
import esperanza.investigation.participation.ActInRooms;
import esperanza.investigation.participation.EnterRooms;
import esperanza.investigation.participation.EnterRooms.Visitor;
import esperanza.investigation.participation.domain.ParticipationEvent.PartyRight;
import esperanza.kernel.RuleViolation;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import esperanza.runtime.rest.PageForm;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * The rooms of a party: without login, script or cookie. The ticket and the pass are in the body, never in an address,
 * and a visit ends after a quarter of an hour.
 */
@Path("/v1/public/{language: es|en|pt}/room")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class RoomPagesResource {

    /** The act of a form. */
    private interface Work {
        Uni<Void> of(Visitor visitor, String words, Sent sent);
    }

    private static final Logger LOG = Logger.getLogger(RoomPagesResource.class);
    private static final UUID NONE = new UUID(0, 0);

    private final EnterRooms door;
    private final ActInRooms rooms;
    private final RoomPages pages;
    private final CommandIds ids;

    @Context
    HttpHeaders headers;

    RoomPagesResource(EnterRooms door, ActInRooms rooms, RoomPages pages, CommandIds ids) {
        this.door = door;
        this.rooms = rooms;
        this.pages = pages;
        this.ids = ids;
    }

    @POST
    @Operation(
            operationId = "enterRoom",
            summary = "Enter the rooms of a party by the ticket of its own door, or come back within a visit")
    public Uni<Response> enter(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        RoomWords words = RoomWords.of(language);
        PageForm form = form(sent);
        Uni<Visitor> visitor =
                form.text("ticket").isEmpty() ? door.again(form.text("pass")) : door.by(form.text("ticket"));
        return answered(words, form, visitor.chain(found -> shown(200, words, found, "", "")));
    }

    @POST
    @Path("/openings")
    @Operation(operationId = "openNoticeForm", summary = "Open a notice that lies ready; the party is told by it")
    public Uni<Response> open(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        RoomWords words = RoomWords.of(language);
        return done(
                words,
                form(sent),
                (form, notice) -> (visitor, _, how) -> rooms.open(visitor, notice, words.language(), how));
    }

    @POST
    @Path("/notices")
    @Operation(operationId = "answerNoticeForm", summary = "Confirm a notice, or contest it, as the party")
    public Uni<Response> notice(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return said(
                RoomWords.of(language),
                form(sent),
                (form, notice) -> form.text("word").equals("CONFIRMED")
                        ? (visitor, words, how) -> rooms.confirm(visitor, notice, words, how)
                        : (visitor, words, how) -> rooms.contest(visitor, notice, words, how));
    }

    @POST
    @Path("/contacts")
    @Operation(
            operationId = "answerContactForm",
            summary = "Confirm the offers of a contact, or contest them, as the party")
    public Uni<Response> contact(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return said(
                RoomWords.of(language),
                form(sent),
                (form, contact) -> form.text("word").equals("CONFIRMED")
                        ? (visitor, words, how) -> rooms.confirmContact(visitor, contact, words, how)
                        : (visitor, words, how) -> rooms.contestContact(visitor, contact, words, how));
    }

    @POST
    @Path("/proposals")
    @Operation(operationId = "proposeActForm", summary = "Propose an act of the investigation, as the party")
    public Uni<Response> propose(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return said(RoomWords.of(language), form(sent), (form, _) -> rooms::propose);
    }

    @POST
    @Path("/proposal-answers")
    @Operation(
            operationId = "answerProposalForm",
            summary = "Say that the answer settles a proposal, or contest it, as the party")
    public Uni<Response> answer(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return said(
                RoomWords.of(language),
                form(sent),
                (form, proposal) -> form.text("word").equals("CONFIRMED")
                        ? (visitor, words, how) -> rooms.settle(visitor, proposal, words, how)
                        : (visitor, words, how) -> rooms.disagree(visitor, proposal, words, how));
    }

    @POST
    @Path("/rights")
    @Operation(operationId = "exerciseRightForm", summary = "Exercise a right in the file, as the party")
    public Uni<Response> exercise(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        return said(
                RoomWords.of(language),
                form(sent),
                (form, _) -> (visitor, words, how) -> rooms.exercise(visitor, right(form), words, how));
    }

    /** The same for a form that needs words. */
    private Uni<Response> said(RoomWords words, PageForm form, BiFunction<PageForm, UUID, Work> work) {
        return form.text("words").isBlank()
                ? answered(words, form, visitor(form).chain(found -> shown(422, words, found, "noWords", "")))
                : done(words, form, work);
    }

    private Uni<Response> done(RoomWords words, PageForm form, BiFunction<PageForm, UUID, Work> work) {
        return answered(words, form, visitor(form).chain(visitor -> Uni.createFrom()
                .deferred(
                        () -> work.apply(form, form.id("of").orElse(NONE)).of(visitor, form.text("words"), sent(form)))
                .chain(() -> shown(200, words, visitor, "", ""))
                .onFailure(RuleViolation.class)
                .recoverWithUni(() -> shown(409, words, visitor, "notNow", form.typed()))));
    }

    private PageForm form(MultivaluedMap<String, String> sent) {
        return PageForm.of(sent, Optional.ofNullable(headers.getHeaderString("Sec-Fetch-Site")));
    }

    private Uni<Visitor> visitor(PageForm form) {
        return door.again(form.text("pass"));
    }

    /** The same form is one command, because it carries a key of its page; another form of that page is another one. */
    private Sent sent(PageForm form) {
        byte[] digest = ids.digest("room", form.bytes());
        return new Sent(Optional.of(HexFormat.of().formatHex(digest)), digest);
    }

    private Uni<Response> shown(int status, RoomWords words, Visitor visitor, String error, String typed) {
        return rooms.rooms(visitor)
                .chain(all -> RoomPages.shown(status, pages.room(words, visitor, all, error, typed)));
    }

    /** A ticket or a pass that opens nothing gets one and the same page, with the words that were typed on our page. */
    private Uni<Response> answered(RoomWords words, PageForm form, Uni<Response> page) {
        return page.onFailure(NotHere.class)
                .recoverWithUni(() -> RoomPages.shown(404, pages.plain(words, "gone", form.typed())))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "a page of the rooms could not be made: %s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithUni(() -> RoomPages.shown(503, pages.plain(words, "later", form.typed())));
    }

    /** A complaint, if the form names no right that there is. */
    private static PartyRight right(PageForm form) {
        return Stream.of(PartyRight.values())
                .filter(right -> right.name().equals(form.text("right")))
                .findFirst()
                .orElse(PartyRight.COMPLAINT);
    }
}
