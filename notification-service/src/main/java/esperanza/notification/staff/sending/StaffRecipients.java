package esperanza.notification.staff.sending;

import static esperanza.notification.staff.WaysOf.WAYS;

import esperanza.kernel.Recorded;
import esperanza.kernel.store.SealedEvents;
import esperanza.notification.exercise.read.Exercises;
import esperanza.notification.staff.WayCodes;
import esperanza.notification.staff.WaysOf;
import esperanza.notification.staff.domain.Way;
import esperanza.notification.staff.domain.WayEvent;
import esperanza.notification.staff.domain.Ways;
import esperanza.notification.staff.read.OwedMessages;
import esperanza.notification.timer.read.WaitingAlerts;
import esperanza.notification.timer.read.WaitingAlerts.Called;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Slots;
import esperanza.reach.attempt.Attempt;
import esperanza.reach.attempt.Recipients;
import esperanza.reach.attempt.Route;
import esperanza.reach.attempt.Route.Why;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The people of the mechanism, each by the own proven ways. A page is sent only while an alert waits for the person: an
 * answer stops every further attempt. The first page goes the person's first way, and each page after one without an
 * answer the next way. Addresses are opened here, for the channel alone.
 */
@Singleton
class StaffRecipients implements Recipients {

    private final WaitingAlerts waiting;
    private final UnansweredPages unanswered;
    private final Exercises exercises;
    private final SealedEvents<WayEvent> sealed;
    private final WayCodes codes;
    private final String name;
    private final String phone;

    /**
     * @param name by which the people of the mechanism know the desk
     * @param phone the number of the desk
     */
    StaffRecipients(
            WaitingAlerts waiting,
            UnansweredPages unanswered,
            Exercises exercises,
            Streams streams,
            WayCodes codes,
            @ConfigProperty(name = "esperanza.reach.name") String name,
            @ConfigProperty(name = "esperanza.reach.phone") String phone) {
        this.waiting = waiting;
        this.unanswered = unanswered;
        this.exercises = exercises;
        this.sealed = streams.sealed(WayEvent.class);
        this.codes = codes;
        this.name = name;
        this.phone = phone;
    }

    @Override
    public Uni<Route> route(Attempt attempt, Set<UUID> failed) {
        return switch (attempt.text()) {
            case PAGE -> page(attempt, failed, called(attempt));
            case EXERCISE -> page(attempt, failed, calledForExercise(attempt));
            case CODE -> opened(attempt).map(ways -> code(attempt, ways, failed));
            case URGENT, ALERTING_SILENT, CANARY, NEWS, STEP, PROOF ->
                Uni.createFrom().item(new Route.Nowhere(Why.NOT_OWED));
        };
    }

    private Uni<Route> page(Attempt attempt, Set<UUID> failed, Uni<Called> calling) {
        return opened(attempt)
                .chain(ways -> ways.proven().isEmpty()
                        ? Uni.createFrom().item(new Route.Nowhere(Why.NO_WAY))
                        : calling.chain(called -> switch (called) {
                            case STILL -> next(attempt, ways, failed);
                            case NO_MORE -> Uni.createFrom().item(new Route.Nowhere(Why.NOT_OWED));
                            case NOT_READ_YET -> Uni.createFrom().item(new Route.NotYet());
                        }));
    }

    private Uni<Route> next(Attempt attempt, Ways ways, Set<UUID> failed) {
        return ways.proven().size() == 1
                ? Uni.createFrom().item(next(attempt, ways.proven(), failed))
                : unanswered.lastWay(attempt.addressee()).map(last -> next(attempt, ways.provenAfter(last), failed));
    }

    private Uni<Called> called(Attempt attempt) {
        return waiting.called(attempt.addressee(), OwedMessages.pagedAt(attempt.until()));
    }

    /** Every true alert comes before an exercise: while one waits for the person, the exercise does. */
    private Uni<Called> calledForExercise(Attempt attempt) {
        return called(attempt)
                .chain(truly -> truly == Called.NO_MORE
                        ? exercises
                                .calling(attempt.addressee())
                                .map(calling -> calling.isEmpty() ? Called.NO_MORE : Called.STILL)
                        : Uni.createFrom().item(Called.NOT_READ_YET));
    }

    private Route next(Attempt attempt, List<Way> proven, Set<UUID> failed) {
        List<Way> left =
                proven.stream().filter(way -> !failed.contains(way.id())).toList();
        return left.stream()
                .findFirst()
                .flatMap(way -> by(way, answer(attempt, way), left.size() == 1))
                .orElseGet(() -> new Route.Nowhere(Why.ALL_FAILED));
    }

    /** Only an SMS can be answered where it came: mail is answered by machines, too. */
    private Optional<String> answer(Attempt attempt, Way way) {
        return way.kind() == WayKind.SMS
                ? Optional.of(codes.ofPage(attempt.message().value()))
                : Optional.empty();
    }

    /** A code goes to the way that it proves, and to no other. */
    private Route code(Attempt attempt, Ways ways, Set<UUID> failed) {
        UUID codeId = attempt.message().value();
        return ways.all().stream()
                .filter(way -> !way.proven() && way.codeId().equals(codeId) && !failed.contains(way.id()))
                .findFirst()
                .flatMap(way -> by(way, Optional.of(codes.code(codeId)), true))
                .orElseGet(() -> new Route.Nowhere(failed.isEmpty() ? Why.NOT_OWED : Why.ALL_FAILED));
    }

    /** Empty if the address does not open any more. */
    private Optional<Route> by(Way way, Optional<String> code, boolean isLast) {
        return way.address()
                .value()
                .map(address -> new Route.By(
                        way.id(), way.kind(), address, new Slots(name, phone, code, way.language()), isLast));
    }

    private Uni<Ways> opened(Attempt attempt) {
        UUID person = WaysOf.person(attempt.addressee());
        return sealed.open(WAYS.stream(person), Set.of(person)).map(events -> WAYS.decider()
                .replay(events.stream().map(Recorded::event).toList()));
    }
}
