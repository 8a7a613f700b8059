package esperanza.intake.caseaccess.domain;

import esperanza.intake.caseaccess.domain.CaseAccessCommand.*;
import esperanza.intake.caseaccess.domain.CaseAccessEvent.*;
import esperanza.intake.caseaccess.domain.Seats.Assigned;
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
public final class CaseAccessDecider implements Decider<CaseAccessCommand, AccessState, CaseAccessEvent> {

    private static final String SUPERVISOR = "supervisor";
    private static final Set<String> NAME_PERSONS = Set.of(SUPERVISOR, "ombudsman");

    @Override
    public AccessState initial() {
        return AccessState.EMPTY;
    }

    @Override
    public List<CaseAccessEvent> decide(AccessState circle, CaseAccessCommand command) {
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
    public AccessState evolve(AccessState circle, CaseAccessEvent event) {
        return switch (event) {
            case ConflictWallApplied _ -> circle;
            case PersonAssigned assigned ->
                circle.seats(seats -> seats.assigned(
                        new Assigned(assigned.capacity(), assigned.mark(), assigned.by()), assigned.until()));
            case AssignmentEnded ended ->
                circle.seats(seats ->
                        seats.ended(new Assigned(ended.capacity(), ended.mark(), ended.by()), ended.endedAt()));
            case CaseSealed _ -> circle.closed();
            case GlassBroken once -> circle.glass(glass -> glass.broken(once));
            case GlassReviewed review -> circle.glass(glass -> glass.reviewed(review.breakId()));
        };
    }

    private static List<CaseAccessEvent> walled(ApplyConflictWall apply) {
        require(!apply.mechanism(), CaseAccessRule.NEVER_THE_WHOLE_MECHANISM);
        require(!apply.overseers() || apply.roles().contains(SUPERVISOR), CaseAccessRule.ONLY_A_SUPERVISOR);
        boolean names = !apply.conflict().persons().isEmpty();
        require(!names || !Collections.disjoint(apply.roles(), NAME_PERSONS), CaseAccessRule.TELL_A_SUPERVISOR);
        return List.of(new ConflictWallApplied(apply.caseId(), apply.shutTo(), sealed(apply, apply.conflict())));
    }

    /**
     * A delegation ends no later than the assignment it came from: a shorter assignment shortens the delegations too.
     */
    private static List<CaseAccessEvent> assigned(AccessState circle, AssignPerson assign) {
        Optional<Instant> until = assign.until();
        require(until.filter(end -> !end.isAfter(assign.at())).isEmpty(), CaseAccessRule.OVER_ALREADY);
        Assigned own = new Assigned(assign.capacity(), assign.mark(), Optional.empty());
        Stream<Assigned> tooLong = circle.seats().delegatedBy(assign.mark(), assign.capacity(), assign.at()).stream()
                .filter(seat ->
                        until.filter(end -> circle.seats().outlasts(seat, end)).isPresent());
        return Stream.concat(Stream.of(own), tooLong)
                .map(seat -> seated(assign, seat, until, assign.assignment()))
                .toList();
    }

    /**
     * Delegates each capacity that the person holds by own assignment until the end of the delegation. An existing seat
     * of the other person is never shortened.
     */
    private static List<CaseAccessEvent> delegated(AccessState circle, DelegateWork work) {
        List<Assigned> theirs = own(circle, work);
        require(work.until().isAfter(work.at()), CaseAccessRule.OVER_ALREADY);
        require(!work.until().isAfter(work.atMost()), CaseAccessRule.DELEGATED_TOO_LONG);
        return longEnough(circle, theirs, work).stream()
                .map(own -> new Assigned(own.capacity(), work.mark(), Optional.of(work.own())))
                .filter(seat -> !circle.seats().isForGood(new Assigned(seat.capacity(), seat.mark(), Optional.empty())))
                .map(seat ->
                        seated(work, seat, Optional.of(circle.seats().later(seat, work.until())), work.assignment()))
                .toList();
    }

    /** Whether the caller has work to delegate does not depend on what they say. */
    private static List<Assigned> own(AccessState circle, DelegateWork work) {
        List<Assigned> held = circle.seats().held(work.own(), work.at());
        if (held.isEmpty()) {
            throw RuleViolation.forWhatIsSo(CaseAccessRule.NOT_ASSIGNED);
        }
        List<Assigned> own = held.stream().filter(seat -> seat.by().isEmpty()).toList();
        require(!own.isEmpty(), CaseAccessRule.DELEGATED_TO_YOU);
        return own;
    }

    private static List<Assigned> longEnough(AccessState circle, List<Assigned> own, DelegateWork work) {
        List<Assigned> longEnough = own.stream()
                .filter(seat -> circle.seats().reaches(seat, work.until()))
                .toList();
        require(!longEnough.isEmpty(), CaseAccessRule.LONGER_THAN_YOURS);
        return longEnough;
    }

    /**
     * Ending an assignment also ends the delegations made from it, so that nobody stays on the case through a person
     * who left it.
     */
    private static List<CaseAccessEvent> ended(AccessState circle, EndAssignment end) {
        List<Assigned> theirs = circle.seats().held(end.mark(), end.at()).stream()
                .filter(seat -> seat.capacity() == end.capacity())
                .toList();
        require(!theirs.isEmpty(), CaseAccessRule.NOT_ASSIGNED);
        return Stream.concat(theirs.stream(), circle.seats().delegatedBy(end.mark(), end.capacity(), end.at()).stream())
                .distinct()
                .<CaseAccessEvent>map(seat -> new AssignmentEnded(
                        end.caseId(), seat.capacity(), seat.mark(), seat.by(), end.at(), sealed(end, end.assignment())))
                .toList();
    }

    private static CaseAccessEvent seated(
            CaseAccessCommand command, Assigned seat, Optional<Instant> until, Assignment assignment) {
        return new PersonAssigned(
                command.caseId(), seat.capacity(), seat.mark(), until, seat.by(), sealed(command, assignment));
    }

    private static List<CaseAccessEvent> broken(AccessState circle, BreakGlass glass) {
        require(!circle.sealed(), CaseAccessRule.CASE_IS_SEALED);
        return List.of(new GlassBroken(
                glass.caseId(), glass.breakId(), glass.by(), glass.until(), sealed(glass, glass.reasons())));
    }

    private static List<CaseAccessEvent> reviewed(AccessState circle, ReviewBreak review) {
        GlassBroken broken =
                circle.glass().of(review.breakId()).orElseThrow(() -> new RuleViolation(CaseAccessRule.NO_SUCH_BREAK));
        require(!broken.mark().equals(review.by()), CaseAccessRule.OWN_BREAK);
        require(!circle.glass().isReviewed(review.breakId()), CaseAccessRule.REVIEWED_ALREADY);
        return List.of(new GlassReviewed(
                review.caseId(), review.breakId(), review.justified(), sealed(review, review.reasons())));
    }

    private static <T> Personal<T> sealed(CaseAccessCommand command, T value) {
        return Personal.of(command.caseId().value(), value);
    }

    private static void require(boolean kept, CaseAccessRule rule) {
        if (!kept) {
            throw new RuleViolation(rule);
        }
    }
}
