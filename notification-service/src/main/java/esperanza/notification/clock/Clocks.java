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
import esperanza.notification.clock.domain.DeadlineCommand.*;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.TermObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The clocks of the terms of all versions of a profile, as far as events are recorded for all moments of the term. A
 * term starts by the version that was in force then; later moments move the clocks of the versions that say so.
 */
public final class Clocks {

    /** In the order in which one event moves a clock: it ends a period before it begins the next one. */
    private enum Step {
        MEET,
        ASSERT,
        CONFIRM,
        CONTEST,
        WITHDRAW,
        START,
        MOVE,
        PAUSE,
        RESUME
    }

    /**
     * The effect of a moment on the clocks of one term.
     *
     * @param again true if the same thing can owe the act anew
     */
    private record Move(LegalMoment on, String rule, TermObject per, Step step, boolean again) {}

    private final Profiles profiles;
    private final Map<LegalMoment, Map<Move, Set<Integer>>> moves;

    public Clocks(Profiles profiles) {
        this.profiles = profiles;
        this.moves = profiles.versions().stream()
                .flatMap(profile -> moves(profile).map(move -> Map.entry(move, profile.version())))
                .collect(groupingBy(
                        move -> move.getKey().on(),
                        groupingBy(
                                Map.Entry::getKey,
                                LinkedHashMap::new,
                                mapping(Map.Entry::getValue, toUnmodifiableSet()))));
    }

    /** The terms of the newest version for which no clock is kept yet. */
    public List<String> notKept() {
        return profiles.latest().terms().stream()
                .filter(term -> !term.hasClock())
                .map(TermRule::id)
                .toList();
    }

    /**
     * The instructions of one event's moments to the clocks: in the order of the steps, and within a step in that of
     * the profile's terms.
     */
    List<Instruction> moved(List<Came> moments, Recorded<? extends OfCase> event) {
        return moments.stream()
                .flatMap(moment -> moves.getOrDefault(moment.name(), Map.of()).entrySet().stream()
                        .map(move -> new Moved(move.getKey(), move.getValue(), moment)))
                .sorted(Comparator.comparing(moved -> moved.move().step()))
                .flatMap(moved -> instructions(moved, event))
                .toList();
    }

    /** A move that a moment brings about, under these versions of the profile. */
    private record Moved(Move move, Set<Integer> under, Came moment) {}

    private Stream<Instruction> instructions(Moved moved, Recorded<? extends OfCase> event) {
        return moved.moment().things().stream()
                .filter(thing -> thing.kind() == moved.move().per())
                .flatMap(thing -> command(moved, thing, event).stream());
    }

    private Optional<Instruction> command(Moved moved, Thing thing, Recorded<? extends OfCase> event) {
        Move move = moved.move();
        Set<Integer> under = moved.under();
        CaseId caseId = event.event().caseId();
        Act act = Act.of(event);
        DeadlineId deadline = DeadlineId.of(move.rule(), thing);
        return switch (move.step()) {
            case START -> started(moved, deadline, thing, event);
            case MEET ->
                later(deadline, new MeetDeadline(deadline, move.rule(), caseId, act, CONFIRMED, move.again(), under));
            case ASSERT ->
                later(deadline, new MeetDeadline(deadline, move.rule(), caseId, act, ASSERTED, move.again(), under));
            case CONFIRM -> later(deadline, new ConfirmDeadline(act, under));
            case CONTEST -> later(deadline, new ContestDeadline(act, under));
            case WITHDRAW -> later(deadline, new WithdrawDeadline(under));
            case MOVE -> moved.moment().date().flatMap(date -> later(deadline, new MoveDeadline(act, date, under)));
            case PAUSE -> later(deadline, new PauseDeadline(act, under));
            case RESUME -> later(deadline, new ResumeDeadline(act, under));
        };
    }

    private Optional<Instruction> started(
            Moved moved, DeadlineId deadline, Thing thing, Recorded<? extends OfCase> event) {
        Instant from = moved.moment().from();
        return Optional.of(profiles.at(from))
                .filter(profile -> moved.under().contains(profile.version()))
                .filter(profile -> !profile.rule(moved.move().rule()).length().needsDate()
                        || moved.moment().date().isPresent())
                .map(profile -> new StartDeadline(
                        deadline,
                        event.event().caseId(),
                        thing.party(),
                        thing.measure(),
                        thing.about(),
                        profile.rule(moved.move().rule()).holder(),
                        profile.version(),
                        Terms.due(
                                profile,
                                moved.move().rule(),
                                from,
                                moved.moment().date(),
                                List.of()),
                        moved.move().again() ? Optional.of(event.id()) : Optional.empty()))
                .map(start ->
                        new Instruction(deadline.stream(), start, !moved.move().again()));
    }

    private static Optional<Instruction> later(DeadlineId deadline, DeadlineCommand command) {
        return Optional.of(new Instruction(deadline.stream(), command));
    }

    private static Stream<Move> moves(Profile profile) {
        return profile.terms().stream().filter(TermRule::hasClock).flatMap(Clocks::moves);
    }

    private static Stream<Move> moves(TermRule term) {
        Step met = term.isConfirmedLater() ? Step.ASSERT : Step.MEET;
        return Stream.of(
                        moves(term, List.of(term.startsOn()), Step.START),
                        moves(term, List.of(term.metBy()), met),
                        moves(term, term.confirmedBy(), Step.CONFIRM),
                        moves(term, term.contestedBy(), Step.CONTEST),
                        moves(term, term.withdrawnBy(), Step.WITHDRAW),
                        moves(term, term.movedBy(), Step.MOVE),
                        moves(term, term.pausedBy(), Step.PAUSE),
                        moves(term, term.resumedBy(), Step.RESUME))
                .flatMap(moves -> moves);
    }

    private static Stream<Move> moves(TermRule term, List<LegalMoment> on, Step step) {
        return on.stream().map(moment -> new Move(moment, term.id(), term.per(), step, term.startsAgain()));
    }
}
