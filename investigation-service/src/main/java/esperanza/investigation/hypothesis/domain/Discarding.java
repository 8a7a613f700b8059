package esperanza.investigation.hypothesis.domain;

import static esperanza.investigation.hypothesis.domain.HypothesisDecider.require;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.ANSWER_TERM_RUNS;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.BASIS_CHANGED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.BECAUSE_NEEDED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.CONTEXT_MISSING;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.DISCARD_ALREADY_PROPOSED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.LINE_NOT_EXHAUSTED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NOT_WORKED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NO_DISCARD_PROPOSED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NO_REVIEW_CALLED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.SAME_PERSON;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.VICTIM_NOT_TOLD;
import static esperanza.protocol.vocabulary.HypothesisStatus.DISCARDED;

import esperanza.investigation.hypothesis.domain.Hypothesis.Known;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.*;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.*;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A hypothesis is discarded by two persons, after its lines of enquiry ended. The link with the defence work takes a
 * context analysis too, and each party is told first. New facts bring a hypothesis back at any time; a third person
 * keeps it discarded.
 */
final class Discarding {

    private Discarding() {}

    static DiscardProposed proposed(Known known, ProposeDiscard propose) {
        require(known.isWorked(), NOT_WORKED);
        require(known.discard().isEmpty(), DISCARD_ALREADY_PROPOSED);
        Basis basis = propose.basis();
        if (known.isFirst() && basis.context().isEmpty()) {
            throw RuleViolation.forWhatIsSo(CONTEXT_MISSING);
        }
        require(basis.exhausts(known), LINE_NOT_EXHAUSTED);
        require(
                propose.context()
                        .map(named -> basis.context().equals(Optional.of(named)))
                        .orElse(!known.isFirst()),
                CONTEXT_MISSING);
        return new DiscardProposed(
                propose.caseId(),
                known.content().hypothesisId(),
                propose.discardId(),
                propose.at().by(),
                propose.context(),
                basis.lineRefs(),
                basis.acts(),
                propose.stereotypeCheck(),
                propose.reasons());
    }

    static DiscardDropped dropped(Known known, DropDiscard drop) {
        DiscardProposed proposed = proposed(known, drop.discardId());
        return new DiscardDropped(drop.caseId(), proposed.hypothesisId(), proposed.discardId(), drop.reasons());
    }

    static HypothesisDiscarded discarded(Known known, Discard discard) {
        DiscardProposed proposed = proposed(known, discard.discardId());
        require(!discard.approver().isOwnCause(proposed.proposedBy()), SAME_PERSON);
        require(discard.basis().bears(proposed), BASIS_CHANGED);
        if (known.isFirst()) {
            require(discard.basis().newFacts() == 0, BASIS_CHANGED);
            requireTold(discard.told(), discard.approver().person());
        }
        List<UUID> notices =
                discard.told().stream().flatMap(told -> told.notice().stream()).toList();
        return new HypothesisDiscarded(
                discard.caseId(),
                proposed.hypothesisId(),
                known.content().type(),
                proposed.discardId(),
                notices,
                discard.reasons());
    }

    /** The supervisor who withheld a notice for danger does not approve the discard. */
    private static void requireTold(List<Told> parties, String approver) {
        require(
                !parties.isEmpty()
                        && parties.stream().allMatch(told -> told.notice().isPresent()),
                VICTIM_NOT_TOLD);
        require(
                parties.stream().noneMatch(told -> told.withheldForDangerBy().equals(Optional.of(approver))),
                SAME_PERSON);
        require(parties.stream().noneMatch(Told::answerTermRuns), ANSWER_TERM_RUNS);
    }

    static List<HypothesisEvent> reviewCalled(Known known, CallReview call) {
        return known.status() != DISCARDED || known.reviews().contains(call.cause())
                ? List.of()
                : List.of(new HypothesisReviewCalled(
                        call.caseId(), known.content().hypothesisId(), call.cause()));
    }

    static DiscardKept kept(Known known, KeepDiscarded keep) {
        if (known.reviews().isEmpty()) {
            throw RuleViolation.forWhatIsSo(NO_REVIEW_CALLED);
        }
        require(known.reviews().contains(keep.cause()), NO_REVIEW_CALLED);
        require(!keep.discardedBy().contains(keep.at().by()), SAME_PERSON);
        return new DiscardKept(keep.caseId(), known.content().hypothesisId(), keep.cause(), keep.reasons());
    }

    static List<HypothesisEvent> reopened(Known known, Reopen reopen) {
        require(!reopen.because().isEmpty(), BECAUSE_NEEDED);
        return known.status() != DISCARDED
                ? List.of()
                : List.of(new HypothesisReopened(
                        reopen.caseId(), known.content().hypothesisId(), reopen.because(), reopen.reasons()));
    }

    private static DiscardProposed proposed(Known known, UUID discardId) {
        return known.discard()
                .filter(proposed -> proposed.discardId().equals(discardId))
                .orElseThrow(() -> new RuleViolation(NO_DISCARD_PROPOSED));
    }
}
