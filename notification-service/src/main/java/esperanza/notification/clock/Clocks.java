package esperanza.notification.clock;

import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import esperanza.kernel.CaseId;
import esperanza.kernel.Instruction;
import esperanza.kernel.OfCase;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.Moment.Came;
import esperanza.notification.clock.domain.Act;
import esperanza.notification.clock.domain.DeadlineCommand;
import esperanza.notification.clock.domain.DeadlineCommand.ConfirmDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.ContestDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.MeetDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.StartDeadline;
import esperanza.notification.clock.domain.DeadlineCommand.WithdrawDeadline;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.TermObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The clocks of the terms of all versions of a profile, as far as events are recorded for all moments of the term. A
 * term starts by the version that was in force then; later moments move the clocks of the versions that say so.
 */
public final class Clocks {

    private enum Step {
        START,
        MEET,
        ASSERT,
        CONFIRM,
        CONTEST,
        WITHDRAW
    }

    /** What a moment does to the clocks of one term. */
    private record Move(LegalMoment on, String rule, TermObject per, Step step) {}

    private final Profiles profiles;
    private final Map<Move, Set<Integer>> moves;

    public Clocks(Profiles profiles) {
        this.profiles = profiles;
        this.moves = profiles.versions().stream()
                .flatMap(profile -> moves(profile).map(move -> Map.entry(move, profile.version())))
                .collect(groupingBy(
                        Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, toUnmodifiableSet())));
    }

    /** The terms of the newest version for which no clock is kept yet. */
    public List<String> notKept() {
        return profiles.latest().terms().stream()
                .filter(Predicate.not(Moments::keep))
                .map(TermRule::id)
                .toList();
    }

    /** What a moment does to the clocks, in the order of the profile's terms. */
    Stream<Instruction> moved(Came moment, Recorded<? extends OfCase> event) {
        return moves.entrySet().stream()
                .filter(move -> move.getKey().on() == moment.name())
                .flatMap(move -> moment.things().stream()
                        .filter(thing -> thing.kind() == move.getKey().per())
                        .flatMap(thing ->
                                command(move.getKey(), move.getValue(), thing, moment.from(), event).stream()));
    }

    private Optional<Instruction> command(
            Move move, Set<Integer> under, Thing thing, Instant from, Recorded<? extends OfCase> event) {
        CaseId caseId = event.event().caseId();
        Act act = Act.of(event);
        DeadlineId deadline = DeadlineId.of(move.rule(), thing);
        return switch (move.step()) {
            case START -> started(move, under, thing, from, caseId);
            case MEET -> later(deadline, new MeetDeadline(deadline, move.rule(), caseId, act, CONFIRMED, under));
            case ASSERT -> later(deadline, new MeetDeadline(deadline, move.rule(), caseId, act, ASSERTED, under));
            case CONFIRM -> later(deadline, new ConfirmDeadline(act, under));
            case CONTEST -> later(deadline, new ContestDeadline(act, under));
            case WITHDRAW -> later(deadline, new WithdrawDeadline(under));
        };
    }

    private Optional<Instruction> started(Move move, Set<Integer> under, Thing thing, Instant from, CaseId caseId) {
        DeadlineId deadline = DeadlineId.of(move.rule(), thing);
        return Optional.of(profiles.at(from))
                .filter(profile -> under.contains(profile.version()))
                .map(profile -> Instruction.beginning(
                        deadline.stream(),
                        new StartDeadline(
                                deadline,
                                caseId,
                                thing.party(),
                                thing.measure(),
                                profile.rule(move.rule()).holder(),
                                profile.version(),
                                Terms.due(profile, move.rule(), from))));
    }

    private static Optional<Instruction> later(DeadlineId deadline, DeadlineCommand command) {
        return Optional.of(new Instruction(deadline.stream(), command));
    }

    private static Stream<Move> moves(Profile profile) {
        return profile.terms().stream().filter(Moments::keep).flatMap(Clocks::moves);
    }

    private static Stream<Move> moves(TermRule term) {
        Step met = term.isConfirmedLater() ? Step.ASSERT : Step.MEET;
        return Stream.of(
                        moves(term, List.of(term.startsOn()), Step.START),
                        moves(term, List.of(term.metBy()), met),
                        moves(term, term.confirmedBy(), Step.CONFIRM),
                        moves(term, term.contestedBy(), Step.CONTEST),
                        moves(term, term.withdrawnBy(), Step.WITHDRAW))
                .flatMap(moves -> moves);
    }

    private static Stream<Move> moves(TermRule term, List<LegalMoment> on, Step step) {
        return on.stream().map(moment -> new Move(moment, term.id(), term.per(), step));
    }
}
