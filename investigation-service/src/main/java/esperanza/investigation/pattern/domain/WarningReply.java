package esperanza.investigation.pattern.domain;

/** The answer of an institution that a warning asks to act. */
public enum WarningReply {
    WILL_ACT,
    HAS_ACTED,
    REFUSES
}
