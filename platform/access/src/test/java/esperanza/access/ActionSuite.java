package esperanza.access;

import static esperanza.access.Wall.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the access decision for every action of a service, for every role and kind of resource. A service extends this
 * class with its own actions. Which roles an operation admits is a table of its own: {@code access.csv}, asked over
 * HTTP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ActionSuite {

    private static final CaseId OF = new CaseId(new UUID(0, 1));
    private static final TagKey ME = key(1);
    private static final TagKey MY_INSTITUTION = key(2);
    private static final Verdict PERMIT = new Verdict.Permit();
    private static final Verdict WRONG_ROLE = new Verdict.Deny("wrong-role", false);
    private static final Verdict CONCEALED = new Verdict.Deny("not-yours", true);
    private static final Verdict NEED_TO_KNOW = new Verdict.Deny("need-to-know", true);
    private static final Verdict NOT_IN_ITS_STEAD = new Verdict.Deny("not-in-its-stead", true);
    private static final Set<Role> OUTSIDE = EnumSet.of(Role.HOTLINE, Role.ANYONE);
    private static final List<Resource> RESOURCES = List.of(
            new Resource.Unspecified(),
            new Resource.ReportOf("me", NONE),
            new Resource.ReportOf("another", NONE),
            new Resource.OfCase(NONE));

    private final List<Action> actions;

    /** @param actions every action of the service */
    protected ActionSuite(Action... actions) {
        this.actions = List.of(actions);
    }

    Stream<Action> actions() {
        return actions.stream();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void only_the_roles_of_an_action_may_ask_it(Action action) {
        for (Role role : Role.values()) {
            for (Resource resource : RESOURCES) {
                assertThat(Access.decide(caller(role), action, resource))
                        .as("%s %s %s", role, action, resource)
                        .isEqualTo(expected(role, action, resource));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void a_caller_without_a_role_may_do_nothing(Action action) {
        assertThat(RESOURCES).allSatisfy(resource -> assertThat(Access.decide(caller(), action, resource))
                .isEqualTo(WRONG_ROLE));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_excluded_person_finds_nothing_in_any_role(Action action) {
        for (TagKey mine : List.of(ME, MY_INSTITUTION)) {
            CaseAccess shut = new CaseAccess(Set.of(mine.on(OF)), false, Map.of("INTAKE", Set.of(ME.on(OF))));
            for (Wall wall : List.of(Wall.around(OF, shut), Wall.UNKNOWN)) {
                inside(action).forEach(role -> behind(wall)
                        .forEach(resource -> assertThat(Access.decide(caller(role), action, resource))
                                .as("%s %s", role, resource)
                                .isEqualTo(NEED_TO_KNOW)));
            }
        }
    }

    private static Verdict expected(Role role, Action action, Resource resource) {
        if (!action.allowed().contains(role)) {
            return WRONG_ROLE;
        }
        if (role == Role.OMBUDSMAN
                && Access.standsIn(caller(role), action)
                && !(resource instanceof Resource.Unspecified)) {
            return NOT_IN_ITS_STEAD;
        }
        boolean anybodys =
                resource instanceof Resource.Unspecified || resource.equals(new Resource.ReportOf("me", NONE));
        return !OUTSIDE.contains(role) || anybodys ? PERMIT : CONCEALED;
    }

    private static Stream<Role> inside(Action action) {
        return action.allowed().stream().filter(role -> !OUTSIDE.contains(role));
    }

    private static List<Resource> behind(Wall wall) {
        return List.of(
                new Resource.ReportOf("me", wall), new Resource.OfCase(wall), new Resource.SealedOf(true, true, wall));
    }

    private static Caller caller(Role... roles) {
        return new Caller("me", Set.of(roles), "MECHANISM", Optional.empty(), ME, MY_INSTITUTION);
    }

    private static TagKey key(int n) {
        return new TagKey("%064x".formatted(n));
    }
}
