package esperanza.access;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who is excluded by the conflict wall and by assignments: examples, and properties that hold for every combination.
 */
class NeedToKnowTest {

    private static final CaseId OF = new CaseId(new UUID(0, 1));
    private static final TagKey ME = key(1);
    private static final TagKey MY_INSTITUTION = key(2);
    private static final TagKey ANOTHER = key(3);
    private static final Verdict PERMIT = new Verdict.Permit();
    private static final Verdict NEED_TO_KNOW = new Verdict.Deny("need-to-know", true);
    private static final Set<Role> OUTSIDE = EnumSet.of(Role.HOTLINE, Role.ANYONE);

    @Test
    void a_wall_leaves_a_sender_what_they_sent() {
        Wall wall = Wall.around(OF, CaseAccess.shutTo(List.of(MY_INSTITUTION.on(OF))));
        assertThat(Access.decide(caller(Role.HOTLINE), TestAction.READ_REPORT, new Resource.ReportOf("me", wall)))
                .isEqualTo(PERMIT);
    }

    @Test
    void as_long_as_nobody_was_assigned_everybody_in_that_capacity_may_know() {
        CaseAccess open = around(false, Map.of());
        assertThat(knows(open, Role.INVESTIGATOR, TestAction.READ_FILE)).isTrue();
        assertThat(knows(open, Role.INTAKE_OFFICER, TestAction.READ_REPORT)).isTrue();
    }

    @Test
    void from_the_first_assignment_on_only_those_who_are_assigned_and_those_who_oversee() {
        CaseAccess another = around(false, Map.of("INVESTIGATION", Set.of(ANOTHER.on(OF))));
        assertThat(knows(another, Role.INVESTIGATOR, TestAction.READ_FILE)).isFalse();
        assertThat(knows(another, Role.INTAKE_OFFICER, TestAction.READ_REPORT)).isTrue();
        assertThat(knows(another, Role.SUPERVISOR, TestAction.READ_FILE)).isTrue();
        CaseAccess me = around(false, Map.of("INVESTIGATION", Set.of(ANOTHER.on(OF), ME.on(OF))));
        assertThat(knows(me, Role.INVESTIGATOR, TestAction.READ_FILE)).isTrue();
        CaseAccess over = around(false, Map.of("INVESTIGATION", Set.of("")));
        assertThat(knows(over, Role.INVESTIGATOR, TestAction.READ_FILE)).isFalse();
    }

    @Test
    void a_capacity_counts_only_for_what_its_roles_may_do() {
        CaseAccess another = around(false, Map.of("INVESTIGATION", Set.of(ANOTHER.on(OF))));
        Caller both = caller(Role.INVESTIGATOR, Role.INTAKE_OFFICER);
        assertThat(Access.decide(both, TestAction.READ_FILE, new Resource.OfCase(Wall.around(OF, another))))
                .isEqualTo(NEED_TO_KNOW);
        assertThat(Access.decide(both, TestAction.TRIAGE_REPORT, new Resource.OfCase(Wall.around(OF, another))))
                .isEqualTo(PERMIT);
    }

    @Test
    void a_sealed_case_is_known_to_those_assigned_and_those_who_oversee() {
        assertThat(knows(around(true, Map.of()), Role.INTAKE_OFFICER, TestAction.READ_REPORT))
                .isFalse();
        assertThat(knows(around(true, Map.of()), Role.SUPERVISOR, TestAction.READ_REPORT))
                .isTrue();
        CaseAccess me = around(true, Map.of("INTAKE", Set.of(ME.on(OF))));
        assertThat(knows(me, Role.INTAKE_OFFICER, TestAction.READ_REPORT)).isTrue();
    }

    @Test
    void a_court_tells_what_it_did_in_each_case_that_is_not_sealed() {
        CaseAccess another = around(false, Map.of("INVESTIGATION", Set.of(ANOTHER.on(OF))));
        assertThat(knows(another, Role.COURT, TestAction.RECORD_FACTS)).isTrue();
        assertThat(knows(around(true, Map.of()), Role.COURT, TestAction.RECORD_FACTS))
                .isFalse();
    }

    @Test
    void who_broke_the_glass_may_know_for_any_of_their_actions() {
        CaseAccess glass = around(false, Map.of("PROTECTION", Set.of(ANOTHER.on(OF)), "GLASS", Set.of(ME.on(OF))));
        assertThat(knows(glass, Role.PROTECTION_OFFICER, TestAction.READ_PLAN)).isTrue();
        assertThat(knows(glass, Role.PROTECTION_OFFICER, TestAction.OPEN_SEALED))
                .isTrue();
        assertThat(knows(glass, Role.STATISTICIAN, TestAction.FOLLOW_PICTURE)).isFalse();
    }

    @Test
    void a_glass_that_was_broken_before_a_case_was_sealed_shows_nothing_of_it_any_more() {
        CaseAccess glass = around(true, Map.of("GLASS", Set.of(ME.on(OF))));
        assertThat(knows(glass, Role.PROTECTION_OFFICER, TestAction.READ_PLAN)).isFalse();
        CaseAccess assignedToo = around(true, Map.of("GLASS", Set.of(ME.on(OF)), "PROTECTION", Set.of(ME.on(OF))));
        assertThat(knows(assignedToo, Role.PROTECTION_OFFICER, TestAction.READ_PLAN))
                .isTrue();
    }

    @Test
    void a_function_alone_breaks_the_glass_of_a_case_somebody_else_works_on_and_answers_nothing_of_it() {
        CaseAccess another = around(false, Map.of("PROTECTION", Set.of(ANOTHER.on(OF))));
        assertThat(knows(another, Role.PROTECTION_OFFICER, TestAction.BREAK_GLASS))
                .isTrue();
        for (Action action : List.of(TestAction.LIST_ALERTS, TestAction.ACKNOWLEDGE_ALERT, TestAction.LIST_DEADLINES)) {
            assertThat(knows(another, Role.PROTECTION_OFFICER, action))
                    .as("%s", action)
                    .isFalse();
        }
    }

    @Test
    void in_every_circle_a_wall_wins_and_ending_an_assignment_lets_nobody_in() {
        Random random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            CaseAccess before = anything(random);
            String capacity = Capacity.values()[random.nextInt(3)].name();
            Map<String, Set<String>> seats = new HashMap<>(before.seats());
            seats.computeIfPresent(capacity, (of, marks) -> Set.of(""));
            CaseAccess ended = new CaseAccess(before.shutTo(), before.sealed(), seats);
            Set<String> shutTo = new HashSet<>(before.shutTo());
            shutTo.add(ME.on(OF));
            CaseAccess shut = new CaseAccess(shutTo, before.sealed(), before.seats());
            for (Action action : TestAction.values()) {
                for (Role role : inside(action).toList()) {
                    assertThat(knows(shut, role, action)).isFalse();
                    assertThat(knows(ended, role, action) && !knows(before, role, action))
                            .as("%s %s %s", before, role, action)
                            .isFalse();
                }
            }
        }
    }

    static CaseAccess anything(Random random) {
        Map<String, Set<String>> seats = new HashMap<>();
        for (String capacity : List.of("INTAKE", "PROTECTION", "INVESTIGATION", "GLASS")) {
            if (random.nextBoolean()) {
                seats.put(capacity, Set.copyOf(marks(random)));
            }
        }
        return new CaseAccess(Set.copyOf(marks(random).subList(0, random.nextInt(2))), random.nextInt(4) == 0, seats);
    }

    private static List<String> marks(Random random) {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(n -> key(1 + random.nextInt(4)).on(OF))
                .distinct()
                .toList();
    }

    private static CaseAccess around(boolean sealed, Map<String, Set<String>> seats) {
        return new CaseAccess(Set.of(), sealed, seats);
    }

    private static boolean knows(CaseAccess around, Role role, Action action) {
        return Access.decide(caller(role), action, new Resource.OfCase(Wall.around(OF, around)))
                .equals(PERMIT);
    }

    private static Stream<Role> inside(Action action) {
        return action.allowed().stream().filter(role -> !OUTSIDE.contains(role));
    }

    private static Caller caller(Role... roles) {
        return new Caller("me", EnumSet.copyOf(Arrays.asList(roles)), "POLICE", Optional.empty(), ME, MY_INSTITUTION);
    }

    private static TagKey key(int n) {
        return new TagKey("%064x".formatted(n));
    }
}
