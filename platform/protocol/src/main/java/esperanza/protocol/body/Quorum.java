package esperanza.protocol.body;

import esperanza.protocol.term.LegalBasis;
import esperanza.protocol.term.Require;

/**
 * How many members have to be there.
 *
 * @param of the number from which it is counted: all seats with a vote, or those of them that somebody fills
 * @param recusedCount whether a member who stays out of the matter counts as there
 */
public record Quorum(Of of, Share rule, Rounding rounding, boolean recusedCount, LegalBasis basis) {

    public enum Of {
        SEATS,
        FILLED
    }

    /**
     * The members with a vote who are there.
     *
     * @param seats all seats, filled or not
     * @param present those who are there, with those who stay out of the matter
     * @param recused those who are there and stay out of the matter, also those whom a wall keeps out
     */
    public record Attendance(int seats, int filled, int present, int recused) {

        public Attendance {
            Require.that(
                    0 <= recused && recused <= present && present <= filled && filled <= seats,
                    "More are there than there are seats");
        }
    }

    public Quorum {
        Require.that(of != null && rule != null && rounding != null, "quorum is incomplete");
        LegalBasis.check("quorum", basis, false);
    }

    public boolean isReached(Attendance there) {
        return counted(there) >= needed(there);
    }

    public int needed(Attendance there) {
        return rule.needed(of == Of.SEATS ? there.seats() : there.filled(), rounding);
    }

    /** Those who are there and count. */
    public int counted(Attendance there) {
        return recusedCount ? there.present() : there.present() - there.recused();
    }
}
