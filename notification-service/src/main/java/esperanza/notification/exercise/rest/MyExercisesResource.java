package esperanza.notification.exercise.rest;

import static esperanza.notification.NotificationAction.STAND_DUTY;

import esperanza.notification.exercise.read.ExerciseCall;
import esperanza.notification.exercise.read.ExerciseProjection;
import esperanza.notification.exercise.read.Exercises;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The exercises that call the reader. */
@Path("/v1/my-exercises")
@Authenticated
public class MyExercisesResource {

    private final CallerResolver callers;
    private final Exercises exercises;
    private final Readers readers;

    MyExercisesResource(CallerResolver callers, Exercises exercises, Readers readers) {
        this.callers = callers;
        this.exercises = exercises;
        this.readers = readers;
    }

    @GET
    @Operation(operationId = "listMyExercises", summary = "The exercises that call you now")
    public Uni<List<ExerciseCall>> list(@QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(STAND_DUTY)
                .call(() -> readers.caughtUp(atLeast, ExerciseProjection.NAME))
                .chain(caller -> exercises.calling(caller.pseudonym()));
    }
}
