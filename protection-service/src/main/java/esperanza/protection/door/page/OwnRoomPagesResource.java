package esperanza.protection.door.page;

import esperanza.protection.door.ActInOwnRooms;
import esperanza.protection.door.EnterOwnRooms;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.door.ReadOwnRooms;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The rooms of a person behind their own door: without login, script or cookie. The ticket and the pass are in the body,
 * never in an address, and a visit ends after a quarter of an hour.
 */
@Path("/v1/public/{language: es|en|pt}/protection")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class OwnRoomPagesResource {

    private final EnterOwnRooms door;
    private final ReadOwnRooms reading;
    private final ActInOwnRooms acting;
    private final OwnRoomPages pages;
    private final WordsPages words;
    private final OwnFrame frame;
    private final OwnVisits visits;

    OwnRoomPagesResource(
            EnterOwnRooms door,
            ReadOwnRooms reading,
            ActInOwnRooms acting,
            OwnRoomPages pages,
            WordsPages words,
            OwnFrame frame,
            OwnVisits visits) {
        this.door = door;
        this.reading = reading;
        this.acting = acting;
        this.pages = pages;
        this.words = words;
        this.frame = frame;
        this.visits = visits;
    }

    @POST
    @Operation(
            operationId = "enterOwnRooms",
            summary = "Enter the rooms of a person by the ticket of their own door, or come back within a visit")
    public Uni<Response> enter(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnRoomWords in = OwnRoomWords.of(language);
        OwnForm form = OwnVisits.form(sent, headers);
        Uni<Visitor> visitor = form.text("ticket").isEmpty() ? visits.visitor(form) : door.by(form.text("ticket"));
        return visits.answered(
                in,
                form,
                visitor.chain(found -> form.is("show", "yes")
                        ? visits.shown(200, in, found, "", "")
                        : OwnFrame.shown(200, pages.entry(in, found))));
    }

    @POST
    @Path("/words")
    @Operation(operationId = "openOwnWordsForm", summary = "Read what is written about you, on the record")
    public Uni<Response> open(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnRoomWords in = OwnRoomWords.of(language);
        OwnForm form = OwnVisits.form(sent, headers);
        return visits.answered(
                in, form, visits.visitor(form).chain(found -> reading.open(found, form.part(), visits.sent(form))
                        .chain(opened -> OwnFrame.shown(200, words.page(in, found, form.part(), opened)))));
    }

    @POST
    @Path("/ending")
    @Operation(
            operationId = "closeOwnDoorForm",
            summary = "Say that the door is in other hands: a page that asks, and its button")
    public Uni<Response> close(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnRoomWords in = OwnRoomWords.of(language);
        OwnForm form = OwnVisits.form(sent, headers);
        return visits.answered(
                in,
                form,
                visits.visitor(form)
                        .chain(visitor -> form.is("sure", "yes")
                                ? acting.compromised(visitor, visits.sent(form))
                                        .chain(() -> OwnFrame.shown(
                                                200, pages.shut(in, door.ending(visitor)), frame.handingBack()))
                                : OwnFrame.shown(200, pages.sure(in, visitor))));
    }
}
