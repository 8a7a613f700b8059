package esperanza.runtime.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * In which capacity somebody does something. As long as nobody was ever assigned to a case in one, everybody who acts in it may
 * know of the case: no case waits for an assignment. From then on only those who are, and ending that opens it to nobody.
 */
public enum Capacity {
    INTAKE(Role.INTAKE_OFFICER),
    PROTECTION(Role.RISK_ANALYST, Role.PROTECTION_OFFICER, Role.BOARD_MEMBER),
    INVESTIGATION(Role.INVESTIGATOR),
    /** Answer for all cases, and need no assignment. Whoever a case is shut to is not among them. */
    OVERSIGHT(Role.SUPERVISOR, Role.CUSTODIAN, Role.OMBUDSMAN, Role.AUDITOR);

    /** Whoever is called answers for a case they are not assigned to, and can look at it if it cannot wait. */
    private static final Set<Action> OF_WHOEVER_IS_CALLED =
            EnumSet.of(Action.LIST_ALERTS, Action.ACKNOWLEDGE_ALERT, Action.BREAK_GLASS);

    private final Set<Role> roles;

    Capacity(Role first, Role... others) {
        roles = EnumSet.of(first, others);
    }

    /** The capacities in which somebody with these roles may do the action: a role that may not do it gives none. */
    static Set<Capacity> of(Set<Role> roles, Action action) {
        Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
        Arrays.stream(values())
                .filter(each -> each.roles.stream()
                        .anyMatch(
                                role -> roles.contains(role) && action.allowed().contains(role)))
                .forEach(capacities::add);
        if (!capacities.isEmpty() && OF_WHOEVER_IS_CALLED.contains(action)) {
            capacities.add(OVERSIGHT);
        }
        return capacities;
    }
}
