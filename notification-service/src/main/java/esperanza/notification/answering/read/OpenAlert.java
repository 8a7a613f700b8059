package esperanza.notification.answering.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An alert that nobody has answered, or an exercise that runs.
 *
 * @param alert the id of the alert or of the exercise
 * @param week the Monday of the week in which it was raised
 * @param function the rung that was called first
 * @param exercise whether it was raised for practice
 * @param person the pseudonym of the person who was paged last, and of the second one if the rung calls two
 * @param rounds how often people were called for it up to its last page
 * @param called how often the person had been called for all that waits when the last page came
 * @param accepted whether a provider took a page for it
 * @param delivered whether a provider reported that such a page arrived
 * @param saidAt when somebody answered whose answer the next event confirms or takes back
 */
record OpenAlert(
        UUID alert,
        LocalDate week,
        String function,
        boolean exercise,
        Instant raisedAt,
        Optional<String> person,
        Optional<String> second,
        int rounds,
        long called,
        boolean climbed,
        boolean accepted,
        boolean delivered,
        Optional<Instant> saidAt) {

    static OpenAlert raised(UUID alert, LocalDate week, String function, boolean exercise, Instant at) {
        return new OpenAlert(
                alert,
                week,
                function,
                exercise,
                at,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                false,
                false,
                false,
                Optional.empty());
    }

    /**
     * @param who is paged, and {@code other} as well if the rung calls two
     * @param before how often people were called until now
     * @param calls how often the person of this page was called until now
     */
    OpenAlert paged(String who, Optional<String> other, int before, long calls) {
        return new OpenAlert(
                alert,
                week,
                function,
                exercise,
                raisedAt,
                Optional.of(who),
                other,
                before + 1,
                calls,
                climbed,
                accepted,
                delivered,
                saidAt);
    }

    OpenAlert higher() {
        return new OpenAlert(
                alert,
                week,
                function,
                exercise,
                raisedAt,
                person,
                second,
                rounds,
                called,
                true,
                accepted,
                delivered,
                Optional.empty());
    }

    OpenAlert reached() {
        return new OpenAlert(
                alert, week, function, exercise, raisedAt, person, second, rounds, called, climbed, true, delivered,
                saidAt);
    }

    OpenAlert arrived() {
        return new OpenAlert(
                alert, week, function, exercise, raisedAt, person, second, rounds, called, climbed, accepted, true,
                saidAt);
    }

    OpenAlert said(Instant at) {
        return new OpenAlert(
                alert,
                week,
                function,
                exercise,
                raisedAt,
                person,
                second,
                rounds,
                called,
                climbed,
                accepted,
                delivered,
                Optional.of(at));
    }

    /** Whether a page to this person is one for it. */
    boolean calls(Addressee to) {
        return to.exercise() == exercise
                && (person.filter(to.person()::equals).isPresent()
                        || second.filter(to.person()::equals).isPresent());
    }
}
