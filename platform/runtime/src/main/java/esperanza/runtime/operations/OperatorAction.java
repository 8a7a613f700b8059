package esperanza.runtime.operations;

import static esperanza.access.Role.AUDITOR;
import static esperanza.access.Role.TECH_ADMIN;

import esperanza.access.Action;
import esperanza.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** Actions of those who run and audit a service. Every service answers them alike. */
public enum OperatorAction implements Action {
    READ_HISTORY(AUDITOR),
    OPERATE(TECH_ADMIN);

    private final Set<Role> allowed;

    OperatorAction(Role first, Role... others) {
        allowed = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> allowed() {
        return allowed;
    }

    @Override
    public boolean whileWallsAreOld() {
        return this == OPERATE;
    }
}
