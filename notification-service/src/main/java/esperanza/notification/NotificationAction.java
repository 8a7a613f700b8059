package esperanza.notification;

import static esperanza.access.Role.BOARD_MEMBER;
import static esperanza.access.Role.CUSTODIAN;
import static esperanza.access.Role.INTAKE_OFFICER;
import static esperanza.access.Role.INVESTIGATOR;
import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.PROTECTION_OFFICER;
import static esperanza.access.Role.RISK_ANALYST;
import static esperanza.access.Role.STATISTICIAN;
import static esperanza.access.Role.SUPERVISOR;

import esperanza.access.Action;
import esperanza.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** Everything that can be asked of notification, and the roles that may ask it. */
public enum NotificationAction implements Action {
    READ_TIMELINE(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN),
    FOLLOW_CASES(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN),
    FOLLOW_ALERTS(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN),
    LIST_ALERTS(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN),
    ACKNOWLEDGE_ALERT(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN),
    LIST_DEADLINES(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN),
    FOLLOW_PICTURE(STATISTICIAN),
    LIST_OVERSIGHT(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN),
    CONTEST_ACT(OMBUDSMAN),
    DEMAND_ANSWER(OMBUDSMAN),
    ANSWER_DEMAND(INTAKE_OFFICER, PROTECTION_OFFICER, INVESTIGATOR, SUPERVISOR),
    READ_OVERSIGHT(INTAKE_OFFICER, PROTECTION_OFFICER, INVESTIGATOR, SUPERVISOR, OMBUDSMAN),
    /** The figures name no case and no person, and are rounded: whoever is shut out of a case learns nothing of it. */
    READ_ANSWERING(SUPERVISOR, OMBUDSMAN),
    /** Each keeps the rotas of the own institution: the ombudsman that of the last rung. */
    KEEP_ROTA(SUPERVISOR, OMBUDSMAN),
    /** The own shifts and the own ways alone: each person who may be on call keeps them. */
    STAND_DUTY(
            INTAKE_OFFICER,
            RISK_ANALYST,
            PROTECTION_OFFICER,
            BOARD_MEMBER,
            INVESTIGATOR,
            SUPERVISOR,
            CUSTODIAN,
            OMBUDSMAN);

    private final Set<Role> allowed;

    NotificationAction(Role first, Role... others) {
        allowed = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> allowed() {
        return allowed;
    }

    @Override
    public boolean whileWallsAreOld() {
        return switch (this) {
            case FOLLOW_ALERTS, LIST_ALERTS, ACKNOWLEDGE_ALERT, FOLLOW_PICTURE, READ_ANSWERING, KEEP_ROTA, STAND_DUTY ->
                true;
            default -> false;
        };
    }
}
