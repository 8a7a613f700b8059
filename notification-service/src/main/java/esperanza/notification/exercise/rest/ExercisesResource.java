package esperanza.notification.exercise.rest;

import static esperanza.notification.NotificationAction.KEEP_ROTA;
import static esperanza.notification.NotificationAction.STAND_DUTY;

import esperanza.notification.exercise.HoldExercises;
import esperanza.notification.exercise.HoldExercises.NewExercise;
import esperanza.notification.exercise.domain.ExerciseId;
import esperanza.notification.exercise.read.ExerciseItem;
import esperanza.notification.exercise.read.ExerciseProjection;
import esperanza.notification.exercise.read.Exercises;
import esperanza.notification.rota.domain.RotaId;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The exercises of a rota. */
@Path("/v1/rotas/{rotaId}/exercises")
@Authenticated
public class ExercisesResource {

    /** The exercise that was planned. */
    public record PlannedExercise(ExerciseId dutyExerciseId) implements CommandAnswers.Made {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final HoldExercises exercises;
    private final Exercises read;
    private final Readers readers;

    ExercisesResource(
            CallerResolver callers,
            CommandRequests requests,
            HoldExercises exercises,
            Exercises read,
            Readers readers) {
        this.callers = callers;
        this.requests = requests;
        this.exercises = exercises;
        this.read = read;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listExercises",
            summary = "The last exercises of a rota that you keep, or for which you were called")
    public Uni<List<ExerciseItem>> list(UUID rotaId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(STAND_DUTY)
                .call(() -> readers.caughtUp(atLeast, ExerciseProjection.NAME))
                .chain(caller -> read.of(caller, rotaId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planExercise",
            summary = "Plan an exercise of a rota: nobody is called before it begins",
            description = "It has no case and no alert. Each page says first that it is an exercise.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = PlannedExercise.class)))
    public Uni<Response> plan(Incoming<NewExercise> command) {
        return requests.command(KEEP_ROTA, command)
                .handle((asked, said) -> exercises.plan(asked, new RotaId(command.address("rotaId")), said))
                .map(outcome -> {
                    ExerciseId id = outcome.events().getFirst().event().exerciseId();
                    return Answers.created(
                            outcome, URI.create(command.path() + '/' + id.value()), new PlannedExercise(id));
                });
    }

    @POST
    @Path("/{dutyExerciseId}/beginning")
    @Operation(
            operationId = "beginExercise",
            summary = "Begin an exercise: one person of the rota after the other is called, until one answers")
    public Uni<Response> begin(UUID rotaId, UUID dutyExerciseId, @BeanParam CommandHeaders headers) {
        return requests.receive(KEEP_ROTA, headers)
                .chain(asked -> exercises.begin(asked, new RotaId(rotaId), new ExerciseId(dutyExerciseId)))
                .map(Answers::done);
    }

    @POST
    @Path("/{dutyExerciseId}/answer")
    @Operation(operationId = "answerExercise", summary = "Answer an exercise for which you were called")
    public Uni<Response> answer(UUID rotaId, UUID dutyExerciseId, @BeanParam CommandHeaders headers) {
        return requests.receive(STAND_DUTY, headers)
                .chain(asked -> exercises.answer(asked, new RotaId(rotaId), new ExerciseId(dutyExerciseId)))
                .map(Answers::done);
    }

    @POST
    @Path("/{dutyExerciseId}/end")
    @Operation(operationId = "endExercise", summary = "End an exercise: nobody is called for it any more")
    public Uni<Response> end(UUID rotaId, UUID dutyExerciseId, @BeanParam CommandHeaders headers) {
        return requests.receive(KEEP_ROTA, headers)
                .chain(asked -> exercises.end(asked, new RotaId(rotaId), new ExerciseId(dutyExerciseId)))
                .map(Answers::done);
    }
}
