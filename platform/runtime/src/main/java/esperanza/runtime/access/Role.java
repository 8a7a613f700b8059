package esperanza.runtime.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who somebody is, coarsely; Keycloak says so. Which cases they may see is the application's own decision. */
public enum Role {
    HOTLINE,
    INTAKE_OFFICER,
    RISK_ANALYST,
    PROTECTION_OFFICER,
    BOARD_MEMBER,
    INVESTIGATOR,
    SUPERVISOR,
    CUSTODIAN,
    OMBUDSMAN,
    AUDITOR,
    STATISTICIAN,
    TECH_ADMIN,
    /** Whoever comes without a token; nobody is given it. */
    ANYONE;

    /** As Keycloak writes it, e.g. {@code intake-officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values())
                .filter(role -> role != ANYONE && role.code().equals(code))
                .findFirst();
    }
}
