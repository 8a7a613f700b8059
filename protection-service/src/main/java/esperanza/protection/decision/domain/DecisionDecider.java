package esperanza.protection.decision.domain;

import static esperanza.protection.decision.domain.DecisionRule.ADOPTED_ALREADY;
import static esperanza.protection.decision.domain.DecisionRule.DECIDED_ALREADY;
import static esperanza.protection.decision.domain.DecisionRule.DECISION_NOT_ADOPTED;
import static esperanza.protection.decision.domain.DecisionRule.MATTER_IS_WITHDRAWN;
import static esperanza.protection.decision.domain.DecisionRule.NOT_DECIDED;
import static esperanza.protection.decision.domain.DecisionRule.NOT_SCHEDULED;
import static esperanza.protection.decision.domain.DecisionRule.NOT_TOLD;
import static esperanza.protection.decision.domain.DecisionRule.NO_SUCH_DECISION;
import static esperanza.protection.decision.domain.DecisionRule.TOLD_ALREADY;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protection.decision.domain.DecisionState.Adopted;
import esperanza.protection.decision.domain.DecisionState.Decided;
import esperanza.protection.decision.domain.DecisionState.Minutes;
import esperanza.protection.decision.domain.DecisionState.Prepared;
import esperanza.protection.decision.domain.DecisionState.Told;
import esperanza.protection.decision.domain.DecisionState.Withdrawn;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.Voice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The rules from a prepared matter to a person who knows the decision. A person who prepares a matter neither decides nor
 * signs it. Decided, adopted, told and confirmed are separate facts.
 *
 * <p>The plan says which matters there are. A decision without events is one whose matter was prepared.
 */
public final class DecisionDecider implements Decider<DecisionCommand, DecisionState, DecisionEvent> {

    private record Step(DecisionState state, DecisionCommand command) {}

    private final Optional<PreparedMatter> prepared;

    /** @param prepared the matter as its plan knows it now; empty: no plan prepared it, so it refuses every command */
    public DecisionDecider(Optional<PreparedMatter> prepared) {
        this.prepared = prepared;
    }

    @Override
    public DecisionState initial() {
        return Prepared.ANEW;
    }

    @Override
    public List<DecisionEvent> decide(DecisionState state, DecisionCommand command) {
        PreparedMatter of = prepared.orElseThrow(() -> new RuleViolation(NO_SUCH_DECISION));
        return switch (new Step(state, command)) {
            case Step(Prepared(var sitting, var _), ScheduleMatter schedule) ->
                sitting.isPresent() ? Voting.postponed(of, schedule) : Voting.scheduled(of, schedule);
            case Step(Prepared(var sitting, var _), SendPapers papers) -> Voting.papers(of, called(sitting), papers);
            case Step(Prepared(var sitting, var _), OpenSitting open) -> Voting.opened(of, called(sitting), open);
            case Step(Prepared(var sitting, var _), RecuseSeat recuse) -> Voting.recused(of, called(sitting), recuse);
            case Step(Prepared(var sitting, var _), CastVote vote) -> Voting.voted(of, called(sitting), vote);
            case Step(Prepared _, WithdrawMatter withdraw) ->
                List.of(new MatterWithdrawn(
                        of.planId(), of.parties(), of.caseId(), of.decisionId(), withdraw.reasons()));
            case Step(Prepared(var sitting, var _), DecideMatter decide) -> Deciding.decided(of, sitting, decide);
            case Step(Withdrawn _, DecisionCommand _) -> throw new RuleViolation(MATTER_IS_WITHDRAWN);
            case Step(DecisionState _, ScheduleMatter _),
                    Step(DecisionState _, SendPapers _),
                    Step(DecisionState _, OpenSitting _),
                    Step(DecisionState _, RecuseSeat _),
                    Step(DecisionState _, CastVote _),
                    Step(DecisionState _, WithdrawMatter _) -> throw new RuleViolation(DECIDED_ALREADY);
            case Step(DecisionState _, DecideMatter _) -> throw new RuleViolation(DECIDED_ALREADY);

            case Step(Decided was, RecordMinutes record) -> MinutesOfSession.recorded(of, was, record);
            case Step(Decided was, SignMinutes sign) -> MinutesOfSession.signed(of, was, sign);
            case Step(Prepared _, RecordMinutes _), Step(Prepared _, SignMinutes _) ->
                throw new RuleViolation(NOT_DECIDED);
            case Step(DecisionState _, RecordMinutes _), Step(DecisionState _, SignMinutes _) ->
                throw new RuleViolation(ADOPTED_ALREADY);

            case Step(Decided was, AdoptDecision adopt) -> Deciding.adopted(of, was, adopt);
            case Step(Decided _, ReturnDecision back) -> Deciding.returned(of, back);
            case Step(Prepared _, AdoptDecision _), Step(Prepared _, ReturnDecision _) ->
                throw new RuleViolation(NOT_DECIDED);
            case Step(DecisionState _, AdoptDecision _), Step(DecisionState _, ReturnDecision _) ->
                throw new RuleViolation(ADOPTED_ALREADY);

            case Step(Adopted _, TellAuthorities tell) -> Telling.authorities(of, tell);
            case Step(Told _, TellAuthorities tell) -> Telling.authorities(of, tell);
            case Step(DecisionState _, TellAuthorities _) -> throw new RuleViolation(DECISION_NOT_ADOPTED);

            case Step(Adopted was, TellBeneficiary tell) -> Telling.first(of, was, tell);
            case Step(Told was, TellBeneficiary tell) when was.isContested() -> Telling.told(of, tell);
            case Step(Told _, TellBeneficiary _) -> throw new RuleViolation(TOLD_ALREADY);
            case Step(DecisionState _, TellBeneficiary _) -> throw new RuleViolation(DECISION_NOT_ADOPTED);

            case Step(Told was, ConfirmTelling confirm) -> Telling.confirmed(of, was, confirm);
            case Step(Told was, ContestTelling contest) -> Telling.contested(of, was, contest);
            case Step(DecisionState _, ConfirmTelling _), Step(DecisionState _, ContestTelling _) ->
                throw new RuleViolation(NOT_TOLD);
        };
    }

    @Override
    public DecisionState evolve(DecisionState state, DecisionEvent event) {
        return switch (event) {
            case MatterScheduled news ->
                new Prepared(Optional.of(Sitting.called(news.meetsOn(), state.out())), Set.of());
            case MatterPostponed news -> sitting(state, sitting -> sitting.postponed(news.meetsOn()));
            case PapersSent _ -> sitting(state, Sitting::withPapers);
            case SittingOpened news ->
                sitting(state, sitting -> sitting.opened(Voting.bySeat(news.members()), news.filled()));
            case SeatRecused news -> sitting(state, sitting -> sitting.recused(news.seat()));
            case VoteCast news -> sitting(state, sitting -> sitting.voted(news.seat(), news.member()));
            case MatterWithdrawn _ -> new Withdrawn();
            case MatterDecided news ->
                new Decided(
                        news.outcome(),
                        Set.copyOf(news.granted()),
                        news.decidedBy(),
                        state.out(),
                        news.quorate().map(_ -> Minutes.OWED),
                        news.alike());
            case DecisionAdopted _ -> new Adopted(outcome(state), granted(state));
            case MeasureDenied _, AuthoritiesTold _ -> state;
            case MinutesRecorded news -> minutes(state, new Minutes(Optional.of(news.writtenBy()), false));
            case MinutesSigned _ -> minutes(state, new Minutes(Optional.empty(), true));
            case DecisionReturned _ -> new Prepared(Optional.empty(), state.out());
            case BeneficiaryTold news -> new Told(outcome(state), news.appealBy(), news.toldBy(), Optional.empty());
            case TellingConfirmed news -> said(state, news.by(), true);
            case TellingContested news -> said(state, news.by(), false);
        };
    }

    private static MatterOutcome outcome(DecisionState state) {
        return state.outcomeIfAny()
                .orElseThrow(() -> new IllegalStateException("a matter went on before it was decided"));
    }

    private static DecisionState minutes(DecisionState state, Minutes written) {
        return state instanceof Decided decided ? decided.with(written) : state;
    }

    private static Set<MeasureId> granted(DecisionState state) {
        return state instanceof Decided decided ? decided.granted() : Set.of();
    }

    private static Sitting called(Optional<Sitting> sitting) {
        return sitting.orElseThrow(() -> new RuleViolation(NOT_SCHEDULED));
    }

    private static DecisionState sitting(DecisionState state, UnaryOperator<Sitting> change) {
        return state instanceof Prepared(var sitting, var before) ? new Prepared(sitting.map(change), before) : state;
    }

    private static DecisionState said(DecisionState state, Voice by, boolean confirms) {
        return state instanceof Told told ? told.saying(by, confirms) : state;
    }
}
