package esperanza.intake.receiving;

import esperanza.access.Caller;
import esperanza.intake.receiving.parser.Effects;
import esperanza.runtime.refusal.Limit;
import esperanza.runtime.refusal.TooMany;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits the long reports of a hotline per minute, the statements with one receipt, and what strangers together set to
 * work, so that none drowns the others. Counts are kept in this instance's memory only.
 * <ul>
 * <li>A short report of one party without danger is always taken at once, because it may be the one that matters.
 * <li>Reports of known senders are not limited by what they set to work.
 * <li>At the public door reports and statements are only delayed for what all strangers send, because that must not get
 *     anybody refused, unless very many wait already.
 * <li>A page of the form with long answers is delayed by a count of its own, because a person who turns the pages sends
 *     the same account several times. It waits in a room of its own, and is shown at once if that is full: a page never
 *     takes the place of a report, and is never refused.
 * <li>The holder of a receipt is refused for what came with that receipt alone.
 * </ul>
 */
@Singleton
public class Quota {

    /** In bytes of the body as sent: a text of 4 KiB with its surroundings. Too little to fill a disk with. */
    static final int SHORT = 8 * 1024;

    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String LATER = "Too many requests; send it later. A short one is taken at any time";
    private static final String ANYONE = ReceiveReport.ANYONE.pseudonym();

    /** Places for waiting texts of strangers: each text is held in memory, and a larger one takes two places. */
    static final int MOST_WAITING = 500;

    /** In bytes: half of the largest body. */
    static final int OF_ONE_PLACE = 256 * 1024;

    /** Places for waiting pages of the form. */
    static final int MOST_PAGES_WAITING = 50;

    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger pagesWaiting = new AtomicInteger();
    private final Limit longReports;
    private final Limit effects;
    private final Limit statements;
    private final Limit pages;

    Quota(
            InstantSource clock,
            @ConfigProperty(name = "esperanza.quota.long-reports-a-minute") long longReports,
            @ConfigProperty(name = "esperanza.quota.public-effects-a-minute") long effects,
            @ConfigProperty(name = "esperanza.quota.statements-a-minute") long statements,
            @ConfigProperty(name = "esperanza.quota.long-pages-a-minute") long pages) {
        this.longReports = new Limit(clock, LATER, "long-reports", longReports, WINDOW);
        this.effects = new Limit(clock, LATER, "public-effects", effects, WINDOW);
        this.statements =
                new Limit(clock, "Too many statements in a minute; send it later", "statements", statements, WINDOW);
        this.pages = new Limit(clock, LATER, "long-pages", pages, WINDOW);
    }

    /**
     * The delay before a stranger's report is taken.
     *
     * @param starts the number of {@link Effects} of the report
     */
    Duration takeOfAnyone(int size, int starts) {
        boolean tooLong = size > SHORT && longReports.count(ANYONE).isPresent();
        boolean tooMuch = starts > 1 && effects.count(ANYONE, starts).isPresent();
        return tooLong || tooMuch ? A_WHILE : Duration.ZERO;
    }

    /** Waits until a page of the form is turned. Never fails: if no place is left, it does not wait. */
    public Uni<Void> pauseOfPage(int size) {
        return pauseOfPage(turnOfAnyone(size), size);
    }

    Uni<Void> pauseOfPage(Duration wait, int size) {
        return pause(wait, size, pagesWaiting, MOST_PAGES_WAITING)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The delay before a page of the form is turned. */
    Duration turnOfAnyone(int size) {
        return size > SHORT && pages.count(ANYONE).isPresent() ? A_WHILE : Duration.ZERO;
    }

    /**
     * The delay before a statement of the holder of a receipt is taken. A statement counts like a report of strangers, so
     * that a receipt is no way round their quota. Fails with {@link TooMany} for more than a few with one receipt.
     *
     * @param holder the pseudonym of the holder
     * @param danger whether it declares imminent danger
     */
    public Duration takeOfHolder(String holder, int size, boolean danger) {
        statements.count(holder).ifPresent(over -> {
            throw over;
        });
        return takeOfAnyone(size, danger ? 2 : 1);
    }

    /** Waits for so long. Fails with {@link TooMany} if no place is left in this instance. */
    public Uni<Void> pause(Duration wait, int size) {
        return pause(wait, size, waiting, MOST_WAITING).orElseGet(() -> Uni.createFrom()
                .failure(new TooMany(LATER, "waiting", MOST_WAITING, A_WHILE, A_WHILE)));
    }

    /** Empty if the room is full. */
    private static Optional<Uni<Void>> pause(Duration wait, int size, AtomicInteger room, int most) {
        if (wait.isZero()) {
            return Optional.of(Uni.createFrom().voidItem());
        }
        int places = size > OF_ONE_PLACE ? 2 : 1;
        if (room.addAndGet(places) > most) {
            room.addAndGet(-places);
            return Optional.empty();
        }
        return Optional.of(Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(wait)
                .onTermination()
                .invoke(() -> room.addAndGet(-places)));
    }

    /** Fails with {@link TooMany} for a known sender over the limit of long reports. */
    void take(Caller caller, int size) {
        if (size > SHORT) {
            longReports.count(caller.pseudonym()).ifPresent(over -> {
                throw over;
            });
        }
    }
}
