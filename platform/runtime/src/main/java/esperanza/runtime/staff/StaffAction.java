package esperanza.runtime.staff;

import static esperanza.access.Role.AUDITOR;
import static esperanza.access.Role.BOARD_MEMBER;
import static esperanza.access.Role.CUSTODIAN;
import static esperanza.access.Role.INTAKE_OFFICER;
import static esperanza.access.Role.INVESTIGATOR;
import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.PROTECTION_OFFICER;
import static esperanza.access.Role.RISK_ANALYST;
import static esperanza.access.Role.SUPERVISOR;

import esperanza.access.Action;
import esperanza.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** Questions about the people of the mechanism. Every service answers them alike. */
public enum StaffAction implements Action {
    /** A name for a pseudonym: for all who work on cases or oversee them. */
    READ_STAFF(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN,
            AUDITOR),
    /**
     * The people who may be given work on a case. Compared with all people the answer tells whom the case excludes, so it
     * is for those alone who exclude people from cases.
     */
    CHOOSE_FOR_CASE(SUPERVISOR);

    private final Set<Role> allowed;

    StaffAction(Role first, Role... others) {
        allowed = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> allowed() {
        return allowed;
    }
}
