package esperanza.protocol.vocabulary;

/** The kind of thing that a term runs for. Each thing of the kind has a clock of its own. */
public enum TermObject {
    REPORT,
    CASE,
    /** One party of one case. */
    PARTY,
    /** One measure of one case. */
    MEASURE,
    TRANSFER,
    /** The consent that is awaited after a referral: of all for whom the reporter spoke, or of one party alone. */
    AWAITED_CONSENT,
    GLASS_BREAK,
    IDENTITY_REQUEST,
    SEPARATION,
    /** An answer that the ombudsman demands. */
    DEMAND
}
