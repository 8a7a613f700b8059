package esperanza.protection.door.page;

import esperanza.protection.door.ActInOwnRooms;
import esperanza.protection.door.AnswerInOwnRooms;
import esperanza.protection.measure.domain.ChangeEvent.ChangePosition;
import esperanza.protection.measure.domain.MeasureId;
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

/** A person in their own rooms answers what is offered, given and taken away. */
@Path("/v1/public/{language: es|en|pt}/protection")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class OwnMeasurePagesResource {

    private final ActInOwnRooms acting;
    private final AnswerInOwnRooms answering;
    private final OwnVisits visits;

    OwnMeasurePagesResource(ActInOwnRooms acting, AnswerInOwnRooms answering, OwnVisits visits) {
        this.acting = acting;
        this.answering = answering;
        this.visits = visits;
    }

    @POST
    @Path("/measures")
    @Operation(
            operationId = "actOnOwnMeasureForm",
            summary = "Accept, decline, confirm, contest, give back or take again a measure, or say that it fails")
    public Uni<Response> measure(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnForm form = OwnVisits.form(sent, headers);
        MeasureId of = form.measure();
        String said = form.words();
        return visits.done(
                language, form, form.lacksWords() ? "noWords" : "", (visitor, how) -> switch (form.measureAct()) {
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
    @Path("/offers")
    @Operation(
            operationId = "answerOwnOfferForm",
            summary = "Say of each measure of an offer whether you want it; somebody is called who hears of it")
    public Uni<Response> offer(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnForm form = OwnVisits.form(sent, headers);
        return visits.done(
                language,
                form,
                (visitor, how) -> answering.offer(visitor, form.of(), form.answers(), form.words(), how));
    }

    @POST
    @Path("/changes")
    @Operation(
            operationId = "answerOwnChangeForm",
            summary = "Agree or object to a change of a measure, or appeal against it",
            description = "A yes opens nothing until somebody heard it. An appeal holds the measure at once.")
    public Uni<Response> change(
            @PathParam("language") String language, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        OwnForm form = OwnVisits.form(sent, headers);
        MeasureId of = form.measure();
        String said = form.words();
        return visits.done(language, form, (visitor, how) -> switch (form.changeAct()) {
            case AGREES -> answering.change(visitor, of, ChangePosition.AGREES, said, how);
            case OBJECTS -> answering.change(visitor, of, ChangePosition.OBJECTS, said, how);
            case APPEAL -> answering.appealChange(visitor, of, said, how);
        });
    }
}
