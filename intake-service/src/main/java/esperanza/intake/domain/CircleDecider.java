package esperanza.intake.domain;

import esperanza.intake.domain.Circle.Seat;
import esperanza.intake.domain.CircleCommand.ApplyConflictWall;
import esperanza.intake.domain.CircleCommand.AssignPerson;
import esperanza.intake.domain.CircleCommand.BreakGlass;
import esperanza.intake.domain.CircleCommand.DelegateWork;
import esperanza.intake.domain.CircleCommand.EndAssignment;
import esperanza.intake.domain.CircleCommand.ReviewBreak;
import esperanza.intake.domain.CircleCommand.SealCase;
import esperanza.intake.domain.CircleEvent.AssignmentEnded;
import esperanza.intake.domain.CircleEvent.CaseSealed;
import esperanza.intake.domain.CircleEvent.ConflictWallApplied;
import esperanza.intake.domain.CircleEvent.GlassBroken;
import esperanza.intake.domain.CircleEvent.GlassReviewed;
import esperanza.intake.domain.CircleEvent.PersonAssigned;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/** A wall is laid by one person at once: it only ever shuts out. Breaking the glass is never refused but on a sealed case. */
public final class CircleDecider implements Decider<CircleCommand, Circle, CircleEvent> {

    @Override
    public Circle initial() {
        return Circle.EMPTY;
    }

    @Override
    public List<CircleEvent> decide(Circle circle, CircleCommand command) {
        return switch (command) {
            case ApplyConflictWall apply ->
                List.of(new ConflictWallApplied(apply.caseId(), apply.shutTo(), sealed(apply, apply.conflict())));
            case AssignPerson assign ->
                List.of(new PersonAssigned(
                        assign.caseId(),
                        assign.capacity(),
                        assign.mark(),
                        assign.until(),
                        false,
                        sealed(assign, assign.assignment())));
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

    /** In each capacity in which they are assigned themselves, and for no longer; it takes nothing away from the other. */
    private static List<CircleEvent> delegated(Circle circle, DelegateWork work) {
        List<Seat> own = circle.held(work.own(), work.at());
        require(!own.isEmpty(), CircleRule.NOT_ASSIGNED);
        List<Seat> longEnough = own.stream()
                .filter(seat ->
                        !circle.seats().get(seat).filter(work.until()::isAfter).isPresent())
                .toList();
        require(!longEnough.isEmpty(), CircleRule.LONGER_THAN_YOURS);
        return longEnough.stream()
                .map(seat -> new Seat(seat.capacity(), work.mark()))
                .filter(seat -> !circle.isForGood(seat))
                .<CircleEvent>map(seat -> new PersonAssigned(
                        work.caseId(),
                        seat.capacity(),
                        seat.mark(),
                        Optional.of(circle.later(seat, work.until())),
                        true,
                        sealed(work, work.assignment())))
                .toList();
    }

    private static List<CircleEvent> ended(Circle circle, EndAssignment end) {
        boolean assigned = circle.held(end.mark(), end.at()).contains(new Seat(end.capacity(), end.mark()));
        require(assigned, CircleRule.NOT_ASSIGNED);
        return List.of(
                new AssignmentEnded(end.caseId(), end.capacity(), end.mark(), end.at(), sealed(end, end.assignment())));
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
