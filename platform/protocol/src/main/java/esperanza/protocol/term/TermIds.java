package esperanza.protocol.term;

import java.util.Set;

/** Ids of the terms that code refers to. A profile has all of them, and may have more. */
public final class TermIds {

    public static final String ACKNOWLEDGE_RECEIPT = "ACKNOWLEDGE_RECEIPT";
    public static final String TRIAGE = "TRIAGE";
    public static final String URGENT_DECISION = "URGENT_DECISION";
    public static final String URGENT_IMPLEMENTATION = "URGENT_IMPLEMENTATION";
    public static final String FILE_OPENED = "FILE_OPENED";
    public static final String FIRST_HYPOTHESIS = "FIRST_HYPOTHESIS";
    public static final String FIRST_ACT = "FIRST_ACT";
    public static final String RISK_ASSESSMENT = "RISK_ASSESSMENT";
    public static final String GLASS_REVIEW = "GLASS_REVIEW";
    public static final String TRANSFER_ACKNOWLEDGED = "TRANSFER_ACKNOWLEDGED";
    public static final String CONSENT_RATIFIED = "CONSENT_RATIFIED";
    public static final String IDENTITY_ANSWER = "IDENTITY_ANSWER";
    public static final String SEPARATION_REVIEW = "SEPARATION_REVIEW";

    static final Set<String> ALL = Set.of(
            ACKNOWLEDGE_RECEIPT,
            TRIAGE,
            URGENT_DECISION,
            URGENT_IMPLEMENTATION,
            FILE_OPENED,
            FIRST_HYPOTHESIS,
            FIRST_ACT,
            RISK_ASSESSMENT,
            TRANSFER_ACKNOWLEDGED,
            CONSENT_RATIFIED,
            GLASS_REVIEW,
            IDENTITY_ANSWER,
            SEPARATION_REVIEW);

    private TermIds() {}
}
