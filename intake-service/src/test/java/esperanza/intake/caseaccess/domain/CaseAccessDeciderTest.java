package esperanza.intake.caseaccess.domain;

import static esperanza.intake.caseaccess.domain.CaseAccessRule.NEVER_THE_WHOLE_MECHANISM;
import static esperanza.intake.caseaccess.domain.CaseAccessRule.ONLY_A_SUPERVISOR;
import static esperanza.intake.caseaccess.domain.CaseAccessRule.TELL_A_SUPERVISOR;
import static esperanza.protocol.vocabulary.CaseFunction.INVESTIGATION;
import static esperanza.protocol.vocabulary.CaseFunction.PROTECTION;

import esperanza.intake.caseaccess.domain.CaseAccessCommand.*;
import esperanza.intake.caseaccess.domain.CaseAccessEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.CaseFunction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseAccessDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final UUID BREAK = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final Instant AT_MOST = NOON.plusSeconds(7200);
    private static final Assignment WHOM = new Assignment("subject", "She knows the valley");
    private static final CaseSealed SEALED = new CaseSealed(CASE, personal("why"));
    private static final GlassBroken BROKEN = new GlassBroken(CASE, BREAK, "ana", LATER, personal("why"));
    private static final GlassReviewed REVIEWED = new GlassReviewed(CASE, BREAK, true, personal("why"));

    private final Scenario<CaseAccessCommand, AccessState, CaseAccessEvent> circle =
            Scenario.of(new CaseAccessDecider());

    @Test
    void a_wall_is_laid_each_time_somebody_else_is_accused() {
        Conflict conflict = new Conflict(List.of("POLICE"), List.of(), "why");
        ConflictWallApplied applied = new ConflictWallApplied(CASE, List.of("mark"), personal(conflict));
        circle.given(SEALED).when(wall(false, false, "intake-officer")).then(applied);
    }

    @Test
    void nobody_buries_a_case() {
        ConflictWallApplied applied = new ConflictWallApplied(
                CASE, List.of("mark"), personal(new Conflict(List.of("POLICE"), List.of(), "why")));
        circle.given().when(wall(true, false, "supervisor", "ombudsman")).thenRefused(NEVER_THE_WHOLE_MECHANISM);
        circle.given().when(wall(true, true, "supervisor", "ombudsman")).thenRefused(NEVER_THE_WHOLE_MECHANISM);
        circle.given().when(wall(false, true, "intake-officer", "ombudsman")).thenRefused(ONLY_A_SUPERVISOR);
        circle.given().when(wall(false, true, "supervisor")).then(applied);
    }

    @Test
    void a_person_is_kept_out_by_name_only_by_a_supervisor_or_the_ombudsman() {
        Conflict conflict = new Conflict(List.of(), List.of("eva"), "why");
        ConflictWallApplied applied = new ConflictWallApplied(CASE, List.of("mark"), personal(conflict));
        circle.given().when(wall(conflict, "intake-officer", "investigator")).thenRefused(TELL_A_SUPERVISOR);
        circle.given().when(wall(conflict, "supervisor")).then(applied);
        circle.given().when(wall(conflict, "ombudsman")).then(applied);
    }

    @Test
    void a_supervisor_assigns_for_good_or_until_then() {
        circle.given()
                .when(new AssignPerson(CASE, INVESTIGATION, "eva", NOON, Optional.empty(), WHOM))
                .then(assigned(INVESTIGATION, "eva", Optional.empty()));
        circle.given(SEALED)
                .when(new AssignPerson(CASE, INVESTIGATION, "eva", NOON, Optional.of(LATER), WHOM))
                .then(assigned(INVESTIGATION, "eva", Optional.of(LATER)));
        circle.given()
                .when(new AssignPerson(CASE, INVESTIGATION, "eva", NOON, Optional.of(NOON), WHOM))
                .thenRefused(CaseAccessRule.OVER_ALREADY);
    }

    @Test
    void only_an_assignment_that_holds_can_end() {
        EndAssignment end = new EndAssignment(CASE, INVESTIGATION, "eva", NOON, WHOM);
        AssignmentEnded ended = ended("eva", Optional.empty());
        PersonAssigned forGood = assigned(INVESTIGATION, "eva", Optional.empty());
        circle.given(forGood).when(end).then(ended);
        circle.given(forGood, ended).when(end).thenRefusedForWhatIsSaid(CaseAccessRule.NOT_ASSIGNED);
        circle.given(assigned(PROTECTION, "eva", Optional.empty())).when(end).thenRefused(CaseAccessRule.NOT_ASSIGNED);
        circle.given(assigned(INVESTIGATION, "eva", Optional.of(NOON)))
                .when(end)
                .thenRefused(CaseAccessRule.NOT_ASSIGNED);
    }

    @Test
    void whoever_is_assigned_hands_over_what_is_theirs_and_for_no_longer() {
        DelegateWork delegate = delegate("eva", "ana", LATER);
        PersonAssigned delegated = delegated("ana", LATER, "eva");
        circle.given().when(delegate).thenRefusedForWhatIsSo(CaseAccessRule.NOT_ASSIGNED);
        circle.given(assigned(INVESTIGATION, "eva", Optional.empty()))
                .when(delegate)
                .then(delegated);
        circle.given(assigned(INVESTIGATION, "eva", Optional.of(LATER)))
                .when(delegate)
                .then(delegated);
        circle.given(assigned(INVESTIGATION, "eva", Optional.of(LATER.minusSeconds(1))))
                .when(delegate)
                .thenRefused(CaseAccessRule.LONGER_THAN_YOURS);
        circle.given(assigned(INVESTIGATION, "eva", Optional.of(NOON)))
                .when(delegate)
                .thenRefused(CaseAccessRule.NOT_ASSIGNED);
    }

    @Test
    void in_each_capacity_that_is_theirs_and_the_end_of_one_leaves_the_other() {
        PersonAssigned investigates = assigned(INVESTIGATION, "eva", Optional.empty());
        PersonAssigned protects = assigned(PROTECTION, "eva", Optional.empty());
        PersonAssigned one = delegated(INVESTIGATION, "ana", LATER, "eva");
        PersonAssigned other = delegated(PROTECTION, "ana", LATER, "eva");
        circle.given(investigates, protects).when(delegate("eva", "ana", LATER)).then(other, one);
        circle.given(investigates, protects, one, other)
                .when(new EndAssignment(CASE, INVESTIGATION, "eva", NOON, WHOM))
                .then(ended("eva", Optional.empty()), ended("ana", Optional.of("eva")));
    }

    @Test
    void who_is_assigned_for_longer_leaves_what_they_delegated_as_it_was() {
        circle.given(assigned(INVESTIGATION, "eva", Optional.empty()), delegated("ana", LATER, "eva"))
                .when(new AssignPerson(CASE, INVESTIGATION, "eva", NOON, Optional.of(AT_MOST), WHOM))
                .then(assigned(INVESTIGATION, "eva", Optional.of(AT_MOST)));
    }

    @Test
    void nothing_is_delegated_into_the_past_or_for_longer_than_the_profile_says() {
        PersonAssigned eva = assigned(INVESTIGATION, "eva", Optional.empty());
        circle.given(eva).when(delegate("eva", "ana", NOON)).thenRefused(CaseAccessRule.OVER_ALREADY);
        circle.given(eva).when(delegate("eva", "ana", AT_MOST)).then(delegated("ana", AT_MOST, "eva"));
        circle.given(eva)
                .when(delegate("eva", "ana", AT_MOST.plusSeconds(1)))
                .thenRefused(CaseAccessRule.DELEGATED_TOO_LONG);
    }

    @Test
    void what_was_delegated_is_not_delegated_on() {
        PersonAssigned eva = assigned(INVESTIGATION, "eva", Optional.empty());
        PersonAssigned ana = delegated("ana", LATER, "eva");
        circle.given(eva, ana).when(delegate("ana", "luz", LATER)).thenRefused(CaseAccessRule.DELEGATED_TO_YOU);
        circle.given(eva, ana, assigned(INVESTIGATION, "ana", Optional.empty()))
                .when(delegate("ana", "luz", LATER))
                .then(delegated("luz", LATER, "ana"));
    }

    @Test
    void whoever_is_taken_off_a_case_leaves_nobody_behind() {
        PersonAssigned eva = assigned(INVESTIGATION, "eva", Optional.empty());
        PersonAssigned luz = assigned(INVESTIGATION, "luz", Optional.empty());
        AssignmentEnded evaEnded = ended("eva", Optional.empty());
        AssignmentEnded anaEnded = ended("ana", Optional.of("eva"));
        EndAssignment end = new EndAssignment(CASE, INVESTIGATION, "eva", NOON, WHOM);
        circle.given(eva, luz, delegated("ana", LATER, "eva"), delegated("ana", LATER, "luz"))
                .when(end)
                .then(evaEnded, anaEnded);
        circle.given(eva, delegated("ana", NOON, "eva"), assigned(INVESTIGATION, "ana", Optional.empty()))
                .when(end)
                .then(evaEnded);
        circle.given(eva, delegated("ana", LATER, "eva"), evaEnded, anaEnded, eva)
                .when(end)
                .then(evaEnded);
    }

    @Test
    void whoever_got_a_case_by_delegation_is_taken_off_it_whoever_delegated_it() {
        circle.given(
                        assigned(INVESTIGATION, "eva", Optional.empty()),
                        delegated("ana", LATER, "eva"),
                        delegated("ana", LATER, "luz"))
                .when(new EndAssignment(CASE, INVESTIGATION, "ana", NOON, WHOM))
                .then(ended("ana", Optional.of("eva")), ended("ana", Optional.of("luz")));
    }

    @Test
    void whoever_is_assigned_for_less_long_has_delegated_for_less_long() {
        Instant sooner = LATER.minusSeconds(1);
        circle.given(assigned(INVESTIGATION, "eva", Optional.empty()), delegated("ana", LATER, "eva"))
                .when(new AssignPerson(CASE, INVESTIGATION, "eva", NOON, Optional.of(sooner), WHOM))
                .then(assigned(INVESTIGATION, "eva", Optional.of(sooner)), delegated("ana", sooner, "eva"));
    }

    @Test
    void delegating_to_somebody_takes_nothing_from_them() {
        DelegateWork delegate = delegate("eva", "ana", LATER);
        PersonAssigned eva = assigned(INVESTIGATION, "eva", Optional.empty());
        circle.given(eva, assigned(INVESTIGATION, "ana", Optional.empty()))
                .when(delegate)
                .thenNothing();
        Instant evenLater = LATER.plusSeconds(1);
        circle.given(eva, delegated("ana", evenLater, "eva")).when(delegate).then(delegated("ana", evenLater, "eva"));
    }

    @Test
    void a_case_is_sealed_once_and_then_nobody_breaks_the_glass() {
        circle.given().when(new SealCase(CASE, "why")).then(SEALED);
        circle.given(SEALED).when(new SealCase(CASE, "again")).thenNothing();
        circle.given(SEALED)
                .when(new BreakGlass(CASE, BREAK, "ana", LATER, "why"))
                .thenRefused(CaseAccessRule.CASE_IS_SEALED);
    }

    @Test
    void whoever_breaks_the_glass_is_looked_at_once_by_another() {
        circle.given().when(new BreakGlass(CASE, BREAK, "ana", LATER, "why")).then(BROKEN);
        circle.given(BROKEN)
                .when(new ReviewBreak(CASE, BREAK, "ana", true, "why"))
                .thenRefused(CaseAccessRule.OWN_BREAK);
        circle.given(BROKEN)
                .when(new ReviewBreak(CASE, BREAK, "eva", true, "why"))
                .then(REVIEWED);
        circle.given(BROKEN, REVIEWED)
                .when(new ReviewBreak(CASE, BREAK, "luz", false, "why"))
                .thenRefused(CaseAccessRule.REVIEWED_ALREADY);
        circle.given().when(new ReviewBreak(CASE, BREAK, "eva", true, "why")).thenRefused(CaseAccessRule.NO_SUCH_BREAK);
    }

    private static ApplyConflictWall wall(boolean mechanism, boolean overseers, String... roles) {
        Conflict conflict = new Conflict(List.of("POLICE"), List.of(), "why");
        return new ApplyConflictWall(CASE, List.of("mark"), conflict, mechanism, overseers, Set.of(roles));
    }

    private static ApplyConflictWall wall(Conflict conflict, String... roles) {
        return new ApplyConflictWall(CASE, List.of("mark"), conflict, false, false, Set.of(roles));
    }

    private static PersonAssigned assigned(CaseFunction capacity, String mark, Optional<Instant> until) {
        return new PersonAssigned(CASE, capacity, mark, until, Optional.empty(), personal(WHOM));
    }

    private static PersonAssigned delegated(String to, Instant until, String by) {
        return delegated(INVESTIGATION, to, until, by);
    }

    private static PersonAssigned delegated(CaseFunction capacity, String to, Instant until, String by) {
        return new PersonAssigned(CASE, capacity, to, Optional.of(until), Optional.of(by), personal(WHOM));
    }

    private static DelegateWork delegate(String from, String to, Instant until) {
        return new DelegateWork(CASE, from, to, NOON, until, AT_MOST, WHOM);
    }

    private static AssignmentEnded ended(String mark, Optional<String> by) {
        return new AssignmentEnded(CASE, INVESTIGATION, mark, by, NOON, personal(WHOM));
    }

    private static <T> Personal<T> personal(T value) {
        return Personal.of(CASE.value(), value);
    }
}
