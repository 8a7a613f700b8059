package esperanza.investigation;

import static esperanza.access.Role.INVESTIGATOR;
import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.SUPERVISOR;

import esperanza.access.Action;
import esperanza.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** Everything that can be asked of investigation, and the roles that may ask it. */
public enum InvestigationAction implements Action {
    LIST_INVESTIGATIONS(INVESTIGATOR, SUPERVISOR),
    READ_FILE(INVESTIGATOR, SUPERVISOR, OMBUDSMAN),
    OPEN_FILE(INVESTIGATOR, SUPERVISOR),
    TAKE_FILE(INVESTIGATOR),
    REASSIGN_FILE(SUPERVISOR),
    WORK_ON_HYPOTHESES(INVESTIGATOR),
    DECIDE_ON_HYPOTHESES(SUPERVISOR),
    REOPEN_HYPOTHESIS(INVESTIGATOR, SUPERVISOR),
    WORK_ON_ANALYSIS(INVESTIGATOR),
    DECIDE_ON_ANALYSIS(INVESTIGATOR, SUPERVISOR),
    JUSTIFY_OMISSION(INVESTIGATOR, SUPERVISOR),
    CONTEST_ITEM(INVESTIGATOR, OMBUDSMAN),
    ANSWER_CONTEST(SUPERVISOR),
    SETTLE_CONTEST(OMBUDSMAN),
    WORK_ON_PROGRAMME(INVESTIGATOR),
    DECIDE_ON_PROGRAMME(SUPERVISOR),
    RESUME_INVESTIGATION(INVESTIGATOR, SUPERVISOR),
    ANSWER_INACTIVITY(SUPERVISOR, OMBUDSMAN),
    WORK_ON_EVIDENCE(INVESTIGATOR),
    WORK_ON_AUTHORSHIP(INVESTIGATOR),
    CLEAR_SUSPECT(SUPERVISOR),
    REFER_CONDUCT(INVESTIGATOR, SUPERVISOR, OMBUDSMAN),
    RECORD_PROCEDURE(INVESTIGATOR),
    WORK_WITH_PARTY(INVESTIGATOR),
    ANSWER_RIGHT(INVESTIGATOR, SUPERVISOR),
    WITHHOLD_FOR_DANGER(SUPERVISOR);

    private final Set<Role> allowed;

    InvestigationAction(Role first, Role... others) {
        allowed = EnumSet.of(first, others);
    }

    @Override
    public Set<Role> allowed() {
        return allowed;
    }
}
