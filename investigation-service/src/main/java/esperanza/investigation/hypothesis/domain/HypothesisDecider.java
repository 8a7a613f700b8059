package esperanza.investigation.hypothesis.domain;

import static esperanza.investigation.hypothesis.domain.HypothesisRule.BECAUSE_NEEDED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.HYPOTHESIS_DISCARDED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NONE_NAMED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NOT_ABOUT_PRIVATE_LIFE;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NOT_ADOPTED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NOT_WORKED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NO_JUDGMENT;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NO_SUCH_HYPOTHESIS;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.PRIVATE_LIFE_NOT_APPROVED;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.SAME_PERSON;
import static esperanza.protocol.vocabulary.HypothesisStatus.ACTIVE;
import static esperanza.protocol.vocabulary.HypothesisStatus.DISCARDED;
import static esperanza.protocol.vocabulary.HypothesisStatus.ESTABLISHED_BY_JUDGMENT;
import static esperanza.protocol.vocabulary.HypothesisStatus.SUPPORTED;
import static esperanza.protocol.vocabulary.HypothesisStatus.WEAKENED;
import static esperanza.protocol.vocabulary.HypothesisType.ALTERNATIVE;
import static esperanza.protocol.vocabulary.HypothesisType.DEFENCE_LINKED;

import esperanza.investigation.hypothesis.domain.Hypothesis.Known;
import esperanza.investigation.hypothesis.domain.Hypothesis.Unknown;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.*;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one hypothesis. The link with the defence work is proposed by software and adopted by a person; an
 * explanation by the private life of the threatened person takes a second person. How it is discarded: {@link
 * Discarding}.
 */
public final class HypothesisDecider implements Decider<HypothesisCommand, Hypothesis, HypothesisEvent> {

    private record Step(Hypothesis hypothesis, HypothesisCommand command) {}

    @Override
    public Hypothesis initial() {
        return new Unknown();
    }

    @Override
    public List<HypothesisEvent> decide(Hypothesis hypothesis, HypothesisCommand command) {
        return switch (new Step(hypothesis, command)) {
            case Step(Unknown _, ProposeFirst first) -> List.of(first(first));
            case Step(Unknown _, ProposeAlternative propose) -> List.of(alternative(propose));
            case Step(Unknown _, CallReview _) -> List.of();
            case Step(Unknown _, HypothesisCommand _) -> throw new RuleViolation(NO_SUCH_HYPOTHESIS);

            case Step(Known known, HypothesisCommand ofAnother)
            when !known.content().caseId().equals(ofAnother.caseId()) -> throw new RuleViolation(NO_SUCH_HYPOTHESIS);
            case Step(Known _, ProposeFirst _), Step(Known _, ProposeAlternative _) -> List.of();
            case Step(Known known, ApprovePrivateLife approve) -> approved(known, approve);
            case Step(Known known, Adopt adopt) -> adopted(known, adopt);
            case Step(Known known, NameInterests name) -> List.of(named(known, name));
            case Step(Known known, Support support) -> List.of(supported(known, support));
            case Step(Known known, Weaken weaken) -> List.of(weakened(known, weaken));
            case Step(Known known, ProposeDiscard propose) -> List.of(Discarding.proposed(known, propose));
            case Step(Known known, DropDiscard drop) -> List.of(Discarding.dropped(known, drop));
            case Step(Known known, Discard discard) -> List.of(Discarding.discarded(known, discard));
            case Step(Known known, CallReview call) -> Discarding.reviewCalled(known, call);
            case Step(Known known, KeepDiscarded keep) -> List.of(Discarding.kept(known, keep));
            case Step(Known known, Reopen reopen) -> Discarding.reopened(known, reopen);
            case Step(Known known, Establish establish) -> established(known, establish);
        };
    }

    @Override
    public Hypothesis evolve(Hypothesis hypothesis, HypothesisEvent event) {
        return switch (event) {
            case HypothesisProposed content -> Known.of(content);
            case PrivateLifeApproved _ -> in(hypothesis).privateLifeApproved();
            case InterestsIdentified named -> in(hypothesis).interestsNamed(named.version());
            case HypothesisAdopted _ -> in(hypothesis).decided(ACTIVE);
            case HypothesisSupported _ -> in(hypothesis).weighed(SUPPORTED);
            case HypothesisWeakened _ -> in(hypothesis).weighed(WEAKENED);
            case DiscardProposed proposed -> in(hypothesis).discardProposed(Optional.of(proposed));
            case DiscardDropped _ -> in(hypothesis).discardProposed(Optional.empty());
            case HypothesisDiscarded _ -> in(hypothesis).decided(DISCARDED);
            case HypothesisReviewCalled called -> in(hypothesis).reviewCalled(called.cause());
            case DiscardKept kept -> in(hypothesis).reviewDone(kept.cause());
            case HypothesisReopened _ -> in(hypothesis).decided(ACTIVE);
            case HypothesisEstablished _ -> in(hypothesis).decided(ESTABLISHED_BY_JUDGMENT);
        };
    }

    private static HypothesisProposed first(ProposeFirst first) {
        return new HypothesisProposed(
                first.caseId(),
                first.hypothesisId(),
                DEFENCE_LINKED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static HypothesisProposed alternative(ProposeAlternative propose) {
        return new HypothesisProposed(
                propose.caseId(),
                propose.hypothesisId(),
                ALTERNATIVE,
                Optional.of(propose.stereotypeCheck()),
                Optional.of(propose.at().by()),
                Optional.of(propose.statement()),
                Optional.of(propose.reasons()));
    }

    private static List<HypothesisEvent> approved(Known known, ApprovePrivateLife approve) {
        require(known.isAboutPrivateLife(), NOT_ABOUT_PRIVATE_LIFE);
        require(!known.content().proposedBy().equals(Optional.of(approve.at().by())), SAME_PERSON);
        return known.approved()
                ? List.of()
                : List.of(new PrivateLifeApproved(
                        approve.caseId(),
                        known.content().hypothesisId(),
                        approve.at().by(),
                        approve.reasons()));
    }

    private static List<HypothesisEvent> adopted(Known known, Adopt adopt) {
        require(known.mayBeWorked(), PRIVATE_LIFE_NOT_APPROVED);
        require(known.status() != DISCARDED, HYPOTHESIS_DISCARDED);
        return known.wasAdopted()
                ? List.of()
                : List.of(new HypothesisAdopted(
                        adopt.caseId(),
                        known.content().hypothesisId(),
                        known.content().type(),
                        adopt.reasons()));
    }

    private static InterestsIdentified named(Known known, NameInterests name) {
        require(!name.interests().isEmpty() && name.interests().stream().noneMatch(String::isBlank), NONE_NAMED);
        return new InterestsIdentified(
                name.caseId(),
                known.content().hypothesisId(),
                known.interests() + 1,
                Personal.of(name.caseId().value(), name.interests()),
                name.reasons());
    }

    private static HypothesisSupported supported(Known known, Support support) {
        requireWeighable(known, support.because());
        return new HypothesisSupported(
                support.caseId(), known.content().hypothesisId(), support.because(), support.reasons());
    }

    private static HypothesisWeakened weakened(Known known, Weaken weaken) {
        requireWeighable(known, weaken.because());
        return new HypothesisWeakened(
                weaken.caseId(), known.content().hypothesisId(), weaken.because(), weaken.reasons());
    }

    private static void requireWeighable(Known known, List<EventId> because) {
        require(known.isWorked(), NOT_WORKED);
        require(!because.isEmpty(), BECAUSE_NEEDED);
    }

    private static List<HypothesisEvent> established(Known known, Establish establish) {
        if (known.status() == ESTABLISHED_BY_JUDGMENT) {
            return List.of();
        }
        require(known.mayBeWorked(), PRIVATE_LIFE_NOT_APPROVED);
        require(known.wasAdopted(), NOT_ADOPTED);
        require(establish.delivered(), NO_JUDGMENT);
        return List.of(new HypothesisEstablished(
                establish.caseId(), known.content().hypothesisId(), establish.factId(), establish.reasons()));
    }

    static void require(boolean holds, HypothesisRule otherwise) {
        if (!holds) {
            throw new RuleViolation(otherwise);
        }
    }

    private static Known in(Hypothesis hypothesis) {
        return switch (hypothesis) {
            case Known known -> known;
            case Unknown _ -> throw new IllegalStateException("the hypothesis was never proposed");
        };
    }
}
