package esperanza.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The capacity in which somebody works on a case.
 * <ul>
 *   <li>Nobody was ever assigned to the case in a capacity: everybody who acts in it may know of the case, so no case
 *     waits for an assignment.</li>
 *   <li>From the first assignment on: only assigned persons may. Ending an assignment opens the case to nobody.</li>
 * </ul>
 */
public enum Capacity {
    INTAKE(Role.INTAKE_OFFICER),
    PROTECTION(Role.RISK_ANALYST, Role.PROTECTION_OFFICER, Role.BOARD_MEMBER),
    INVESTIGATION(Role.INVESTIGATOR),
    /** They oversee all cases and need no assignment. A person excluded by the conflict wall is not among them. */
    OVERSIGHT(Role.SUPERVISOR, Role.CUSTODIAN, Role.OMBUDSMAN, Role.AUDITOR),
    /** A court's system tells what the court did, without an assignment: nobody is ever assigned as it. */
    COURT(Role.COURT);

    private final Set<Role> roles;

    Capacity(Role first, Role... others) {
        roles = EnumSet.of(first, others);
    }

    /** The bit that stands for the capacity in the database. */
    int bit() {
        return 1 << ordinal();
    }

    /** The bit of the capacity of this name; 0 if there is none, such as for a broken glass. */
    public static int bitOf(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .mapToInt(Capacity::bit)
                .sum();
    }

    /**
     * The capacities in which a caller with these roles may do the action. A role that does not allow the action gives
     * none.
     */
    static Set<Capacity> of(Set<Role> roles, Action action) {
        Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
        Arrays.stream(values())
                .filter(each -> each.roles.stream()
                        .anyMatch(
                                role -> roles.contains(role) && action.allowed().contains(role)))
                .forEach(capacities::add);
        if (!capacities.isEmpty() && action.withoutAssignment()) {
            capacities.add(OVERSIGHT);
        }
        return capacities;
    }
}
