package esperanza.notification.oversight.domain;

import esperanza.access.Role;
import esperanza.protocol.vocabulary.CaseFunction;
import java.util.Optional;
import java.util.Set;

/** Roles that answer for functions of the mechanism. A supervisor answers for each. */
public final class Answering {

    private Answering() {}

    /** The role that is called for an answer of this function. */
    public static Role role(CaseFunction of) {
        return switch (of) {
            case INTAKE -> Role.INTAKE_OFFICER;
            case PROTECTION -> Role.PROTECTION_OFFICER;
            case INVESTIGATION -> Role.INVESTIGATOR;
            case UNKNOWN -> Role.SUPERVISOR;
        };
    }

    static boolean mayAnswer(Set<Role> roles, Optional<CaseFunction> of) {
        return roles.contains(Role.SUPERVISOR)
                || of.map(Answering::role).filter(roles::contains).isPresent();
    }

    static boolean mayRead(Set<Role> roles, Optional<CaseFunction> of) {
        return roles.contains(Role.OMBUDSMAN) || mayAnswer(roles, of);
    }
}
