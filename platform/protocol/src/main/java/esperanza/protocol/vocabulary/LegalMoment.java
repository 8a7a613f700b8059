package esperanza.protocol.vocabulary;

/** A moment that starts a term of law or meets it. Software may start a term; only a human act meets one. */
public enum LegalMoment implements Code {
    REPORT_RECEIVED,
    IMMINENT_DANGER_DECLARED,
    RECEIPT_ACKNOWLEDGED,
    REPORT_TRIAGED,
    REFERRED_TO_INVESTIGATION,
    REFERRED_TO_PROTECTION,
    FILE_REGISTERED,
    FILE_TAKEN,
    FIRST_HYPOTHESIS_ADOPTED,
    FIRST_ACT_DONE,
    URGENT_MEASURE_DECIDED,
    URGENT_MEASURE_HANDED_OVER,
    RISK_ASSESSED,
    REPORT_TRANSFERRED,
    TRANSFER_ACKNOWLEDGED,
    REFERRED_SERIOUSLY_PREVENTED,
    CONSENT_ANSWERED,
    GLASS_BROKEN,
    GLASS_REVIEWED
}
