package esperanza.protection.door;

import static esperanza.protection.door.Said.ifAny;
import static esperanza.protection.door.Said.sealed;

import esperanza.protection.checkin.domain.CheckinCommand.CheckIn;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.listening.CallsForHelp;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureCommand.*;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.UseCommand.*;
import esperanza.protection.measure.domain.Voice;
import esperanza.protection.plan.FoundPlan;
import esperanza.protection.plan.GrantMeasures;
import esperanza.protection.plan.OwnPlans;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.StayCommand.*;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The acts of a person in their own rooms. The events are those that somebody of the mechanism records of what the person
 * says by telephone or face to face; here the person causes them. Nothing of it needs more than that its object is there.
 */
@Singleton
public class ActInOwnRooms {

    private final OwnPlans plans;
    private final GrantMeasures grants;
    private final CallsForHelp help;
    private final CommandIds ids;

    ActInOwnRooms(OwnPlans plans, GrantMeasures grants, CallsForHelp help, CommandIds ids) {
        this.plans = plans;
        this.grants = grants;
        this.help = help;
        this.ids = ids;
    }

    public Uni<Void> accept(Visitor visitor, MeasureId measure, String words, Sent sent) {
        return answer(visitor, measure, PersonsAnswer.ACCEPTED, "", words, sent);
    }

    /** @param instead what the person asks for in its place; blank: nothing */
    public Uni<Void> decline(Visitor visitor, MeasureId measure, String instead, String words, Sent sent) {
        return answer(visitor, measure, PersonsAnswer.DECLINED, instead, words, sent);
    }

    public Uni<Void> confirm(Visitor visitor, MeasureId measure, String words, Sent sent) {
        return onMeasure(
                visitor,
                measure,
                sent,
                (asked, found) -> new ConfirmHandover(ids.at(asked), visitor.side(), ifAny(found, words)));
    }

    public Uni<Void> contest(Visitor visitor, MeasureId measure, String words, Sent sent) {
        return onMeasure(
                visitor, measure, sent, (_, found) -> new ContestHandover(visitor.side(), ifAny(found, words)));
    }

    public Uni<Void> fails(Visitor visitor, MeasureId measure, String words, Sent sent) {
        return onMeasure(visitor, measure, sent, (_, found) -> new ReportFailure(sealed(found, words)));
    }

    public Uni<Void> giveBack(Visitor visitor, MeasureId measure, String words, Sent sent) {
        return onMeasure(
                visitor,
                measure,
                sent,
                (asked, found) -> new ReturnMeasure(ids.at(asked), visitor.voice(), ifAny(found, words)));
    }

    public Uni<Void> takeAgain(Visitor visitor, MeasureId measure, String words, Sent sent) {
        return onMeasure(
                visitor,
                measure,
                sent,
                (asked, found) -> new ResumeMeasure(ids.at(asked), visitor.voice(), ifAny(found, words)));
    }

    public Uni<Void> confirmTelling(Visitor visitor, DecisionId decision, String words, Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        return plans.onDecision(
                asked,
                visitor.whose(),
                decision,
                found -> new ConfirmTelling(ids.at(asked), visitor.side(), ifAny(found, words)));
    }

    public Uni<Void> contestTelling(Visitor visitor, DecisionId decision, String words, Sent sent) {
        return plans.onDecision(
                visitor.asks(sent),
                visitor.whose(),
                decision,
                found -> new ContestTelling(visitor.side(), ifAny(found, words)));
    }

    public Uni<Void> askForReview(Visitor visitor, String words, Sent sent) {
        return onPlan(
                visitor,
                sent,
                (review, found) -> new AskForReview(visitor.whose().of(), review, ifAny(found, words)));
    }

    /** @param until when the person comes back, if they said so */
    public Uni<Void> pause(Visitor visitor, Optional<Instant> until, String words, Sent sent) {
        return onPlan(
                visitor,
                sent,
                (review, found) ->
                        new PausePlan(visitor.whose().of(), review, visitor.voice(), until, ifAny(found, words)));
    }

    public Uni<Void> leave(Visitor visitor, String words, Sent sent) {
        return onPlan(
                visitor,
                sent,
                (review, found) -> new LeavePlan(visitor.whose().of(), review, visitor.voice(), ifAny(found, words)));
    }

    public Uni<Void> comeBack(Visitor visitor, String words, Sent sent) {
        return onPlan(
                visitor,
                sent,
                (review, found) -> new ResumePlan(visitor.whose().of(), review, visitor.voice(), ifAny(found, words)));
    }

    /** The person is safe, or says so: each word is taken, and shown to nobody. */
    public Uni<Void> checkIn(Visitor visitor, String word, Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        boolean relayed = visitor.side() != Voice.BENEFICIARY;
        return plans.checkIn(
                asked,
                visitor.whose(),
                found -> new CheckIn(ids.at(asked), ContactWay.DOOR, relayed, sealed(found, word), Optional.empty()));
    }

    /** @param place the place where the person is, if they said it */
    public Uni<Void> callForHelp(Visitor visitor, String place, Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        return plans.agreedOrGoingOn(visitor.whose())
                .chain(found -> help.call(
                        ids.commandId(asked),
                        sent.digest(),
                        found.person().in(visitor.whose().of()),
                        ContactWay.DOOR,
                        ifAny(found, place)))
                .replaceWithVoid();
    }

    /** From now on nobody enters with what was given before. */
    public Uni<Void> compromised(Visitor visitor, Sent sent) {
        return onPlan(
                visitor, sent, (review, _) -> new CloseDoor(visitor.whose().of(), review));
    }

    private Uni<Void> answer(
            Visitor visitor, MeasureId measure, PersonsAnswer answer, String instead, String words, Sent sent) {
        Asked<?> asked = visitor.asks(sent);
        return plans.onPlanOf(
                asked,
                visitor.whose(),
                measure,
                found -> grants.own(
                        asked, found, measure, answer, visitor.voice(), ifAny(found, instead), ifAny(found, words)));
    }

    private Uni<Void> onMeasure(
            Visitor visitor, MeasureId measure, Sent sent, BiFunction<Asked<?>, FoundPlan, MeasureCommand> command) {
        Asked<?> asked = visitor.asks(sent);
        return plans.onMeasure(asked, visitor.whose(), measure, found -> command.apply(asked, found));
    }

    private Uni<Void> onPlan(Visitor visitor, Sent sent, BiFunction<UUID, FoundPlan, PlanCommand> command) {
        Asked<?> asked = visitor.asks(sent);
        UUID review = ids.derivedId("review", ids.commandId(asked));
        return plans.onPlan(asked, visitor.whose(), found -> command.apply(review, found));
    }
}
