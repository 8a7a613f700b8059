package esperanza.protection;

import static esperanza.access.Role.BOARD_MEMBER;
import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.PROTECTION_OFFICER;
import static esperanza.access.Role.RISK_ANALYST;
import static esperanza.access.Role.SUPERVISOR;

import esperanza.access.Action;
import esperanza.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** Everything that can be asked of protection, and the roles that may ask it. */
public enum ProtectionAction implements Action {
    LIST_PROTECTIONS(RISK_ANALYST, PROTECTION_OFFICER, BOARD_MEMBER, SUPERVISOR, OMBUDSMAN),
    READ_PLAN(RISK_ANALYST, PROTECTION_OFFICER, BOARD_MEMBER, SUPERVISOR, OMBUDSMAN),
    OPEN_PLAN(RISK_ANALYST, PROTECTION_OFFICER, SUPERVISOR),
    ROUTE_REQUEST(RISK_ANALYST, PROTECTION_OFFICER, SUPERVISOR),
    ASSESS_RISK(RISK_ANALYST),
    RECORD_ORDER(RISK_ANALYST, PROTECTION_OFFICER, SUPERVISOR),
    LIFT_FLOOR(RISK_ANALYST, SUPERVISOR),
    ANSWER_REVIEW(RISK_ANALYST, SUPERVISOR),
    OFFER_MEASURES(PROTECTION_OFFICER, SUPERVISOR),
    RECORD_CONVERSATION(RISK_ANALYST, PROTECTION_OFFICER, SUPERVISOR),
    DECIDE_URGENT_MEASURE(PROTECTION_OFFICER, SUPERVISOR),
    GRANT_MEASURE(SUPERVISOR),
    REVIEW_MEASURE(RISK_ANALYST),
    RECORD_HANDOVER(PROTECTION_OFFICER, SUPERVISOR),
    REASSIGN_MEASURE(SUPERVISOR),
    REVIEW_SEPARATION(PROTECTION_OFFICER, SUPERVISOR),
    CONFIRM_HANDOVER(RISK_ANALYST, PROTECTION_OFFICER, SUPERVISOR);

    private final Set<Role> allowed;

    ProtectionAction(Role first, Role... others) {
        allowed = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> allowed() {
        return allowed;
    }
}
