package esperanza.investigation.procedure.domain;

import static esperanza.investigation.procedure.domain.ReparationRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.investigation.procedure.domain.ReparationRule.NOT_FULFILLED;
import static esperanza.investigation.procedure.domain.ReparationRule.NOT_PLANNED;
import static esperanza.investigation.procedure.domain.ReparationRule.NO_SUCH_REPARATION;

import esperanza.investigation.procedure.domain.Reparation.Known;
import esperanza.investigation.procedure.domain.Reparation.Stage;
import esperanza.investigation.procedure.domain.Reparation.Unknown;
import esperanza.investigation.procedure.domain.ReparationCommand.*;
import esperanza.investigation.procedure.domain.ReparationEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/** The rules of a reparation, from the claim to its fulfilment and what the party says of that. */
public final class ReparationDecider implements Decider<ReparationCommand, Reparation, ReparationEvent> {

    private record Step(Reparation reparation, ReparationCommand command) {}

    @Override
    public Reparation initial() {
        return new Unknown();
    }

    @Override
    public List<ReparationEvent> decide(Reparation reparation, ReparationCommand command) {
        return switch (new Step(reparation, command)) {
            case Step(Unknown _, BeginReparation begin) -> List.of(begun(begin));
            case Step(Known known, ReparationCommand any)
            when known.caseId().equals(any.caseId()) -> onKnown(known, any);
            case Step(Reparation _, ReparationCommand _) -> throw new RuleViolation(NO_SUCH_REPARATION);
        };
    }

    private static List<ReparationEvent> onKnown(Known reparation, ReparationCommand command) {
        return switch (command) {
            case BeginReparation _ -> List.of();
            case DecideReparation decide -> List.of(decided(reparation.wanted(), decide));
            case PlanReparation plan ->
                List.of(new ReparationPlanned(plan.caseId(), plan.reparationId(), plan.due(), plan.plan()));
            case FulfilReparation fulfil -> fulfilled(reparation, fulfil);
            case ConfirmReparation said -> confirmed(reparation, said);
            case ContestReparation said ->
                said(
                        reparation,
                        Stage.CONTESTED,
                        new ReparationContested(said.caseId(), said.reparationId(), said.words()));
        };
    }

    private static ReparationEvent decided(Wanted wanted, DecideReparation decide) {
        return begun(new BeginReparation(
                decide.caseId(), decide.reparationId(), decide.ground(), wanted, decide.factId(), decide.content()));
    }

    private static ReparationEvent begun(BeginReparation begin) {
        var of = begin.caseId();
        var id = begin.reparationId();
        var form = begin.wanted().form();
        var level = begin.wanted().level();
        var party = begin.wanted().party();
        return switch (begin.ground()) {
            case CLAIMED -> new ReparationClaimed(of, id, form, level, party, begin.content());
            case DECLINED -> new ReparationDeclined(of, id, form, level, party, begin.content());
            case ORDERED -> new ReparationOrdered(of, id, form, level, party, begin.factId(), begin.content());
            case AGREED -> new ReparationAgreed(of, id, form, level, party, begin.content());
        };
    }

    private static List<ReparationEvent> fulfilled(Known reparation, FulfilReparation fulfil) {
        if (reparation.due().isEmpty()) {
            throw new RuleViolation(NOT_PLANNED);
        }
        return reparation.isOpen()
                ? List.of(new ReparationFulfilled(
                        fulfil.caseId(),
                        fulfil.reparationId(),
                        fulfil.partial(),
                        fulfil.at().by(),
                        fulfil.text()))
                : List.of();
    }

    private static List<ReparationEvent> confirmed(Known reparation, ConfirmReparation said) {
        if (reparation.assertedBy().filter(said.by()::isOwnCause).isPresent()) {
            throw new RuleViolation(CONFIRMATION_NEEDS_ANOTHER_PERSON);
        }
        return said(
                reparation, Stage.CONFIRMED, new ReparationConfirmed(said.caseId(), said.reparationId(), said.words()));
    }

    private static List<ReparationEvent> said(Known reparation, Stage next, ReparationEvent event) {
        if (reparation.assertedBy().isEmpty()) {
            throw new RuleViolation(NOT_FULFILLED);
        }
        return reparation.stage() == next ? List.of() : List.of(event);
    }

    @Override
    public Reparation evolve(Reparation reparation, ReparationEvent event) {
        return switch (event) {
            case ReparationClaimed claimed -> onGround(reparation, claimed, Stage.CLAIMED);
            case ReparationDeclined declined -> onGround(reparation, declined, Stage.DECLINED);
            case ReparationOrdered ordered -> onGround(reparation, ordered, Stage.ORDERED);
            case ReparationAgreed agreed -> onGround(reparation, agreed, Stage.AGREED);
            case ReparationPlanned planned -> known(reparation).planned(planned.due());
            case ReparationFulfilled fulfilled ->
                known(reparation).fulfilled(fulfilled.partial(), fulfilled.assertedBy());
            case ReparationConfirmed _ -> known(reparation).in(Stage.CONFIRMED);
            case ReparationContested _ -> known(reparation).in(Stage.CONTESTED);
        };
    }

    private static Reparation onGround(Reparation reparation, OnGround event, Stage stage) {
        return switch (reparation) {
            case Unknown _ ->
                new Known(
                        event.caseId(),
                        new Wanted(event.form(), event.level(), event.party()),
                        stage,
                        Optional.empty(),
                        Optional.empty());
            case Known known -> known.in(stage);
        };
    }

    private static Known known(Reparation reparation) {
        return switch (reparation) {
            case Known known -> known;
            case Unknown _ -> throw new IllegalStateException("the reparation was never recorded");
        };
    }
}
