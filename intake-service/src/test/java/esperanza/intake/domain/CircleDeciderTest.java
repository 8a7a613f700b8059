package esperanza.intake.domain;

import static esperanza.protocol.vocabulary.CaseFunction.INVESTIGATION;
import static esperanza.protocol.vocabulary.CaseFunction.PROTECTION;

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
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.CaseFunction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CircleDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final UUID BREAK = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final Assignment WHOM = new Assignment("subject", "She knows the valley");
    private static final CaseSealed SEALED = new CaseSealed(CASE, personal("why"));
    private static final GlassBroken BROKEN = new GlassBroken(CASE, BREAK, "ana", LATER, personal("why"));
    private static final GlassReviewed REVIEWED = new GlassReviewed(CASE, BREAK, true, personal("why"));

    private final Scenario<CircleCommand, Circle, CircleEvent> circle = Scenario.of(new CircleDecider());

    @Test
    void a_wall_is_laid_each_time_somebody_else_is_accused() {
        Conflict conflict = new Conflict(List.of("POLICE"), List.of(), "why");
        ConflictWallApplied applied = new ConflictWallApplied(CASE, List.of("mark"), personal(conflict));
        circle.given(SEALED)
                .when(new ApplyConflictWall(CASE, List.of("mark"), conflict))
                .then(applied);
    }

    @Test
    void a_supervisor_assigns_for_good_or_until_then() {
        circle.given()
                .when(new AssignPerson(CASE, INVESTIGATION, "eva", Optional.empty(), WHOM))
                .then(assigned(INVESTIGATION, "eva", Optional.empty(), false));
        circle.given(SEALED)
                .when(new AssignPerson(CASE, INVESTIGATION, "eva", Optional.of(LATER), WHOM))
                .then(assigned(INVESTIGATION, "eva", Optional.of(LATER), false));
    }

    @Test
    void only_an_assignment_that_holds_can_end() {
        EndAssignment end = new EndAssignment(CASE, INVESTIGATION, "eva", NOON, WHOM);
        AssignmentEnded ended = new AssignmentEnded(CASE, INVESTIGATION, "eva", NOON, personal(WHOM));
        PersonAssigned forGood = assigned(INVESTIGATION, "eva", Optional.empty(), false);
        circle.given(forGood).when(end).then(ended);
        circle.given(forGood, ended).when(end).thenRefused(CircleRule.NOT_ASSIGNED);
        circle.given(assigned(PROTECTION, "eva", Optional.empty(), false))
                .when(end)
                .thenRefused(CircleRule.NOT_ASSIGNED);
        circle.given(assigned(INVESTIGATION, "eva", Optional.of(NOON), false))
                .when(end)
                .thenRefused(CircleRule.NOT_ASSIGNED);
    }

    @Test
    void whoever_is_assigned_hands_over_what_is_theirs_and_for_no_longer() {
        DelegateWork delegate = new DelegateWork(CASE, "eva", "ana", NOON, LATER, WHOM);
        PersonAssigned delegated = assigned(INVESTIGATION, "ana", Optional.of(LATER), true);
        circle.given().when(delegate).thenRefused(CircleRule.NOT_ASSIGNED);
        circle.given(assigned(INVESTIGATION, "eva", Optional.empty(), false))
                .when(delegate)
                .then(delegated);
        circle.given(assigned(INVESTIGATION, "eva", Optional.of(LATER), false))
                .when(delegate)
                .then(delegated);
        circle.given(assigned(INVESTIGATION, "eva", Optional.of(LATER.minusSeconds(1)), false))
                .when(delegate)
                .thenRefused(CircleRule.LONGER_THAN_YOURS);
        circle.given(assigned(INVESTIGATION, "eva", Optional.of(NOON), false))
                .when(delegate)
                .thenRefused(CircleRule.NOT_ASSIGNED);
    }

    @Test
    void delegating_to_somebody_takes_nothing_from_them() {
        DelegateWork delegate = new DelegateWork(CASE, "eva", "ana", NOON, LATER, WHOM);
        PersonAssigned eva = assigned(INVESTIGATION, "eva", Optional.empty(), false);
        circle.given(eva, assigned(INVESTIGATION, "ana", Optional.empty(), false))
                .when(delegate)
                .thenNothing();
        Instant evenLater = LATER.plusSeconds(1);
        circle.given(eva, assigned(INVESTIGATION, "ana", Optional.of(evenLater), false))
                .when(delegate)
                .then(assigned(INVESTIGATION, "ana", Optional.of(evenLater), true));
    }

    @Test
    void a_case_is_sealed_once_and_then_nobody_breaks_the_glass() {
        circle.given().when(new SealCase(CASE, "why")).then(SEALED);
        circle.given(SEALED).when(new SealCase(CASE, "again")).thenNothing();
        circle.given(SEALED)
                .when(new BreakGlass(CASE, BREAK, "ana", LATER, "why"))
                .thenRefused(CircleRule.CASE_IS_SEALED);
    }

    @Test
    void whoever_breaks_the_glass_is_looked_at_once_by_another() {
        circle.given().when(new BreakGlass(CASE, BREAK, "ana", LATER, "why")).then(BROKEN);
        circle.given(BROKEN)
                .when(new ReviewBreak(CASE, BREAK, "ana", true, "why"))
                .thenRefused(CircleRule.OWN_BREAK);
        circle.given(BROKEN)
                .when(new ReviewBreak(CASE, BREAK, "eva", true, "why"))
                .then(REVIEWED);
        circle.given(BROKEN, REVIEWED)
                .when(new ReviewBreak(CASE, BREAK, "luz", false, "why"))
                .thenRefused(CircleRule.REVIEWED_ALREADY);
        circle.given().when(new ReviewBreak(CASE, BREAK, "eva", true, "why")).thenRefused(CircleRule.NO_SUCH_BREAK);
    }

    private static PersonAssigned assigned(
            CaseFunction capacity, String mark, Optional<Instant> until, boolean delegated) {
        return new PersonAssigned(CASE, capacity, mark, until, delegated, personal(WHOM));
    }

    private static <T> Personal<T> personal(T value) {
        return Personal.of(CASE.value(), value);
    }
}
