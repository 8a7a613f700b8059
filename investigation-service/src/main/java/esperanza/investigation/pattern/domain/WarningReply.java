package esperanza.investigation.pattern.domain;

/** What an institution answered that a warning asks to act. */
public enum WarningReply {
    WILL_ACT,
    HAS_ACTED,
    REFUSES
}
