package esperanza.protection.door.page;

import esperanza.access.NotHere;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.door.ActInOwnRooms;
import esperanza.protection.door.EnterOwnRooms;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.door.MeasureCard;
import esperanza.protection.door.ReadOwnRooms;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.plan.OpenOwnPlan;
import esperanza.protection.plan.domain.PlanPart;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * The rooms of a person behind their own door: without login, script or cookie. The ticket and the pass are in the body,
 * never in an address, and a visit ends after a quarter of an hour.
 */
@Path("/v1/public/{language: es|en|pt}/protection")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class OwnRoomPagesResource {

    /** The act of a form; fails with {@link RuleViolation} if it has no object. */
    private interface Work {
        Uni<Void> of(Visitor visitor, Sent sent);
    }

    private static final Logger LOG = Logger.getLogger(OwnRoomPagesResource.class);
    private static final UUID NONE = new UUID(0, 0);

    private final EnterOwnRooms door;
    private final ReadOwnRooms reading;
    private final ActInOwnRooms acting;
    private final OwnRoomPages pages;
    private final WordsPages words;
    private final OwnFrame frame;
    private final CommandIds ids;

    @Context
    HttpHeaders headers;

    OwnRoomPagesResource(
            EnterOwnRooms door,
            ReadOwnRooms reading,
            ActInOwnRooms acting,
            OwnRoomPages pages,
            WordsPages words,
            OwnFrame frame,
            CommandIds ids) {
        this.door = door;
        this.reading = reading;
        this.acting = acting;
        this.pages = pages;
        this.words = words;
        this.frame = frame;
        this.ids = ids;
    }

    @POST
    @Operation(
            operationId = "enterOwnRooms",
            summary = "Enter the rooms of a person by the ticket of their own door, or come back within a visit")
    public Uni<Response> enter(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        OwnRoomWords in = OwnRoomWords.of(language);
        PageForm form = form(sent);
        Uni<Visitor> visitor =
                form.text("ticket").isEmpty() ? door.again(form.text("pass")) : door.by(form.text("ticket"));
        return answered(
                in,
                form,
                visitor.chain(found -> form.text("show").equals("yes")
                        ? shown(200, in, found, "", "")
                        : OwnFrame.shown(200, pages.entry(in, found))));
    }

    @POST
    @Path("/words")
    @Operation(operationId = "openOwnWordsForm", summary = "Read what is written about you, on the record")
    public Uni<Response> open(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        OwnRoomWords in = OwnRoomWords.of(language);
        PageForm form = form(sent);
        PlanPart part = OpenOwnPlan.PARTS.stream()
                .filter(each -> each.name().equals(form.text("part")))
                .findFirst()
                .orElse(PlanPart.MEASURES);
        return answered(in, form, visitor(form).chain(found -> reading.open(found, part, sent(form))
                .chain(opened -> OwnFrame.shown(200, words.page(in, found, part, opened)))));
    }

    @POST
    @Path("/measures")
    @Operation(
            operationId = "actOnOwnMeasureForm",
            summary = "Accept, decline, confirm, contest, give back or take again a measure, or say that it fails")
    public Uni<Response> measure(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        PageForm form = form(sent);
        MeasureId of = new MeasureId(form.id("of").orElse(NONE));
        String said = form.text("words");
        boolean unsaid = form.text("act").equals(MeasureCard.Act.FAILS.name()) && said.isBlank();
        return done(language, form, unsaid ? "noWords" : "", (visitor, how) -> switch (measureAct(form)) {
            case ACCEPT -> acting.accept(visitor, of, said, how);
            case DECLINE -> acting.decline(visitor, of, form.text("instead"), said, how);
            case CONFIRM -> acting.confirm(visitor, of, said, how);
            case CONTEST -> acting.contest(visitor, of, said, how);
            case FAILS -> acting.fails(visitor, of, said, how);
            case RETURN -> acting.giveBack(visitor, of, said, how);
            case RESUME -> acting.takeAgain(visitor, of, said, how);
        });
    }

    @POST
    @Path("/decisions")
    @Operation(operationId = "answerOwnDecisionForm", summary = "Confirm that you were told a decision, or contest it")
    public Uni<Response> decision(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        PageForm form = form(sent);
        DecisionId of = new DecisionId(form.id("of").orElse(NONE));
        return done(
                language,
                form,
                "",
                (visitor, how) -> form.text("act").equals("CONFIRM")
                        ? acting.confirmTelling(visitor, of, form.text("words"), how)
                        : acting.contestTelling(visitor, of, form.text("words"), how));
    }

    @POST
    @Path("/plan")
    @Operation(
            operationId = "actOnOwnPlanForm",
            summary = "Ask for a review, pause, leave or come back; each calls somebody")
    public Uni<Response> plan(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        PageForm form = form(sent);
        String said = form.text("words");
        return done(language, form, "", (visitor, how) -> switch (planAct(form)) {
            case REVIEW -> acting.askForReview(visitor, said, how);
            case PAUSE -> acting.pause(visitor, until(form), said, how);
            case LEAVE -> acting.leave(visitor, said, how);
            case RESUME -> acting.comeBack(visitor, said, how);
        });
    }

    @POST
    @Path("/safe")
    @Operation(
            operationId = "checkInForm",
            summary = "Say that you are safe, with your word; the page is the same whichever word was said")
    public Uni<Response> checkIn(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        PageForm form = form(sent);
        String word = form.text("word");
        return done(
                language, form, word.isBlank() ? "noWord" : "", (visitor, how) -> acting.checkIn(visitor, word, how));
    }

    @POST
    @Path("/help")
    @Operation(operationId = "callForHelpForm", summary = "Call for help: whoever protects is called at once")
    public Uni<Response> callForHelp(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        PageForm form = form(sent);
        return done(language, form, "", (visitor, how) -> acting.callForHelp(visitor, form.text("place"), how));
    }

    @POST
    @Path("/ending")
    @Operation(
            operationId = "closeOwnDoorForm",
            summary = "Say that the door is in other hands: a page that asks, and its button")
    public Uni<Response> close(@PathParam("language") String language, MultivaluedMap<String, String> sent) {
        OwnRoomWords in = OwnRoomWords.of(language);
        PageForm form = form(sent);
        return answered(
                in,
                form,
                visitor(form)
                        .chain(visitor -> form.text("sure").equals("yes")
                                ? acting.compromised(visitor, sent(form))
                                        .chain(() -> OwnFrame.shown(
                                                200, pages.shut(in, door.ending(visitor)), frame.handingBack()))
                                : OwnFrame.shown(200, pages.sure(in, visitor))));
    }

    /** @param missing the key of what the act needs and the form lacks; empty: nothing */
    private Uni<Response> done(String language, PageForm form, String missing, Work work) {
        OwnRoomWords in = OwnRoomWords.of(language);
        return answered(
                in,
                form,
                visitor(form)
                        .chain(visitor -> !missing.isEmpty()
                                ? shown(422, in, visitor, missing, "")
                                : Uni.createFrom()
                                        .deferred(() -> work.of(visitor, sent(form)))
                                        .chain(() -> shown(200, in, visitor, "", ""))
                                        .onFailure(RuleViolation.class)
                                        .recoverWithUni(() -> shown(409, in, visitor, "notNow", form.typed()))));
    }

    private PageForm form(MultivaluedMap<String, String> sent) {
        return PageForm.of(sent, Optional.ofNullable(headers.getHeaderString("Sec-Fetch-Site")));
    }

    private Uni<Visitor> visitor(PageForm form) {
        return door.again(form.text("pass"));
    }

    /** The same form is one command, because it carries a key of its page; another form of that page is another one. */
    private Sent sent(PageForm form) {
        byte[] digest = ids.digest("own-room", form.bytes());
        return new Sent(Optional.of(HexFormat.of().formatHex(digest)), digest);
    }

    private Uni<Response> shown(int status, OwnRoomWords in, Visitor visitor, String error, String typed) {
        return reading.rooms(visitor).chain(all -> OwnFrame.shown(status, pages.rooms(in, visitor, all, error, typed)));
    }

    /** A ticket or a pass that opens nothing gets one and the same page, with the words that were typed on our page. */
    private Uni<Response> answered(OwnRoomWords in, PageForm form, Uni<Response> page) {
        return page.onFailure(NotHere.class)
                .recoverWithUni(() -> OwnFrame.shown(404, pages.plain(in, "gone", form.typed())))
                .onFailure()
                .invoke(OwnRoomPagesResource::told)
                .onFailure()
                .recoverWithUni(() -> OwnFrame.shown(503, pages.plain(in, "later", form.typed())));
    }

    /** Logs the class only: the message may quote the person's words. */
    private static void told(Throwable failure) {
        if (!(failure instanceof StoreUnavailable)) {
            LOG.errorf(
                    "a page of the rooms could not be made: %s",
                    failure.getClass().getName());
        }
    }

    /** A review that is asked for harms nobody: it is what an unknown act becomes. */
    private static OwnRoomPages.Act planAct(PageForm form) {
        return Stream.of(OwnRoomPages.Act.values())
                .filter(act -> act.name().equals(form.text("act")))
                .findFirst()
                .orElse(OwnRoomPages.Act.REVIEW);
    }

    /** An unknown act is refused as one that has no object. */
    private static MeasureCard.Act measureAct(PageForm form) {
        return Stream.of(MeasureCard.Act.values())
                .filter(act -> act.name().equals(form.text("act")))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(MeasureRule.NO_SUCH_MEASURE));
    }

    /** The end of the day that was named; empty if none was. */
    private Optional<Instant> until(PageForm form) {
        try {
            return Optional.of(LocalDate.parse(form.text("until"))
                    .plusDays(1)
                    .atStartOfDay(frame.zone())
                    .toInstant()
                    .minusNanos(1_000));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
