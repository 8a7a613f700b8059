package esperanza.investigation.pattern.domain;

import static esperanza.investigation.pattern.domain.Match.Standing.CONFIRMED;
import static esperanza.investigation.pattern.domain.Match.Standing.NONE;
import static esperanza.investigation.pattern.domain.Match.Standing.REJECTED;
import static esperanza.investigation.pattern.domain.PatternRule.NO_SUCH_MATCH;
import static esperanza.investigation.pattern.domain.PatternRule.require;

import esperanza.investigation.pattern.domain.MatchCommand.ConfirmMatch;
import esperanza.investigation.pattern.domain.MatchCommand.ProposeMatch;
import esperanza.investigation.pattern.domain.MatchCommand.RejectMatch;
import esperanza.investigation.pattern.domain.MatchEvent.MatchConfirmed;
import esperanza.investigation.pattern.domain.MatchEvent.MatchProposed;
import esperanza.investigation.pattern.domain.MatchEvent.MatchRejected;
import esperanza.kernel.Decider;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a pair of cases: software proposes with reasons, a person decides. A decision stays on record when
 * another one replaces it, and when new reasons propose the pair again.
 */
public final class MatchDecider implements Decider<MatchCommand, Match, MatchEvent> {

    @Override
    public Match initial() {
        return Match.NONE;
    }

    @Override
    public List<MatchEvent> decide(Match known, MatchCommand command) {
        return switch (command) {
            case ProposeMatch propose -> proposed(known, propose);
            case ConfirmMatch confirm -> confirmed(known, confirm);
            case RejectMatch reject -> rejected(known, reject);
        };
    }

    @Override
    public Match evolve(Match known, MatchEvent event) {
        return switch (event) {
            case MatchProposed proposed -> known.proposed(proposed.likeness());
            case MatchConfirmed confirmed -> known.decided(CONFIRMED, Optional.of(confirmed.as()));
            case MatchRejected _ -> known.decided(REJECTED, Optional.empty());
        };
    }

    private static List<MatchEvent> proposed(Match known, ProposeMatch propose) {
        List<LikenessReason> fresh = known.fresh(propose.likeness());
        return fresh.isEmpty()
                ? List.of()
                : List.of(new MatchProposed(propose.matchId(), propose.caseId(), propose.otherCaseId(), fresh));
    }

    private static List<MatchEvent> confirmed(Match known, ConfirmMatch confirm) {
        require(known.standing() != NONE, NO_SUCH_MATCH);
        return known.as().equals(Optional.of(confirm.as()))
                ? List.of()
                : List.of(new MatchConfirmed(
                        confirm.matchId(),
                        confirm.caseId(),
                        confirm.otherCaseId(),
                        confirm.as(),
                        sorted(known),
                        confirm.reasons()));
    }

    private static List<MatchEvent> rejected(Match known, RejectMatch reject) {
        require(known.standing() != NONE, NO_SUCH_MATCH);
        return known.standing() == REJECTED
                ? List.of()
                : List.of(new MatchRejected(
                        reject.matchId(), reject.caseId(), reject.otherCaseId(), sorted(known), reject.reasons()));
    }

    private static List<LikenessReason> sorted(Match known) {
        return known.likeness().stream().sorted().toList();
    }
}
