package esperanza.protection.door;

import static esperanza.protection.door.Said.ifAny;

import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionRule;
import esperanza.protection.decision.domain.DecisionState.Told;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.measure.DecidedMeasures.DecisionOnChange;
import esperanza.protection.measure.domain.ChangeCommand.*;
import esperanza.protection.measure.domain.ChangeEvent.ChangePosition;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.FoundPlan;
import esperanza.protection.plan.OwnPlans;
import esperanza.protection.plan.OwnPlans.Whose;
import esperanza.protection.plan.domain.AppealCommand.LodgeAppeal;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
import esperanza.protection.plan.domain.ConversationCommand.AnswerOffer;
import esperanza.protection.plan.domain.ConversationEvent.AnswerOfMeasure;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.StayCommand.AnswerOfferAtDoor;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A person answers what was put to them, and appeals. Only what somebody told them is answered here. */
@Singleton
public class AnswerInOwnRooms {

    private final OwnPlans plans;
    private final CommandIds ids;

    AnswerInOwnRooms(OwnPlans plans, CommandIds ids) {
        this.plans = plans;
        this.ids = ids;
    }

    /** Each measure of the offer is answered by itself, and somebody is called who hears of it. */
    public Uni<Void> offer(Visitor visitor, UUID offer, List<AnswerOfMeasure> answers, String words, Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        UUID review = ids.derivedId("review", ids.commandId(asked));
        return plans.onPlan(
                asked,
                visitor.whose(),
                found -> new AnswerOfferAtDoor(
                        visitor.whose().of(), review, new AnswerOffer(offer, answers, ifAny(found, words))));
    }

    public Uni<Void> change(Visitor visitor, MeasureId measure, ChangePosition position, String words, Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        return plans.onChange(
                asked,
                visitor.whose(),
                measure,
                (found, _) -> new AnswerChangeAtDoor(ids.at(asked), visitor.voice(), position, ifAny(found, words)));
    }

    /** The measure stays as it is from this word on. */
    public Uni<Void> appealChange(Visitor visitor, MeasureId measure, String words, Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        return plans.onChange(
                asked,
                visitor.whose(),
                measure,
                (found, basis) -> new AppealChange(
                        ids.derivedId("appeal", ids.commandId(asked)),
                        basis.decision().map(DecisionOnChange::id),
                        basis.facts(),
                        visitor.voice(),
                        ifAny(found, words)));
    }

    /**
     * Against anything but a change, against which a person appeals at its measure.
     *
     * @param decision the decision that it is about, if it is about one
     * @param urgent whether the person is in danger while it waits
     */
    public Uni<Void> appeal(
            Visitor visitor,
            AppealAgainst against,
            Optional<DecisionId> decision,
            boolean urgent,
            String words,
            Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        UUID appeal = ids.derivedId("appeal", ids.commandId(asked));
        return plans.all(visitor.whose())
                .map(all -> decision.map(id -> appealBy(all, id)))
                .chain(by -> lodge(
                        asked,
                        visitor.whose(),
                        decision,
                        found -> new LodgeAppeal(
                                visitor.whose().of(),
                                appeal,
                                against,
                                decision.map(DecisionId::value),
                                false,
                                visitor.voice(),
                                urgent,
                                by.filter(ids.now()::isAfter).isPresent(),
                                ifAny(found, words))));
    }

    /** An appeal against a decision lies where that was prepared: only there is it known who may not decide it. */
    private Uni<Void> lodge(
            Asked<?> asked, Whose whose, Optional<DecisionId> decision, Function<FoundPlan, PlanCommand> command) {
        return decision.map(id -> plans.onPlanOf(asked, whose, id, command))
                .orElseGet(() -> plans.onPlan(asked, whose, command));
    }

    /** Fails with {@link DecisionRule#NO_SUCH_DECISION} for one that nobody told the person. */
    private static Instant appealBy(List<FoundPlan> plans, DecisionId id) {
        return plans.stream()
                .map(plan -> plan.decisionStates().get(id))
                .filter(Told.class::isInstance)
                .map(state -> ((Told) state).appealBy())
                .findFirst()
                .orElseThrow(() -> new RuleViolation(DecisionRule.NO_SUCH_DECISION));
    }
}
