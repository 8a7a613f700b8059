package esperanza.protocol.disclosure;

import java.time.Instant;

/**
 * The one rule by which readers who may not know of a case are shown something of many cases. The picture, the figures
 * and public warnings ask it. It counts with a reader who sent some of the reports, and so knows them.
 *
 * <ul>
 * <li>A number is a multiple of {@link #FEWEST}, and moves only when a period is over. So nothing that is shown tells
 *     when in the period something happened.
 * <li>It moves when it is off by at least a threshold between five and nine, which is drawn anew for each number and
 *     period. So a sender knows neither how many more it takes, nor to which of the last periods those belong that moved
 *     it.
 * <li>Some numbers leave out one case in eight. So a reader who knows all cases but one does not learn of the last.
 * <li>In public nobody is warned of fewer than five cases whose persons somebody spoke with. A report that a stranger
 *     only sent does not help another one into the public.
 * </ul>
 *
 * <p>Own design: five is the usual rule for small numbers in public data, no norm asks for it.
 */
public final class Disclosure {

    public static final int FEWEST = 5;

    private static final int EIGHT = 8;

    /** So many times more must have come before a number moves while its period still runs. */
    private static final int EARLY = 10;

    private final Draw draw;

    public Disclosure(Draw draw) {
        this.draw = draw;
    }

    /** The largest number up to this one that may be shown. */
    public static long shown(long exact) {
        return exact - exact % FEWEST;
    }

    /** Whether so many cases, or persons, may be spoken of in public together. */
    public static boolean isEnough(long people) {
        return people >= FEWEST;
    }

    /** Whether a case is left out of numbers, for ever. */
    public boolean isLeftOut(String caseId) {
        return draw.below(EIGHT, "case " + caseId) == 0;
    }

    /**
     * Whether a number moves, now that a period is over.
     *
     * @param number the name of the number, like {@code XX-01 reports}
     * @param period an instant that stands for the period
     * @param then the count, or what was shown of it, when it moved last
     */
    public boolean moves(String number, Instant period, long then, long now) {
        return isOff(now - then, 1, number, period);
    }

    /**
     * Whether a number moves while its period still runs.
     *
     * @param part an instant that stands for the part of the period that is over
     */
    public boolean movesEarly(String number, Instant part, long then, long now) {
        return isOff(now - then, EARLY, number, part);
    }

    private boolean isOff(long by, int times, String number, Instant period) {
        long off = Math.abs(by) / times;
        return off >= FEWEST && off >= FEWEST + draw.below(FEWEST, number + ' ' + period);
    }
}
