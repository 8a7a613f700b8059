package esperanza.notification.exercise;

import static esperanza.notification.exercise.ExerciseStreams.EXERCISE;
import static esperanza.notification.rota.RotaStreams.ROTA;

import esperanza.kernel.store.Outcome;
import esperanza.notification.exercise.domain.ExerciseCommand;
import esperanza.notification.exercise.domain.ExerciseCommand.*;
import esperanza.notification.exercise.domain.ExerciseEvent;
import esperanza.notification.exercise.domain.ExerciseId;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.RotaState.Open;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** A keeper plans, begins and ends exercises of a rota; a person who is called answers. */
@Singleton
public class HoldExercises {

    static final int MOST_MINUTES = 240;

    /**
     * An exercise of the rota.
     *
     * @param minutes after so many it ends by itself
     */
    public record NewExercise(@Min(1) @Max(MOST_MINUTES) int minutes) {}

    private final CommandIds ids;
    private final Streams streams;

    HoldExercises(CommandIds ids, Streams streams) {
        this.ids = ids;
        this.streams = streams;
    }

    public Uni<Outcome<ExerciseEvent>> plan(Asked<?> asked, RotaId rota, NewExercise said) {
        ExerciseId id = new ExerciseId(ids.derivedId("exercise", ids.commandId(asked)));
        return kept(asked, rota, id, new PlanExercise(id, rota, said.minutes()));
    }

    public Uni<Outcome<ExerciseEvent>> begin(Asked<?> asked, RotaId rota, ExerciseId id) {
        return keptBy(asked, rota)
                .chain(open -> handle(asked, id, new BeginExercise(rota, open.function(), ids.at(asked))));
    }

    public Uni<Outcome<ExerciseEvent>> end(Asked<?> asked, RotaId rota, ExerciseId id) {
        return kept(asked, rota, id, new EndExercise(Optional.of(rota)));
    }

    public Uni<Outcome<ExerciseEvent>> answer(Asked<?> asked, RotaId rota, ExerciseId id) {
        return handle(asked, id, new AnswerExercise(rota, ids.at(asked)));
    }

    private Uni<Outcome<ExerciseEvent>> kept(Asked<?> asked, RotaId rota, ExerciseId id, ExerciseCommand command) {
        return keptBy(asked, rota).chain(_ -> handle(asked, id, command));
    }

    private Uni<Open> keptBy(Asked<?> asked, RotaId rota) {
        return streams.state(ROTA, rota.value())
                .map(known -> known.open().keptBy(asked.caller().institution()));
    }

    private Uni<Outcome<ExerciseEvent>> handle(Asked<?> asked, ExerciseId id, ExerciseCommand command) {
        return streams.handler(EXERCISE).handle(ids.request(asked, EXERCISE.stream(id.value()), command));
    }
}
