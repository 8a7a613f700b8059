package esperanza.notification.read.picture;

/**
 * Counts of one first-level area as they are: never shown.
 *
 * @param reports received, but for those whose sender, or a party of theirs, refused that they be counted
 * @param openDeadlines cases in which a clock runs, or is breached and unmet
 * @param breaches cases in which a term of law was ever breached; a target of the mechanism's own is none
 */
public record Counted(String area, long reports, long openDeadlines, long breaches) {

    static Counted none(String area) {
        return new Counted(area, 0, 0, 0);
    }

    /** Each count as it was when it last moved, or, if by now it is at least this far from that, as it is. */
    Counted moved(Counted now, long farEnough) {
        return new Counted(
                area,
                moved(reports, now.reports, farEnough),
                moved(openDeadlines, now.openDeadlines, farEnough),
                moved(breaches, now.breaches, farEnough));
    }

    private static long moved(long then, long now, long farEnough) {
        return Math.abs(now - then) >= farEnough ? now : then;
    }
}
