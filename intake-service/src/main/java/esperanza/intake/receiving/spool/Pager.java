package esperanza.intake.receiving.spool;

import esperanza.intake.receiving.ExcludedInstitutions;
import esperanza.intake.receiving.Pages;
import esperanza.intake.receiving.Spool;
import esperanza.intake.receiving.WaitingReports;
import esperanza.intake.receiving.domain.OnCall;
import esperanza.intake.receiving.domain.Paging;
import esperanza.intake.receiving.domain.Post;
import esperanza.intake.report.CannotWait;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.CommandId;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Pages people about urgent reports on the disk, until somebody answers or the log has the report. The first post is
 * paged at once, and one more after each interval. Guarantees:
 * <ul>
 * <li>No database and no Kafka is needed.
 * <li>Posts of accused institutions are left out before the first page; the last post is always kept.
 * <li>Pages continue after a crash: one may be sent twice, none is left out.
 * </ul>
 */
@Singleton
class Pager {

    private static final Logger LOG = Logger.getLogger(Pager.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration SENT_WITHIN = Duration.ofSeconds(10);
    private static final int AT_ONCE = 16;

    /** When a report becomes urgent, and the posts to page about it. */
    private record Waits(Instant pressingFrom, List<Post> ladder) {}

    private record Due(CommandId report, UUID reference, Post post) {}

    private final Spool spool;
    private final FolderPagings pagings;
    private final WaitingReports reports;
    private final CannotWait pressing;
    private final ExcludedInstitutions excluded;
    private final OnCall onCall;
    private final Duration aWhile;
    private final Pages pages;
    private final InstantSource clock;
    private final RateLimitedLog said;
    private final Worker worker;
    private final Map<CommandId, Optional<Waits>> known = new HashMap<>();
    private volatile int unsent;

    Pager(
            Spool spool,
            FolderPagings pagings,
            WaitingReports reports,
            CannotWait pressing,
            ExcludedInstitutions excluded,
            OnCallFile list,
            Pages pages,
            InstantSource clock,
            Workers workers,
            MeterRegistry metrics) {
        this.spool = spool;
        this.pagings = pagings;
        this.reports = reports;
        this.pressing = pressing;
        this.excluded = excluded;
        this.onCall = list.onCall();
        this.aWhile = list.again();
        this.pages = pages;
        this.clock = clock;
        this.said = new RateLimitedLog(clock, LOG::error);
        this.worker = workers.of("pager", LOOKS_EVERY, this::round);
        metrics.gauge("esperanza.pages.unanswered", pagings, FolderPagings::unanswered);
        metrics.gauge("esperanza.pages.unsent", this, pager -> pager.unsent);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    /** Whether a person of this institution may answer a page about this report. */
    boolean mayAnswer(CommandId report, String institution) {
        return Blocking.of(spool.find(report))
                .map(reports::read)
                .filter(read -> onCall.mayAnswer(institution, excluded.of(read)))
                .isPresent();
    }

    private boolean round() {
        Set<CommandId> waiting = Set.copyOf(spool.waiting());
        known.keySet().retainAll(waiting);
        pagings.keepOnly(waiting);
        List<Due> due = new ArrayList<>();
        waiting.forEach(report -> look(report)
                .filter(waits -> !clock.instant().isBefore(waits.pressingFrom))
                .ifPresent(waits -> due.addAll(due(report, waits))));
        unsent = due.size() - taken(due);
        return false;
    }

    /**
     * Empty if the report is a test, or if it cannot be opened now. The second case raises its own alarm, and the
     * report is looked at again.
     */
    private Optional<Waits> look(CommandId report) {
        if (!known.containsKey(report)) {
            try {
                known.put(
                        report,
                        Blocking.of(spool.find(report))
                                .map(reports::read)
                                .filter(read -> !read.sentAsTest())
                                .map(this::waits));
            } catch (RuntimeException unreadable) {
                said.say("whether a report on the disk is urgent cannot be seen: " + report.value() + ", "
                        + unreadable.getClass().getSimpleName());
                return Optional.empty();
            }
        }
        return known.get(report);
    }

    private Waits waits(ReportReceived report) {
        return new Waits(pressing.from(report), onCall.ladder(excluded.of(report)));
    }

    private List<Due> due(CommandId report, Waits waits) {
        Paging paging = pagings.get(report, () -> begun(report));
        return paging.due(waits.ladder, clock.instant(), aWhile).stream()
                .map(post -> new Due(report, paging.reference(), post))
                .toList();
    }

    private Paging begun(CommandId report) {
        LOG.errorf("an urgent report waits on the disk, people are paged: %s", report.value());
        return Paging.begun(UUID.randomUUID(), clock.instant());
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
                .deferred(() -> pages.send(due.post, due.reference))
                .ifNoItem()
                .after(SENT_WITHIN)
                .fail()
                .map(taken -> {
                    pagings.change(due.report, paging -> paging.taken(due.post, clock.instant()));
                    return 1;
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    said.say("a page cannot be sent yet: " + due.post.name() + ", "
                            + failure.getClass().getSimpleName());
                    return 0;
                });
    }
}
