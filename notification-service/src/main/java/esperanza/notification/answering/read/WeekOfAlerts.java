package esperanza.notification.answering.read;

import static esperanza.notification.answering.domain.Measure.ACCEPTED;
import static esperanza.notification.answering.domain.Measure.ANSWERED;
import static esperanza.notification.answering.domain.Measure.DELIVERED;
import static esperanza.notification.answering.domain.Measure.DONE;
import static esperanza.notification.answering.domain.Measure.IN_TIME;
import static esperanza.notification.answering.domain.Measure.RAISED;
import static esperanza.notification.answering.domain.Measure.ROUNDS;

import esperanza.notification.answering.domain.Buckets;
import esperanza.notification.answering.domain.Histogram;
import esperanza.notification.answering.domain.Measure;
import esperanza.notification.answering.read.AnsweringItem.Figures;
import esperanza.notification.answering.read.AnsweringItem.Rounds;
import esperanza.notification.answering.read.AnsweringItem.Spread;
import esperanza.protocol.disclosure.Disclosure;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/** The counts of a week and a function, and the figures made from them. */
record WeekOfAlerts(Map<Measure, Histogram> counts) {

    private static final int HALF = 50;
    private static final int MOST = 95;
    private static final int ALL = 100;
    private static final int STEP = 5;
    private static final double MILLIS = 1_000;

    long raised() {
        return of(RAISED).size();
    }

    /** Whole numbers of alerts are shown as the rule of disclosure says. */
    Figures rounded() {
        return figures(Disclosure.shown(raised()), STEP, Disclosure::isEnough);
    }

    /** As it was: an exercise tells of no case. */
    Figures exact() {
        return figures(raised(), 1, any -> true);
    }

    /** @param enough whether a spread of so many alerts singles none out */
    private Figures figures(long alerts, int step, LongPredicate enough) {
        return new Figures(
                alerts,
                spread(ACCEPTED, enough),
                spread(DELIVERED, enough),
                spread(ANSWERED, enough),
                inTime(step),
                enough.test(of(ROUNDS).size()) ? rounds() : Optional.empty());
    }

    /** An alert whose act was done before anybody answered called for no answer any more. */
    private long inTime(int step) {
        long called = raised() - of(DONE).size();
        return called <= 0 ? ALL : of(IN_TIME).size() * ALL / called / step * step;
    }

    private Optional<Spread> spread(Measure measure, LongPredicate enough) {
        return Optional.of(of(measure)).filter(seen -> enough.test(seen.size())).flatMap(seen -> spread(measure));
    }

    private Optional<Spread> spread(Measure measure) {
        return of(measure)
                .percentile(HALF)
                .flatMap(half -> of(measure).percentile(MOST).map(most -> new Spread(seconds(half), seconds(most))));
    }

    private Optional<Rounds> rounds() {
        return of(ROUNDS)
                .percentile(HALF)
                .flatMap(half -> of(ROUNDS).percentile(MOST).map(most -> new Rounds(half, most)));
    }

    private static double seconds(int bucket) {
        return Buckets.bound(bucket).toMillis() / MILLIS;
    }

    private Histogram of(Measure measure) {
        return counts.getOrDefault(measure, Histogram.of(Map.of()));
    }
}
