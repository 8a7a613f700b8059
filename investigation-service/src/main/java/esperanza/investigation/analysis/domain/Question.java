package esperanza.investigation.analysis.domain;

/** The five steps of a threat analysis, each answered in words. */
public enum Question {
    WHAT_ARE_THE_FACTS,
    IS_THERE_A_PATTERN,
    WHAT_IS_THE_AIM,
    WHO_IS_THE_SOURCE,
    CAN_IT_BE_CARRIED_OUT
}
