package esperanza.intake.relating.domain;

import esperanza.intake.relating.domain.CaseCommand.*;
import esperanza.intake.relating.domain.CaseCommand.OfPair;
import esperanza.intake.relating.domain.CaseEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/**
 * People decide about a pair of cases: JOINED (same incident), LINKED (one chain) or SET APART (unrelated).
 * A decision moves no events, so that undoing it restores the former state. A joined case takes no other in, so that
 * joins form no cycle.
 */
public final class CaseDecider implements Decider<CaseCommand, Case, CaseEvent> {

    @Override
    public Case initial() {
        return Case.UNDECIDED;
    }

    @Override
    public List<CaseEvent> decide(Case state, CaseCommand command) {
        return switch (command) {
            case JoinCase join -> joined(state, join);
            case LinkCase link
            when isNew(state, link, link.others(), PairDecision.RELATED) ->
                List.of(new CaseLinked(link.caseId(), link.other(), sealed(link, link.reasons())));
            case SetCaseApart apart
            when isNew(state, apart, apart.others(), PairDecision.DIFFERENT) ->
                List.of(new CaseSetApart(apart.caseId(), apart.other(), sealed(apart, apart.reasons())));
            case LinkCase _, SetCaseApart _ -> List.of();
            case UndoCaseDecision undo -> List.of(undone(state, undo));
        };
    }

    @Override
    public Case evolve(Case state, CaseEvent event) {
        return switch (event) {
            case CaseJoined joined -> state.joined(Optional.of(joined.into()));
            case CaseJoinUndone _ -> state.joined(Optional.empty());
            case CaseLinked linked -> state.linking(linked.with(), true);
            case CaseLinkUndone undone -> state.linking(undone.with(), false);
            case CaseSetApart apart -> state.settingApart(apart.from(), true);
            case CaseSettingApartUndone undone -> state.settingApart(undone.from(), false);
        };
    }

    private static List<CaseEvent> joined(Case state, JoinCase join) {
        if (!isNew(state, join, join.others(), PairDecision.SAME)) {
            return List.of();
        }
        if (state.isJoined()) {
            throw new RuleViolation(CaseRule.CASE_ALREADY_JOINED);
        }
        if (join.others().isJoined()) {
            throw new RuleViolation(CaseRule.JOIN_INTO_THE_FIRST);
        }
        return List.of(new CaseJoined(join.caseId(), join.other(), sealed(join, join.reasons())));
    }

    /** Returns true if the pair is undecided. Fails if another decision about the pair exists, on either stream. */
    private static boolean isNew(Case state, OfPair pair, Case others, PairDecision wanted) {
        if (pair.caseId().equals(pair.other())) {
            throw new RuleViolation(CaseRule.CASE_IS_ITSELF);
        }
        Optional<PairDecision> before = state.about(pair.other()).or(() -> others.about(pair.caseId()));
        if (before.filter(decided -> decided != wanted).isPresent()) {
            throw new RuleViolation(CaseRule.DECIDED_OTHERWISE);
        }
        return before.isEmpty();
    }

    private static CaseEvent undone(Case state, UndoCaseDecision undo) {
        Personal<String> reasons = sealed(undo, undo.reasons());
        PairDecision before = state.about(undo.other()).orElseThrow(() -> new RuleViolation(CaseRule.NOTHING_TO_UNDO));
        return switch (before) {
            case SAME -> new CaseJoinUndone(undo.caseId(), undo.other(), reasons);
            case RELATED -> new CaseLinkUndone(undo.caseId(), undo.other(), reasons);
            case DIFFERENT -> new CaseSettingApartUndone(undo.caseId(), undo.other(), reasons);
        };
    }

    private static Personal<String> sealed(OfPair pair, String reasons) {
        return Personal.of(pair.caseId().value(), reasons);
    }
}
