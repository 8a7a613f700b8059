package esperanza.investigation.analysis.domain;

/** A matter for the investigation of a threat, whether or not it leads to an act. */
public enum Matter {
    ALTERNATIVES,
    VOLATILE_EVIDENCE,
    TEXT_VOICE_COMPARISON,
    MACRO_STRUCTURE,
    BENEFICIARIES,
    STATE_FILES,
    OFFICIALS_OMISSIONS,
    MOTIVE_AGGRAVATION,
    ETHNIC_TERRITORIAL,
    COMPETENT_UNIT,
    THREAT_TO_OTHERS
}
