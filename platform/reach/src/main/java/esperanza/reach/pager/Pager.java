package esperanza.reach.pager;

import esperanza.reach.Answered;
import esperanza.reach.Channel;
import esperanza.reach.Outgoing;
import esperanza.reach.pager.Calls.Due;
import esperanza.runtime.operations.RateLimitedLog;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Pages people about what is urgent while nobody is called elsewhere. The first post is paged at once, and one more after
 * each interval. Guarantees:
 * <ul>
 * <li>No database and no Kafka is needed.
 * <li>Posts of accused institutions are left out before the first page; the last post is always kept.
 * <li>A post gets one page of each text per interval, however much waits.
 * <li>Pages continue after a crash: one may be sent twice, none is left out.
 * </ul>
 */
public final class Pager {

    private static final Logger LOG = Logger.getLogger(Pager.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 16;
    /** So much is looked at in one round, and pages are sent between two rounds. */
    private static final int LIMIT = 500;

    private final List<Uncalled> places;
    private final Calls calls;
    private final LadderOf ladders;
    private final Channel channel;
    private final Desk desk;
    private final InstantSource clock;
    private final RateLimitedLog said;
    private final Worker worker;
    private volatile int unsent;

    public Pager(
            List<Uncalled> places,
            Calls calls,
            LadderOf ladders,
            Channel channel,
            Desk desk,
            InstantSource clock,
            Workers workers,
            MeterRegistry metrics) {
        this.places = List.copyOf(places);
        this.calls = calls;
        this.ladders = ladders;
        this.channel = channel;
        this.desk = desk;
        this.clock = clock;
        this.said = new RateLimitedLog(clock, LOG::error);
        this.worker = workers.of("pager", LOOKS_EVERY, this::round);
        metrics.gauge("esperanza.pages.unanswered", calls, Calls::unanswered);
        metrics.gauge("esperanza.pages.unsent", this, pager -> pager.unsent);
    }

    public void start() {
        worker.start();
    }

    /** The time since it last looked at everything and tried each page. */
    public Duration sinceGoodRound() {
        return worker.sinceGoodRound();
    }

    /** A person of this institution answers a page. False if there is no such page for them. */
    public boolean answered(UUID reference, String institution) {
        return calls.answered(reference, clock.instant(), excluded -> ladders.mayAnswer(institution, excluded));
    }

    /** Returns true if more may have to be looked at. */
    private boolean round() {
        List<RuntimeException> broken =
                places.stream().flatMap(place -> join(place).stream()).toList();
        List<Due> due = calls.due(clock.instant());
        unsent = due.size() - taken(due);
        // A place that fails stops no page of another one, and the round is none that went well.
        broken.stream().findFirst().ifPresent(first -> {
            throw first;
        });
        return places.stream().anyMatch(Uncalled::leftSome);
    }

    private Optional<RuntimeException> join(Uncalled place) {
        try {
            place.more(LIMIT).forEach(urgent -> calls.join(urgent, place, clock.instant()));
            return Optional.empty();
        } catch (RuntimeException broken) {
            return Optional.of(broken);
        }
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

    /** The number of pages that the provider accepted: 1 or 0. An unreachable post delays no other. */
    private Uni<Integer> sent(Due due) {
        Outgoing page = new Outgoing(UUID.randomUUID(), due.post().address(), due.text(), desk.slots(due.reference()));
        return channel.send(page).map(sent -> {
            if (sent.answered() == Answered.ACCEPTED) {
                calls.taken(due, clock.instant());
                return 1;
            }
            said.say("a page cannot be sent yet: " + due.post().name() + ", " + sent.answered());
            return 0;
        });
    }
}
