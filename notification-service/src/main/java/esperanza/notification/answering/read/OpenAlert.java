package esperanza.notification.answering.read;

import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An alert that nobody has answered.
 *
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

    static OpenAlert raised(UUID alert, LocalDate week, String function, Instant at) {
        return new OpenAlert(
                alert,
                week,
                function,
                false,
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
     * @param before how often people were called until now
     * @param calls how often the person of this page was called until now
     */
    OpenAlert paged(AlertPaged page, int before, long calls) {
        return new OpenAlert(
                alert,
                week,
                function,
                exercise,
                raisedAt,
                Optional.of(page.person()),
                page.second(),
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

    /** Whether this person is called for it. */
    boolean calls(String who) {
        return person.filter(who::equals).isPresent()
                || second.filter(who::equals).isPresent();
    }
}
