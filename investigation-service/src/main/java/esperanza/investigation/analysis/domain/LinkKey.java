package esperanza.investigation.analysis.domain;

/** By what linked cases are looked for. */
public enum LinkKey {
    VICTIM,
    ORGANISATION,
    AUTHOR,
    PHONE_OR_ACCOUNT,
    TEXT,
    MODUS_OPERANDI,
    TERRITORY,
    CAUSE,
    DATE
}
