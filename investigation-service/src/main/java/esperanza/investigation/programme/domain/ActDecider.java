package esperanza.investigation.programme.domain;

import static esperanza.investigation.programme.domain.Act.State.DONE;
import static esperanza.investigation.programme.domain.Act.State.IMPOSSIBLE;
import static esperanza.investigation.programme.domain.Act.State.ORDERED;
import static esperanza.investigation.programme.domain.Act.State.REFUSED;
import static esperanza.investigation.programme.domain.Act.State.WITHDRAWN;
import static esperanza.investigation.programme.domain.ProgrammeRule.ACT_ENDED;
import static esperanza.investigation.programme.domain.ProgrammeRule.AUTHORISATION_MISSING;
import static esperanza.investigation.programme.domain.ProgrammeRule.INSTANT_PAST;
import static esperanza.investigation.programme.domain.ProgrammeRule.LINE_ENDED;
import static esperanza.investigation.programme.domain.ProgrammeRule.NOT_OWNER;
import static esperanza.investigation.programme.domain.ProgrammeRule.require;

import esperanza.investigation.programme.domain.ActCommand.*;
import esperanza.investigation.programme.domain.ActEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules of an act: it is ordered from one owner by a date, and it ends once. */
public final class ActDecider implements Decider<ActCommand, Act, ActEvent> {

    @Override
    public Act initial() {
        return new Act.Unknown();
    }

    @Override
    public List<ActEvent> decide(Act act, ActCommand command) {
        return switch (command) {
            case OrderAct order -> act instanceof Act.Known ? List.of() : List.of(ordered(order));
            case DoWithoutOrder done -> act instanceof Act.Known ? List.of() : List.of(doneWithoutOrder(done));
            case DoAct done -> {
                Act.Known known = act.in(done.caseId());
                yield ending(known, DONE, () -> done(known, done));
            }
            case RefuseAct refuse -> {
                Act.Known known = act.in(refuse.caseId());
                require(known.owner().equals(refuse.at().by()), NOT_OWNER);
                yield ending(
                        known,
                        REFUSED,
                        () -> new ActRefused(refuse.caseId(), refuse.actId(), refuse.ground(), refuse.reasons()));
            }
            case SayImpossible say -> {
                Act.Known known = act.in(say.caseId());
                require(known.owner().equals(say.at().by()), NOT_OWNER);
                yield ending(
                        known,
                        IMPOSSIBLE,
                        () -> new ActImpossible(say.caseId(), say.actId(), say.ground(), say.reasons()));
            }
            case WithdrawAct withdraw ->
                ending(
                        act.in(withdraw.caseId()),
                        WITHDRAWN,
                        () -> new ActWithdrawn(withdraw.caseId(), withdraw.actId(), withdraw.reasons()));
            case MoveDue move -> moved(act.in(move.caseId()), move);
        };
    }

    @Override
    public Act evolve(Act act, ActEvent event) {
        return switch (event) {
            case ActOrdered ordered ->
                new Act.Known(
                        ordered.caseId(),
                        ordered.lineId(),
                        ordered.type(),
                        ordered.owner(),
                        Optional.of(ordered.due()),
                        ORDERED);
            case ActDone done
            when act instanceof Act.Unknown ->
                new Act.Known(done.caseId(), done.lineId(), done.type(), done.doneBy(), Optional.empty(), DONE);
            case ActDone _ -> known(act).now(DONE);
            case ActRefused _ -> known(act).now(REFUSED);
            case ActImpossible _ -> known(act).now(IMPOSSIBLE);
            case ActWithdrawn _ -> known(act).now(WITHDRAWN);
            case ActDueMoved moved -> known(act).due(moved.to());
        };
    }

    private static ActOrdered ordered(OrderAct order) {
        What what = order.what();
        require(!what.ofLine().in(order.caseId()).hasEnded(), LINE_ENDED);
        require(order.due().isAfter(order.at().now()), INSTANT_PAST);
        return new ActOrdered(
                order.caseId(),
                order.actId(),
                what.type(),
                what.line(),
                order.owner(),
                order.due(),
                order.proposal(),
                order.legalBasis(),
                order.instruction());
    }

    private static ActDone doneWithoutOrder(DoWithoutOrder done) {
        What what = done.what();
        require(!what.ofLine().in(done.caseId()).hasEnded(), LINE_ENDED);
        return done(done, what.type(), what.line(), done.at().by(), done.outcome(), Optional.of(done.why()));
    }

    private static ActDone done(Act.Known act, DoAct done) {
        return done(done, act.type(), act.line(), done.at().by(), done.outcome(), Optional.empty());
    }

    private static ActDone done(
            ActCommand command,
            ActType type,
            LineId line,
            String person,
            Outcome outcome,
            Optional<Personal<String>> withoutOrder) {
        require(!type.needsAuthorisation() || isAllowed(outcome, type, command.actId()), AUTHORISATION_MISSING);
        return new ActDone(
                command.caseId(),
                command.actId(),
                type,
                type.isSubstantive(),
                line,
                person,
                outcome.result(),
                outcome.evidence(),
                outcome.authorisation(),
                withoutOrder,
                outcome.text());
    }

    private static boolean isAllowed(Outcome outcome, ActType type, ActId act) {
        return outcome.allowed().filter(allowed -> allowed.allows(type, act)).isPresent();
    }

    private static List<ActEvent> moved(Act.Known act, MoveDue move) {
        require(act.state() == ORDERED, ACT_ENDED);
        Instant from = act.due().orElseThrow();
        if (from.equals(move.due())) {
            return List.of();
        }
        require(move.due().isAfter(move.at().now()), INSTANT_PAST);
        return List.of(new ActDueMoved(move.caseId(), move.actId(), from, move.due(), move.reasons()));
    }

    /** An act that ended in this way already stays as it is; one that ended in another way is refused. */
    private static List<ActEvent> ending(Act.Known act, Act.State as, Supplier<ActEvent> event) {
        if (act.state() == as) {
            return List.of();
        }
        require(act.state() == ORDERED, ACT_ENDED);
        return List.of(event.get());
    }

    private static Act.Known known(Act act) {
        return switch (act) {
            case Act.Known known -> known;
            case Act.Unknown _ -> throw new IllegalStateException("the act was never ordered");
        };
    }
}
