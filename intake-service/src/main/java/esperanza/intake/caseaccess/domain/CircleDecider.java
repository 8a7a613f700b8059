package esperanza.intake.caseaccess.domain;

import esperanza.intake.caseaccess.domain.Circle.Seat;
import esperanza.intake.caseaccess.domain.CircleCommand.ApplyConflictWall;
import esperanza.intake.caseaccess.domain.CircleCommand.AssignPerson;
import esperanza.intake.caseaccess.domain.CircleCommand.BreakGlass;
import esperanza.intake.caseaccess.domain.CircleCommand.DelegateWork;
import esperanza.intake.caseaccess.domain.CircleCommand.EndAssignment;
import esperanza.intake.caseaccess.domain.CircleCommand.ReviewBreak;
import esperanza.intake.caseaccess.domain.CircleCommand.SealCase;
import esperanza.intake.caseaccess.domain.CircleEvent.AssignmentEnded;
import esperanza.intake.caseaccess.domain.CircleEvent.CaseSealed;
import esperanza.intake.caseaccess.domain.CircleEvent.ConflictWallApplied;
import esperanza.intake.caseaccess.domain.CircleEvent.GlassBroken;
import esperanza.intake.caseaccess.domain.CircleEvent.GlassReviewed;
import esperanza.intake.caseaccess.domain.CircleEvent.PersonAssigned;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One person may exclude somebody, effective at once. Limits:
 * <ul>
 * <li>Nobody excludes the whole mechanism; only a report that accuses the mechanism does.
 * <li>Excluding an institution that oversees the mechanism takes a supervisor.
 * <li>Excluding a named person takes a supervisor or the ombudsman, because the name does not tell that person's
 *     function.
 * </ul>
 * Breaking the glass is refused only on a sealed case.
 */
public final class CircleDecider implements Decider<CircleCommand, Circle, CircleEvent> {

    private static final String SUPERVISOR = "supervisor";
    private static final Set<String> NAME_PERSONS = Set.of(SUPERVISOR, "ombudsman");

    @Override
    public Circle initial() {
        return Circle.EMPTY;
    }

    @Override
    public List<CircleEvent> decide(Circle circle, CircleCommand command) {
        return switch (command) {
            case ApplyConflictWall apply -> walled(apply);
            case AssignPerson assign -> assigned(circle, assign);
            case DelegateWork delegate -> delegated(circle, delegate);
            case EndAssignment end -> ended(circle, end);
            case SealCase seal ->
                circle.sealed() ? List.of() : List.of(new CaseSealed(seal.caseId(), sealed(seal, seal.reasons())));
            case BreakGlass glass -> broken(circle, glass);
            case ReviewBreak review -> reviewed(circle, review);
        };
    }

    @Override
    public Circle evolve(Circle circle, CircleEvent event) {
        return switch (event) {
            case ConflictWallApplied _ -> circle;
            case PersonAssigned assigned -> circle.with(assigned);
            case AssignmentEnded ended -> circle.without(ended);
            case CaseSealed _ -> circle.closed();
            case GlassBroken glass -> circle.with(glass);
            case GlassReviewed review -> circle.reviewed(review.breakId());
        };
    }

    private static List<CircleEvent> walled(ApplyConflictWall apply) {
        require(!apply.mechanism(), CircleRule.NEVER_THE_WHOLE_MECHANISM);
        require(!apply.overseers() || apply.roles().contains(SUPERVISOR), CircleRule.ONLY_A_SUPERVISOR);
        boolean names = !apply.conflict().persons().isEmpty();
        require(!names || !Collections.disjoint(apply.roles(), NAME_PERSONS), CircleRule.TELL_A_SUPERVISOR);
        return List.of(new ConflictWallApplied(apply.caseId(), apply.shutTo(), sealed(apply, apply.conflict())));
    }

    /**
     * A delegation ends no later than the assignment it came from: a shorter assignment shortens the delegations too.
     */
    private static List<CircleEvent> assigned(Circle circle, AssignPerson assign) {
        Optional<Instant> until = assign.until();
        require(until.filter(end -> !end.isAfter(assign.at())).isEmpty(), CircleRule.OVER_ALREADY);
        Seat own = new Seat(assign.capacity(), assign.mark(), Optional.empty());
        Stream<Seat> tooLong = circle.delegatedBy(assign.mark(), assign.capacity(), assign.at()).stream()
                .filter(seat -> until.filter(end -> circle.outlasts(seat, end)).isPresent());
        return Stream.concat(Stream.of(own), tooLong)
                .map(seat -> seated(assign, seat, until, assign.assignment()))
                .toList();
    }

    /**
     * Delegates each capacity that the person holds by own assignment until the end of the delegation. An existing seat
     * of the other person is never shortened.
     */
    private static List<CircleEvent> delegated(Circle circle, DelegateWork work) {
        require(work.until().isAfter(work.at()), CircleRule.OVER_ALREADY);
        require(!work.until().isAfter(work.atMost()), CircleRule.DELEGATED_TOO_LONG);
        return handedOver(circle, work).stream()
                .map(own -> new Seat(own.capacity(), work.mark(), Optional.of(work.own())))
                .filter(seat -> !circle.isForGood(new Seat(seat.capacity(), seat.mark(), Optional.empty())))
                .map(seat -> seated(work, seat, Optional.of(circle.later(seat, work.until())), work.assignment()))
                .toList();
    }

    private static List<Seat> handedOver(Circle circle, DelegateWork work) {
        List<Seat> held = circle.held(work.own(), work.at());
        require(!held.isEmpty(), CircleRule.NOT_ASSIGNED);
        List<Seat> own = held.stream().filter(seat -> seat.by().isEmpty()).toList();
        require(!own.isEmpty(), CircleRule.DELEGATED_TO_YOU);
        List<Seat> longEnough = own.stream()
                .filter(seat ->
                        circle.seats().get(seat).filter(work.until()::isAfter).isEmpty())
                .toList();
        require(!longEnough.isEmpty(), CircleRule.LONGER_THAN_YOURS);
        return longEnough;
    }

    /**
     * Ending an assignment also ends the delegations made from it, so that nobody stays on the case through a person
     * who left it.
     */
    private static List<CircleEvent> ended(Circle circle, EndAssignment end) {
        List<Seat> theirs = circle.held(end.mark(), end.at()).stream()
                .filter(seat -> seat.capacity() == end.capacity())
                .toList();
        require(!theirs.isEmpty(), CircleRule.NOT_ASSIGNED);
        return Stream.concat(theirs.stream(), circle.delegatedBy(end.mark(), end.capacity(), end.at()).stream())
                .distinct()
                .<CircleEvent>map(seat -> new AssignmentEnded(
                        end.caseId(), seat.capacity(), seat.mark(), seat.by(), end.at(), sealed(end, end.assignment())))
                .toList();
    }

    private static CircleEvent seated(
            CircleCommand command, Seat seat, Optional<Instant> until, Assignment assignment) {
        return new PersonAssigned(
                command.caseId(), seat.capacity(), seat.mark(), until, seat.by(), sealed(command, assignment));
    }

    private static List<CircleEvent> broken(Circle circle, BreakGlass glass) {
        require(!circle.sealed(), CircleRule.CASE_IS_SEALED);
        return List.of(new GlassBroken(
                glass.caseId(), glass.breakId(), glass.by(), glass.until(), sealed(glass, glass.reasons())));
    }

    private static List<CircleEvent> reviewed(Circle circle, ReviewBreak review) {
        GlassBroken broken = Optional.ofNullable(circle.broken().get(review.breakId()))
                .orElseThrow(() -> new RuleViolation(CircleRule.NO_SUCH_BREAK));
        require(!broken.mark().equals(review.by()), CircleRule.OWN_BREAK);
        require(!circle.reviewed().contains(review.breakId()), CircleRule.REVIEWED_ALREADY);
        return List.of(new GlassReviewed(
                review.caseId(), review.breakId(), review.justified(), sealed(review, review.reasons())));
    }

    private static <T> Personal<T> sealed(CircleCommand command, T value) {
        return Personal.of(command.caseId().value(), value);
    }

    private static void require(boolean kept, CircleRule rule) {
        if (!kept) {
            throw new RuleViolation(rule);
        }
    }
}
