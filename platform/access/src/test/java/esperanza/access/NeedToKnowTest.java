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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who is excluded by the conflict wall and by assignments: examples, and properties that hold for every combination.
 */
class NeedToKnowTest {

    private static final CaseId OF = new CaseId(new UUID(0, 1));
    private static final MarkKey ME = key(1);
    private static final MarkKey MY_INSTITUTION = key(2);
    private static final MarkKey ANOTHER = key(3);
    private static final Verdict PERMIT = new Verdict.Permit();
    private static final Verdict NEED_TO_KNOW = new Verdict.Deny("need-to-know", true);
    private static final Set<Role> OUTSIDE = EnumSet.of(Role.HOTLINE, Role.ANYONE);

    @ParameterizedTest
    @EnumSource
    void whoever_a_case_is_shut_to_finds_nothing_in_any_role_and_for_any_action(Action action) {
        for (MarkKey mine : List.of(ME, MY_INSTITUTION)) {
            Around shut = new Around(Set.of(mine.on(OF)), false, Map.of("INTAKE", Set.of(ME.on(OF))));
            for (Wall wall : List.of(Wall.around(OF, shut), Wall.UNKNOWN)) {
                inside(action).forEach(role -> resources(wall)
                        .forEach(resource -> assertThat(Access.decide(caller(role), action, resource))
                                .as("%s %s", role, resource)
                                .isEqualTo(NEED_TO_KNOW)));
            }
        }
    }

    @Test
    void a_wall_leaves_a_sender_what_they_sent() {
        Wall wall = Wall.around(OF, Around.shutTo(List.of(MY_INSTITUTION.on(OF))));
        assertThat(Access.decide(caller(Role.HOTLINE), Action.READ_REPORT, new Resource.ReportOf("me", wall)))
                .isEqualTo(PERMIT);
    }

    @Test
    void as_long_as_nobody_was_assigned_everybody_in_that_capacity_may_know() {
        Around open = around(false, Map.of());
        assertThat(knows(open, Role.INVESTIGATOR, Action.READ_FILE)).isTrue();
        assertThat(knows(open, Role.INTAKE_OFFICER, Action.READ_REPORT)).isTrue();
    }

    @Test
    void from_the_first_assignment_on_only_those_who_are_assigned_and_those_who_oversee() {
        Around another = around(false, Map.of("INVESTIGATION", Set.of(ANOTHER.on(OF))));
        assertThat(knows(another, Role.INVESTIGATOR, Action.READ_FILE)).isFalse();
        assertThat(knows(another, Role.INTAKE_OFFICER, Action.READ_REPORT)).isTrue();
        assertThat(knows(another, Role.SUPERVISOR, Action.READ_FILE)).isTrue();
        Around me = around(false, Map.of("INVESTIGATION", Set.of(ANOTHER.on(OF), ME.on(OF))));
        assertThat(knows(me, Role.INVESTIGATOR, Action.READ_FILE)).isTrue();
        Around over = around(false, Map.of("INVESTIGATION", Set.of("")));
        assertThat(knows(over, Role.INVESTIGATOR, Action.READ_FILE)).isFalse();
    }

    @Test
    void a_capacity_counts_only_for_what_its_roles_may_do() {
        Around another = around(false, Map.of("INVESTIGATION", Set.of(ANOTHER.on(OF))));
        Caller both = caller(Role.INVESTIGATOR, Role.INTAKE_OFFICER);
        assertThat(Access.decide(both, Action.READ_FILE, new Resource.OfCase(Wall.around(OF, another))))
                .isEqualTo(NEED_TO_KNOW);
        assertThat(Access.decide(both, Action.TRIAGE_REPORT, new Resource.OfCase(Wall.around(OF, another))))
                .isEqualTo(PERMIT);
    }

    @Test
    void a_sealed_case_is_known_to_those_assigned_and_those_who_oversee() {
        assertThat(knows(around(true, Map.of()), Role.INTAKE_OFFICER, Action.READ_REPORT))
                .isFalse();
        assertThat(knows(around(true, Map.of()), Role.SUPERVISOR, Action.READ_REPORT))
                .isTrue();
        Around me = around(true, Map.of("INTAKE", Set.of(ME.on(OF))));
        assertThat(knows(me, Role.INTAKE_OFFICER, Action.READ_REPORT)).isTrue();
    }

    @Test
    void who_broke_the_glass_may_know_for_any_of_their_actions() {
        Around glass = around(false, Map.of("PROTECTION", Set.of(ANOTHER.on(OF)), "GLASS", Set.of(ME.on(OF))));
        assertThat(knows(glass, Role.PROTECTION_OFFICER, Action.READ_PLAN)).isTrue();
        assertThat(knows(glass, Role.PROTECTION_OFFICER, Action.OPEN_SEALED)).isTrue();
        assertThat(knows(glass, Role.STATISTICIAN, Action.FOLLOW_PICTURE)).isFalse();
    }

    @Test
    void a_glass_that_was_broken_before_a_case_was_sealed_shows_nothing_of_it_any_more() {
        Around glass = around(true, Map.of("GLASS", Set.of(ME.on(OF))));
        assertThat(knows(glass, Role.PROTECTION_OFFICER, Action.READ_PLAN)).isFalse();
        Around assignedToo = around(true, Map.of("GLASS", Set.of(ME.on(OF)), "PROTECTION", Set.of(ME.on(OF))));
        assertThat(knows(assignedToo, Role.PROTECTION_OFFICER, Action.READ_PLAN))
                .isTrue();
    }

    @Test
    void whoever_is_called_may_answer_and_break_the_glass_of_a_case_they_are_not_assigned_to() {
        Around another = around(false, Map.of("PROTECTION", Set.of(ANOTHER.on(OF))));
        for (Action action : List.of(Action.LIST_ALERTS, Action.ACKNOWLEDGE_ALERT, Action.BREAK_GLASS)) {
            assertThat(knows(another, Role.PROTECTION_OFFICER, action))
                    .as("%s", action)
                    .isTrue();
        }
        assertThat(knows(another, Role.PROTECTION_OFFICER, Action.LIST_DEADLINES))
                .isFalse();
    }

    @Test
    void in_every_circle_a_wall_wins_and_ending_an_assignment_lets_nobody_in() {
        Random random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            Around before = anything(random);
            String capacity = Capacity.values()[random.nextInt(3)].name();
            Map<String, Set<String>> seats = new HashMap<>(before.seats());
            seats.computeIfPresent(capacity, (of, marks) -> Set.of(""));
            Around ended = new Around(before.shutTo(), before.sealed(), seats);
            Set<String> shutTo = new HashSet<>(before.shutTo());
            shutTo.add(ME.on(OF));
            Around shut = new Around(shutTo, before.sealed(), before.seats());
            for (Action action : Action.values()) {
                for (Role role : inside(action).toList()) {
                    assertThat(knows(shut, role, action)).isFalse();
                    assertThat(knows(ended, role, action) && !knows(before, role, action))
                            .as("%s %s %s", before, role, action)
                            .isFalse();
                }
            }
        }
    }

    static Around anything(Random random) {
        Map<String, Set<String>> seats = new HashMap<>();
        for (String capacity : List.of("INTAKE", "PROTECTION", "INVESTIGATION", "GLASS")) {
            if (random.nextBoolean()) {
                seats.put(capacity, Set.copyOf(marks(random)));
            }
        }
        return new Around(Set.copyOf(marks(random).subList(0, random.nextInt(2))), random.nextInt(4) == 0, seats);
    }

    private static List<String> marks(Random random) {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(n -> key(1 + random.nextInt(4)).on(OF))
                .distinct()
                .toList();
    }

    private static Around around(boolean sealed, Map<String, Set<String>> seats) {
        return new Around(Set.of(), sealed, seats);
    }

    private static boolean knows(Around around, Role role, Action action) {
        return Access.decide(caller(role), action, new Resource.OfCase(Wall.around(OF, around)))
                .equals(PERMIT);
    }

    private static Stream<Role> inside(Action action) {
        return action.allowed().stream().filter(role -> !OUTSIDE.contains(role));
    }

    private static List<Resource> resources(Wall wall) {
        return List.of(
                new Resource.ReportOf("me", wall), new Resource.OfCase(wall), new Resource.SealedOf(true, true, wall));
    }

    private static Caller caller(Role... roles) {
        return new Caller("me", EnumSet.copyOf(Arrays.asList(roles)), "POLICE", Optional.empty(), ME, MY_INSTITUTION);
    }

    private static MarkKey key(int n) {
        return new MarkKey("%064x".formatted(n));
    }
}
