package esperanza.protocol.body;

/** How a member votes on a proposal. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN
}
