package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.LatestReview;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.GrantCommand.AnswerMeasure;
import esperanza.protection.plan.domain.GrantCommand.GrantMeasure;
import esperanza.protection.plan.domain.GrantCommand.InUse;
import esperanza.protection.plan.domain.GrantEvent.GrantRoute;
import esperanza.protection.plan.domain.GrantEvent.ProtectedUnit;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.KnownCodes;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Handles the commands by which a measure is granted, and those that record how the person answers it. */
@Singleton
public class GrantMeasures {

    /**
     * A measure that is granted.
     *
     * @param offeredId the id of the measure in its offer; absent: it was not offered before
     * @param proposedId the id of a measure that a decision granted; absent: none did, or it has that of its offer
     * @param reviewBy when its effect is reviewed at the latest
     * @param withoutConsent the reason for deciding although the consent behind the case was refused or withdrawn
     */
    public record MeasureGrant(
            PlanId planId,
            CaseId caseId,
            Optional<MeasureId> offeredId,
            Optional<MeasureId> proposedId,
            Optional<Instant> reviewBy,
            GrantRoute route,
            ProtectedUnit unit,
            MeasureType type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements OfTheVersionRead, AfterTheFact {}

    /** The person accepts a measure. */
    public record MeasureAcceptance(
            PlanId planId, MeasureId measureId, PersonsVoice by, Optional<Personal<String>> words)
            implements OfTheVersionRead, AfterTheFact {}

    /**
     * The person declines a measure.
     *
     * @param instead the protection that the person asks for in its place
     */
    public record MeasureRefusal(
            PlanId planId,
            MeasureId measureId,
            PersonsVoice by,
            Optional<Personal<String>> instead,
            Optional<Personal<String>> words)
            implements OfTheVersionRead, AfterTheFact {}

    private final CommandIds ids;
    private final PlanWork work;
    private final Profile profile;
    private final LatestReview latest;

    GrantMeasures(CommandIds ids, PlanWork work, Profile profile, LatestReview latest) {
        this.ids = ids;
        this.work = work;
        this.profile = profile;
        this.latest = latest;
    }

    /** The event itself tells the instant of the decision, and it is the one at which the event happened. */
    public Uni<Created<PlanEvent>> grant(Asked<?> asked, MeasureGrant said) {
        KnownCodes.require("/type", said.type());
        Instant decidedAt = asked.sent().occurredAt().orElseGet(ids::now);
        MeasureId measure = said.offeredId()
                .or(said::proposedId)
                .orElseGet(() -> new MeasureId(ids.derivedId("measure", ids.commandId(asked))));
        return work.handleFound(
                        asked.at(Optional.of(decidedAt)),
                        said.planId(),
                        PLAN,
                        said.planId().value(),
                        found -> {
                            said.proposedId().ifPresent(found.knownPlan()::requireDecided);
                            return Uni.createFrom().item(granting(asked, said, measure, decidedAt));
                        })
                .map(outcome -> new Created<>(measure.value(), outcome));
    }

    public Uni<Outcome<PlanEvent>> accept(Asked<?> asked, MeasureAcceptance said) {
        return work.handleFound(asked, said.planId(), PLAN, said.planId().value(), found -> Uni.createFrom()
                .item(answer(
                        asked,
                        found,
                        said.measureId(),
                        PersonsAnswer.ACCEPTED,
                        said.by(),
                        Optional.empty(),
                        said.words())));
    }

    public Uni<Outcome<PlanEvent>> decline(Asked<?> asked, MeasureRefusal said) {
        return work.handleFound(asked, said.planId(), PLAN, said.planId().value(), found -> Uni.createFrom()
                .item(answer(
                        asked,
                        found,
                        said.measureId(),
                        PersonsAnswer.DECLINED,
                        said.by(),
                        said.instead(),
                        said.words())));
    }

    /** The answer of a person at their own door. A refusal is asked back, because another may hold the key. */
    public AnswerMeasure own(
            Asked<?> asked,
            FoundPlan found,
            MeasureId measure,
            PersonsAnswer answer,
            PersonsVoice by,
            Optional<Personal<String>> instead,
            Optional<Personal<String>> words) {
        AnswerMeasure said = answer(asked, found, measure, answer, by, instead, words);
        return answer == PersonsAnswer.DECLINED ? said.askingBack(ids.derivedId("review", ids.commandId(asked))) : said;
    }

    private GrantMeasure granting(Asked<?> asked, MeasureGrant said, MeasureId measure, Instant decidedAt) {
        return new GrantMeasure(
                said.caseId(),
                measure,
                said.offeredId().isPresent(),
                !profile.bodies().isEmpty(),
                ids.at(asked),
                decidedAt,
                said.reviewBy(),
                latest.afterGrant(decidedAt),
                said.route(),
                said.unit(),
                Personal.of(said.planId().value(), said.type()),
                said.description(),
                said.reasons(),
                said.withoutConsent()
                        .filter(reasons ->
                                reasons.value().filter(text -> !text.isBlank()).isPresent()));
    }

    /** The answer rests on the measure as it is delivered now. */
    private AnswerMeasure answer(
            Asked<?> asked,
            FoundPlan found,
            MeasureId measure,
            PersonsAnswer answer,
            PersonsVoice by,
            Optional<Personal<String>> instead,
            Optional<Personal<String>> words) {
        String decidedBy = found.measure(measure).decidedBy();
        MeasureState now = found.states().getOrDefault(measure, MeasureState.DECIDED);
        InUse use = new InUse(now.isDelivered(), now.use().failed(), now.use().returned());
        return new AnswerMeasure(
                measure, answer, ids.at(asked), now.holder(decidedBy), use, by, Optional.empty(), instead, words);
    }
}
