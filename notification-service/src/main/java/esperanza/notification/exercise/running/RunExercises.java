package esperanza.notification.exercise.running;

import static esperanza.notification.exercise.ExerciseStreams.EXERCISE;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Request;
import esperanza.notification.exercise.domain.ExerciseCommand;
import esperanza.notification.exercise.domain.ExerciseCommand.*;
import esperanza.notification.exercise.read.Exercises;
import esperanza.notification.exercise.read.Exercises.Running;
import esperanza.notification.rota.read.DutyNow;
import esperanza.notification.rota.read.DutyPerson;
import esperanza.runtime.Streams;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls the people of each exercise that runs, one after the other in the order in which they are on duty, until one
 * answers or its time is over. Any instance may: the number of a page is in the id of its command, so it is sent once.
 */
@Singleton
class RunExercises {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(3);

    private final Exercises exercises;
    private final DutyNow duty;
    private final Streams streams;
    private final InstantSource clock;
    private final Duration every;
    private final Worker worker;

    RunExercises(
            Exercises exercises,
            DutyNow duty,
            Streams streams,
            InstantSource clock,
            Workers workers,
            @ConfigProperty(name = "esperanza.exercise.every", defaultValue = "1M") Duration every) {
        this.exercises = exercises;
        this.duty = duty;
        this.streams = streams;
        this.clock = clock;
        this.every = every;
        this.worker = workers.of("exercises", LOOKS_EVERY, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean round() throws Exception {
        OwnThread.waitsFor(exercises
                .running()
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(this::step)
                .collect()
                .asList());
        return false;
    }

    private Uni<Void> step(Running exercise) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!now.isBefore(exercise.until())) {
            return handle(exercise, "end", new EndExercise(Optional.empty()), now);
        }
        Instant due = exercise.begunAt().plus(every.multipliedBy(exercise.pages()));
        return exercise.isAnswered() || now.isBefore(due)
                ? Uni.createFrom().voidItem()
                : duty.at(now).chain(all -> page(exercise, people(all, exercise), now));
    }

    private static List<String> people(List<DutyPerson> all, Running exercise) {
        return all.stream()
                .filter(each -> each.function().equals(exercise.function())
                        && each.keeper().equals(exercise.institution()))
                .map(DutyPerson::person)
                .distinct()
                .toList();
    }

    private Uni<Void> page(Running exercise, List<String> people, Instant now) {
        int n = exercise.pages() + 1;
        return people.isEmpty()
                ? Uni.createFrom().voidItem()
                : handle(
                        exercise,
                        "page/" + n,
                        new PageForExercise(n, people.get(exercise.pages() % people.size())),
                        now);
    }

    private Uni<Void> handle(Running exercise, String name, ExerciseCommand command, Instant now) {
        UUID id = exercise.id().value();
        byte[] identity = ("exercise/" + id + '/' + name).getBytes(StandardCharsets.UTF_8);
        return streams.handler(EXERCISE)
                .handle(new Request<>(
                        EXERCISE.stream(id),
                        new CommandId(UUID.nameUUIDFromBytes(identity)),
                        identity,
                        OptionalInt.empty(),
                        Cause.of(Actor.system("exercise"), now, id),
                        command))
                .replaceWithVoid();
    }
}
