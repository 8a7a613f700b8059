package esperanza.protocol.body;

import esperanza.protocol.term.LegalBasis;
import esperanza.protocol.term.Require;

/**
 * When a proposal is carried.
 *
 * @param of the number from which it is counted; UNKNOWN counts as PRESENT, and keeps a profile from going live
 */
public record Majority(Of of, Share rule, Rounding rounding, Tie tie, LegalBasis basis) {

    public enum Of {
        /** Those who are there and may vote. */
        PRESENT,
        /** The votes for and against. */
        CAST,
        UNKNOWN
    }

    public Majority {
        Require.that(of != null && rule != null && rounding != null && tie != null, "majority is incomplete");
        LegalBasis.check("majority", basis, false);
    }

    /**
     * Whether the proposal is carried. The rule for a tie also counts while more vote for than against and the majority is
     * not reached: otherwise one more vote for could turn a carried proposal into one that is not.
     */
    public boolean isCarried(Tally votes, Effect effect) {
        int inFavour = votes.count(Choice.FOR);
        return inFavour > 0
                && (inFavour >= needed(votes)
                        || (inFavour >= votes.count(Choice.AGAINST) && tie.isCarried(votes, effect)));
    }

    int needed(Tally votes) {
        return rule.needed(of == Of.CAST ? votes.cast() : votes.present(), rounding);
    }
}
