package esperanza.intake.receiving.spool;

import esperanza.intake.receiving.ExcludedInstitutions;
import esperanza.intake.receiving.Spool;
import esperanza.intake.receiving.Spool.Arrived;
import esperanza.intake.receiving.WaitingReports;
import esperanza.intake.report.CannotWait;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.CommandId;
import esperanza.reach.pager.Blocking;
import esperanza.reach.pager.LadderOf;
import esperanza.reach.pager.Uncalled;
import esperanza.reach.pager.domain.Urgent;
import esperanza.runtime.operations.RateLimitedLog;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The urgent reports on this machine's disk, which wait for the log. Needs no database and no Kafka. Each is read once;
 * one that cannot be opened now raises its own alarm, and is read again.
 */
@Singleton
class UrgentOnDisk implements Uncalled {

    private static final Logger LOG = Logger.getLogger(UrgentOnDisk.class);

    /** A report that was read, and becomes urgent at this instant. */
    private record Read(Instant from, Urgent report) {}

    private final Spool spool;
    private final WaitingReports reports;
    private final CannotWait pressing;
    private final ExcludedInstitutions excluded;
    private final LadderOf ladders;
    private final InstantSource clock;
    private final RateLimitedLog said;
    private final Set<CommandId> seen = new HashSet<>();
    private final Deque<CommandId> unreadable = new ArrayDeque<>();
    private final Queue<Read> later = new PriorityQueue<>(Comparator.comparing(Read::from));
    private long place = -1;
    private boolean leftSome;

    UrgentOnDisk(
            Spool spool,
            WaitingReports reports,
            CannotWait pressing,
            ExcludedInstitutions excluded,
            LadderOf ladders,
            InstantSource clock) {
        this.spool = spool;
        this.reports = reports;
        this.pressing = pressing;
        this.excluded = excluded;
        this.ladders = ladders;
        this.clock = clock;
        this.said = new RateLimitedLog(clock, LOG::error);
    }

    @Override
    public List<Urgent> more(int limit) {
        if (spool.size() == 0) {
            seen.clear();
        }
        for (int again = Math.min(limit, unreadable.size()); again > 0; again--) {
            read(unreadable.poll());
        }
        List<Arrived> next = spool.after(place, limit);
        leftSome = next.size() == limit;
        for (Arrived arrived : next) {
            place = arrived.place();
            if (seen.add(arrived.id())) {
                read(arrived.id());
            }
        }
        List<Urgent> urgent = new ArrayList<>();
        while (urgent.size() < limit && !later.isEmpty() && !later.peek().from.isAfter(clock.instant())) {
            urgent.add(later.poll().report);
        }
        return urgent;
    }

    @Override
    public boolean leftSome() {
        return leftSome;
    }

    @Override
    public boolean waits(UUID id) {
        return spool.contains(new CommandId(id));
    }

    private void read(CommandId id) {
        try {
            Blocking.of(spool.find(id))
                    .map(reports::read)
                    .filter(report -> !report.sentAsTest())
                    .map(report -> read(id, report))
                    .ifPresent(later::add);
        } catch (RuntimeException unreadableNow) {
            said.say("whether a report on the disk is urgent cannot be seen: " + id.value() + ", "
                    + unreadableNow.getClass().getSimpleName());
            if (spool.contains(id)) {
                unreadable.add(id);
            }
        }
    }

    private Read read(CommandId id, ReportReceived report) {
        return new Read(pressing.from(report), ladders.urgent(id.value(), excluded.of(report)));
    }
}
