package esperanza.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A coarse role, given by Keycloak. The application itself decides which cases a person may see. */
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
    /** The system of a court or a prosecutor's office: it tells what they did. */
    COURT,
    /** A person of another institution that protects: the police that go along, a ministry that pays. */
    IMPLEMENTING_AUTHORITY,
    /** A caller without a token. Keycloak gives nobody this role. */
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
