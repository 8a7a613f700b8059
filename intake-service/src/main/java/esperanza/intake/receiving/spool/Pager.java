package esperanza.intake.receiving.spool;

import esperanza.intake.receiving.Pages;
import esperanza.intake.receiving.spool.Calls.Due;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Pages people about urgent reports for which nobody is called elsewhere: those on this machine's disk, and those in the
 * log that nobody who calls people has taken. The first post is paged at once, and one more after each interval.
 * Guarantees:
 * <ul>
 * <li>No database and no Kafka is needed.
 * <li>Posts of accused institutions are left out before the first page; the last post is always kept.
 * <li>A post gets one page per interval, however many reports wait.
 * <li>Pages continue after a crash: one may be sent twice, none is left out.
 * </ul>
 */
@Singleton
class Pager {

    private static final Logger LOG = Logger.getLogger(Pager.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration SENT_WITHIN = Duration.ofSeconds(10);
    private static final int AT_ONCE = 16;
    /** So many reports are looked at in one round, and pages are sent between two rounds. */
    private static final int LIMIT = 500;

    private final List<Uncalled> places;
    private final Calls calls;
    private final LadderOf ladders;
    private final Pages pages;
    private final InstantSource clock;
    private final RateLimitedLog said;
    private final Worker worker;
    private volatile int unsent;

    Pager(
            UrgentOnDisk onDisk,
            UrgentInLog inLog,
            Calls calls,
            LadderOf ladders,
            Pages pages,
            InstantSource clock,
            Workers workers,
            MeterRegistry metrics) {
        this.places = List.of(onDisk, inLog);
        this.calls = calls;
        this.ladders = ladders;
        this.pages = pages;
        this.clock = clock;
        this.said = new RateLimitedLog(clock, LOG::error);
        this.worker = workers.of("pager", LOOKS_EVERY, this::round);
        metrics.gauge("esperanza.pages.unanswered", calls, Calls::unanswered);
        metrics.gauge("esperanza.pages.unsent", this, pager -> pager.unsent);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    /** A person of this institution answers a page. False if there is no such page for them. */
    boolean answered(UUID reference, String institution) {
        return calls.answered(reference, clock.instant(), excluded -> ladders.mayAnswer(institution, excluded));
    }

    /** Returns true if more reports may have to be looked at. */
    private boolean round() {
        places.forEach(this::join);
        List<Due> due = calls.due(clock.instant());
        unsent = due.size() - taken(due);
        return places.stream().anyMatch(Uncalled::leftSome);
    }

    private void join(Uncalled place) {
        place.more(LIMIT).forEach(report -> calls.join(report, place, clock.instant()));
    }

    private int taken(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::sent)
                .merge(AT_ONCE)
                .subscribe()
                .asStream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The number of pages that the mail server accepted: 1 or 0. An unreachable post delays no other. */
    private Uni<Integer> sent(Due due) {
        return Uni.createFrom()
                .deferred(() -> pages.send(due.post(), due.reference()))
                .ifNoItem()
                .after(SENT_WITHIN)
                .fail()
                .map(taken -> {
                    calls.taken(due, clock.instant());
                    return 1;
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    said.say("a page cannot be sent yet: " + due.post().name() + ", "
                            + failure.getClass().getSimpleName());
                    return 0;
                });
    }
}
