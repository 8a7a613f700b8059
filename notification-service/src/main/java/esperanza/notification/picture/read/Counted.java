package esperanza.notification.picture.read;

/**
 * The exact counts of one first-level area: never shown.
 *
 * @param reports received reports, except those whose sender, or one of whose parties, refused to be counted
 * @param openDeadlines cases in which a clock runs, or is breached and unmet
 * @param breaches cases in which a term of law was ever breached; the mechanism's own targets do not count
 */
public record Counted(String area, long reports, long openDeadlines, long breaches) {

    static Counted none(String area) {
        return new Counted(area, 0, 0, 0);
    }

    /** Each count as it was when it last moved, or the present one if it moves now. */
    Counted moved(Counted now, Moves moves) {
        return new Counted(
                area,
                moved("reports", reports, now.reports, moves),
                moved("openDeadlines", openDeadlines, now.openDeadlines, moves),
                moved("breaches", breaches, now.breaches, moves));
    }

    private long moved(String count, long then, long now, Moves moves) {
        return moves.isFarEnough(area + ' ' + count, then, now) ? now : then;
    }
}
