package esperanza.protection.door.page;

import esperanza.protection.door.ActInOwnRooms;
import esperanza.protection.door.AnswerInOwnRooms;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person in their own rooms answers decisions, appeals, and says what they want of the whole plan. */
@Path("/v1/public/{language: es|en|pt}/protection")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class OwnPlanPagesResource {

    private final ActInOwnRooms acting;
    private final AnswerInOwnRooms answering;
    private final OwnRoomPages pages;
    private final OwnFrame frame;
    private final OwnVisits visits;

    OwnPlanPagesResource(
            ActInOwnRooms acting, AnswerInOwnRooms answering, OwnRoomPages pages, OwnFrame frame, OwnVisits visits) {
        this.acting = acting;
        this.answering = answering;
        this.pages = pages;
        this.frame = frame;
        this.visits = visits;
    }

    @POST
    @Path("/decisions")
    @Operation(
            operationId = "answerOwnDecisionForm",
            summary = "Confirm that you were told a decision, contest it, or appeal against what it denies")
    public Uni<Response> decision(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnForm form = OwnVisits.form(sent, headers);
        String said = form.words();
        return visits.done(language, form, (visitor, how) -> switch (form.text("act")) {
            case "CONFIRM" -> acting.confirmTelling(visitor, form.decision(), said, how);
            case "APPEAL" ->
                answering.appeal(
                        visitor, AppealAgainst.DENIAL, Optional.of(form.decision()), form.isUrgent(), said, how);
            default -> acting.contestTelling(visitor, form.decision(), said, how);
        });
    }

    @POST
    @Path("/appeals")
    @Operation(
            operationId = "appealOwnForm",
            summary = "Appeal against the level of risk, a delay, the quality of a measure, or a request not taken up")
    public Uni<Response> appeal(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnForm form = OwnVisits.form(sent, headers);
        return visits.done(
                language,
                form,
                (visitor, how) -> answering.appeal(
                        visitor, form.against(), Optional.empty(), form.isUrgent(), form.words(), how));
    }

    @POST
    @Path("/plan")
    @Operation(
            operationId = "actOnOwnPlanForm",
            summary = "Ask for a review, pause, leave or come back; each calls somebody")
    public Uni<Response> plan(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnForm form = OwnVisits.form(sent, headers);
        String said = form.words();
        if (form.planAct() == OwnRoomPages.Act.LEAVE && !form.is("sure", "yes")) {
            OwnRoomWords in = OwnRoomWords.of(language);
            return visits.answered(
                    in,
                    form,
                    visits.visitor(form).chain(visitor -> OwnFrame.shown(200, pages.sureToLeave(in, visitor, said))));
        }
        return visits.done(language, form, (visitor, how) -> switch (form.planAct()) {
            case REVIEW -> acting.askForReview(visitor, said, how);
            case PAUSE -> acting.pause(visitor, form.until(frame.zone()), said, how);
            case LEAVE -> acting.leave(visitor, said, how);
            case RESUME -> acting.comeBack(visitor, said, how);
        });
    }
}
