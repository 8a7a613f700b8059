package esperanza.access;

import static esperanza.access.Role.ANYONE;
import static esperanza.access.Role.AUDITOR;
import static esperanza.access.Role.BOARD_MEMBER;
import static esperanza.access.Role.COURT;
import static esperanza.access.Role.CUSTODIAN;
import static esperanza.access.Role.HOTLINE;
import static esperanza.access.Role.IMPLEMENTING_AUTHORITY;
import static esperanza.access.Role.INTAKE_OFFICER;
import static esperanza.access.Role.INVESTIGATOR;
import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.PROTECTION_OFFICER;
import static esperanza.access.Role.RISK_ANALYST;
import static esperanza.access.Role.STATISTICIAN;
import static esperanza.access.Role.SUPERVISOR;
import static esperanza.access.Role.TECH_ADMIN;

import java.util.EnumSet;
import java.util.Set;

/**
 * Actions of every shape that the services have: from outside and inside, with and without an assignment, in another's
 * stead.
 */
public enum TestAction implements Action {
    SUBMIT_REPORT(HOTLINE, INTAKE_OFFICER, SUPERVISOR),
    READ_REPORT(
            HOTLINE, INTAKE_OFFICER, CUSTODIAN, SUPERVISOR, RISK_ANALYST, PROTECTION_OFFICER, INVESTIGATOR, OMBUDSMAN),
    LIST_REPORTS(INTAKE_OFFICER, SUPERVISOR, OMBUDSMAN),
    TRIAGE_REPORT(INTAKE_OFFICER, SUPERVISOR, OMBUDSMAN),
    REFER_REPORT(INTAKE_OFFICER, SUPERVISOR, OMBUDSMAN),
    TRANSFER_REPORT(INTAKE_OFFICER, SUPERVISOR, OMBUDSMAN),
    OPEN_SEALED(INTAKE_OFFICER, RISK_ANALYST, PROTECTION_OFFICER, INVESTIGATOR, SUPERVISOR, OMBUDSMAN),
    CHANGE_CONSENT(HOTLINE),
    APPLY_CONFLICT_WALL(INTAKE_OFFICER, INVESTIGATOR, SUPERVISOR, OMBUDSMAN),
    BREAK_GLASS(INTAKE_OFFICER, RISK_ANALYST, PROTECTION_OFFICER, INVESTIGATOR),
    REPORT_IN_PUBLIC(ANYONE),
    READ_FILE(INVESTIGATOR, SUPERVISOR),
    READ_PLAN(RISK_ANALYST, PROTECTION_OFFICER, BOARD_MEMBER, SUPERVISOR),
    LIST_ALERTS(INTAKE_OFFICER, RISK_ANALYST, PROTECTION_OFFICER, INVESTIGATOR, SUPERVISOR, CUSTODIAN, OMBUDSMAN),
    ACKNOWLEDGE_ALERT(INTAKE_OFFICER, RISK_ANALYST, PROTECTION_OFFICER, INVESTIGATOR, SUPERVISOR, CUSTODIAN, OMBUDSMAN),
    LIST_DEADLINES(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN),
    RECORD_FACTS(INVESTIGATOR, COURT),
    ANSWER_TASK(PROTECTION_OFFICER, SUPERVISOR, IMPLEMENTING_AUTHORITY),
    FOLLOW_PICTURE(STATISTICIAN),
    READ_HISTORY(AUDITOR),
    OPERATE(TECH_ADMIN);

    private static final Set<TestAction> IN_ITS_STEAD =
            EnumSet.of(READ_REPORT, LIST_REPORTS, TRIAGE_REPORT, REFER_REPORT, TRANSFER_REPORT, OPEN_SEALED);

    private final Set<Role> allowed;

    TestAction(Role first, Role... others) {
        allowed = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> allowed() {
        return allowed;
    }

    @Override
    public boolean inTheMechanismsStead() {
        return IN_ITS_STEAD.contains(this);
    }

    @Override
    public boolean withoutAssignment() {
        return this == BREAK_GLASS;
    }

    @Override
    public boolean whileWallsAreOld() {
        return this == LIST_ALERTS || this == OPERATE;
    }
}
