package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.ConversationCommand.OfferMeasures;
import esperanza.protection.plan.domain.OrderEvent;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanCommand.AnswerReview;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk.SaidPresumption;
import esperanza.protection.plan.domain.PlanCommand.DecideUrgentMeasure;
import esperanza.protection.plan.domain.PlanCommand.RecordOrder;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.AssessmentKind;
import esperanza.protection.plan.domain.PlanEvent.FactAgainst;
import esperanza.protection.plan.domain.PlanEvent.Presumed;
import esperanza.protection.plan.domain.PlanEvent.PresumptionAnswer;
import esperanza.protection.plan.domain.ReviewEvent;
import esperanza.protection.plan.domain.RiskReasons;
import esperanza.protection.plan.domain.TaskEvent.TaskSent;
import esperanza.protocol.term.Presumption;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.KnownCodes;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Handles the commands on a plan that make a part of it. */
@Singleton
public class ActOnPlan {

    /**
     * A measure that cannot wait.
     *
     * @param withoutConsent the reason for deciding although the consent behind the case was refused or withdrawn
     */
    public record UrgentMeasure(
            PlanId planId,
            CaseId caseId,
            MeasureType type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements OfTheVersionRead, AfterTheFact {}

    /**
     * An offer to the person.
     *
     * @param words how it is offered, and the alternatives
     */
    public record MeasuresOffer(PlanId planId, @NotEmpty List<MeasureType> types, Optional<Personal<String>> words)
            implements OfTheVersionRead, AfterTheFact {}

    /** A fact that speaks against a presumption. */
    public record ProofAgainst(
            @NotBlank String fact, @NotBlank String why) {}

    /**
     * The answer to a presumption of the law that the person is at risk.
     *
     * @param carriedAs the code of the presumption in the profile
     * @param proof the facts that rebut it; needed to rebut it
     */
    public record PresumptionFinding(
            @NotBlank String carriedAs, PresumptionAnswer answer, Optional<List<ProofAgainst>> proof) {

        private Presumed presumed() {
            return new Presumed(
                    carriedAs,
                    proof.orElse(List.of()).stream()
                            .map(each -> new FactAgainst(each.fact(), each.why()))
                            .toList());
        }
    }

    /**
     * The risk as a person assesses it: what was found about each factor, the level, and the reasons for it.
     *
     * @param presumption absent: the person carries none, or it is answered as before
     */
    public record RiskAssessment(
            PlanId planId,
            AssessmentKind kind,
            RiskLevel level,
            Map<TriageFactor, Presence> factors,
            Personal<String> facts,
            Personal<String> whyThisLevel,
            Personal<String> differences,
            Personal<String> personsView,
            Personal<String> unknown,
            Optional<PresumptionFinding> presumption)
            implements OfTheVersionRead {

        private Personal<RiskReasons> reasons() {
            return Personal.of(
                    planId.value(),
                    new RiskReasons(
                            text(facts), text(whyThisLevel), text(differences), text(personsView), text(unknown)));
        }

        private static String text(Personal<String> said) {
            return said.value().orElseThrow();
        }
    }

    /**
     * An order of a court or of the Commission that the person is protected.
     *
     * @param until the date that the order says
     * @param words number and text of the order
     */
    public record ReceivedOrder(
            PlanId planId, CaseId caseId, OrderEvent.Source source, Optional<Instant> until, Personal<String> words)
            implements OfTheVersionRead, AfterTheFact {}

    /** The answer to a review of the level. */
    public record ReviewAnswer(PlanId planId, UUID reviewId, ReviewEvent.Outcome outcome, Personal<String> reasons)
            implements OfTheVersionRead {}

    private final CommandIds ids;
    private final PlanWork work;
    private final SealedPlan sealed;
    private final Profiles profiles;

    ActOnPlan(CommandIds ids, PlanWork work, SealedPlan sealed, Profiles profiles) {
        this.ids = ids;
        this.work = work;
        this.sealed = sealed;
        this.profiles = profiles;
    }

    public Uni<Created<PlanEvent>> decideUrgentMeasure(Asked<?> asked, UrgentMeasure said) {
        KnownCodes.require("/type", said.type());
        return work.handleFound(asked, said.planId(), PLAN, said.planId().value(), _ -> Uni.createFrom()
                        .item(deciding(asked, said, newId(asked))))
                .map(outcome -> new Created<>(newId(asked).value(), outcome));
    }

    private DecideUrgentMeasure deciding(Asked<?> asked, UrgentMeasure said, MeasureId id) {
        return new DecideUrgentMeasure(
                said.caseId(),
                id,
                ids.at(asked),
                Personal.of(said.planId().value(), said.type()),
                said.description(),
                said.reasons(),
                said.withoutConsent()
                        .filter(reasons ->
                                reasons.value().filter(text -> !text.isBlank()).isPresent()));
    }

    /** Offers measures to the person; each gets an id within its offer. */
    public Uni<Created<PlanEvent>> offer(Asked<?> asked, MeasuresOffer said) {
        said.types().forEach(type -> KnownCodes.require("/types", type));
        UUID offer = ids.derivedId("offer", ids.commandId(asked));
        List<MeasureId> measures = IntStream.range(0, said.types().size())
                .mapToObj(n -> new MeasureId(ids.derivedId("measure/" + n, ids.commandId(asked))))
                .toList();
        return onPlan(
                asked,
                said.planId(),
                offer,
                new OfferMeasures(offer, measures, Personal.of(said.planId().value(), said.types()), said.words()));
    }

    public Uni<Created<PlanEvent>> assess(Asked<?> asked, RiskAssessment said) {
        said.factors().keySet().forEach(factor -> KnownCodes.require("/factors", factor));
        UUID assessment = ids.derivedId("assessment", ids.commandId(asked));
        AssessRisk command = new AssessRisk(
                        assessment,
                        ids.at(asked),
                        said.kind(),
                        said.level(),
                        Personal.of(said.planId().value(), said.factors()),
                        said.reasons())
                .presumption(said.presumption().map(found -> presumption(said.planId(), found)));
        return work.handleFound(asked, said.planId(), PLAN, said.planId().value(), found -> sealed.ratings(found)
                        .map(command::rated))
                .map(outcome -> new Created<>(assessment, outcome));
    }

    private SaidPresumption presumption(PlanId plan, PresumptionFinding found) {
        return new SaidPresumption(
                found.answer(),
                profiles.at(ids.now()).presumption(found.carriedAs()).map(Presumption::level),
                Personal.of(plan.value(), found.presumed()));
    }

    public Uni<Created<PlanEvent>> recordOrder(Asked<?> asked, ReceivedOrder said) {
        UUID order = ids.derivedId("order", ids.commandId(asked));
        return onPlan(
                asked,
                said.planId(),
                order,
                new RecordOrder(order, said.caseId(), said.source(), said.until(), said.words()));
    }

    public Uni<Outcome<PlanEvent>> answerReview(Asked<?> asked, ReviewAnswer said) {
        return work.handleFound(asked, said.planId(), PLAN, said.planId().value(), found -> Uni.createFrom()
                .item(new AnswerReview(
                        said.reviewId(), ids.at(asked), ownTasks(asked, found), said.outcome(), said.reasons())));
    }

    private Set<UUID> ownTasks(Asked<?> asked, FoundPlan found) {
        return found.history().stream()
                .filter(each -> each.actor().pseudonym().equals(ids.at(asked).by()))
                .flatMap(each -> each.event() instanceof TaskSent sent ? Stream.of(sent.taskId()) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Uni<Created<PlanEvent>> onPlan(Asked<?> asked, PlanId plan, UUID made, PlanCommand command) {
        return work.handleFound(
                        asked, plan, PLAN, plan.value(), _ -> Uni.createFrom().item(command))
                .map(outcome -> new Created<>(made, outcome));
    }

    private MeasureId newId(Asked<?> asked) {
        return new MeasureId(ids.derivedId("measure", ids.commandId(asked)));
    }
}
