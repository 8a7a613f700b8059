package esperanza.protocol.term;

import esperanza.protocol.vocabulary.LegalMoment;
import java.util.Map;
import java.util.Set;

/**
 * Ids of the terms that code names, because it shows them or calls somebody for them. A profile has all of them; its
 * other terms need no code.
 */
public final class TermIds {

    public static final String TRIAGE = "TRIAGE";
    public static final String URGENT_DECISION = "URGENT_DECISION";
    public static final String FILE_OPENED = "FILE_OPENED";
    public static final String REQUEST_ROUTED = "REQUEST_ROUTED";
    public static final String REVIEW_ON_CHANGE = "REVIEW_ON_CHANGE";
    public static final String GLASS_REVIEW = "GLASS_REVIEW";
    public static final String IDENTITY_ANSWER = "IDENTITY_ANSWER";
    public static final String SEPARATION_REVIEW = "SEPARATION_REVIEW";
    public static final String GAP = "GAP";
    public static final String CHECKIN = "CHECKIN";
    public static final String CHECKIN_FOLLOWED = "CHECKIN_FOLLOWED";
    public static final String ALARM = "ALARM";
    public static final String ANSWER_TO_OVERSIGHT = "ANSWER_TO_OVERSIGHT";

    static final Set<String> ALL = Set.of(
            TRIAGE,
            URGENT_DECISION,
            FILE_OPENED,
            REQUEST_ROUTED,
            REVIEW_ON_CHANGE,
            GLASS_REVIEW,
            IDENTITY_ANSWER,
            SEPARATION_REVIEW,
            GAP,
            CHECKIN,
            CHECKIN_FOLLOWED,
            ALARM,
            ANSWER_TO_OVERSIGHT);

    /** Terms whose due instant intake shows, with the moment from which intake counts them. */
    static final Map<String, LegalMoment> SHOWN_FROM = Map.of(
            TRIAGE, LegalMoment.REPORT_RECEIVED,
            URGENT_DECISION, LegalMoment.IMMINENT_DANGER_DECLARED,
            FILE_OPENED, LegalMoment.REFERRED_TO_INVESTIGATION,
            GLASS_REVIEW, LegalMoment.GLASS_BROKEN);

    private TermIds() {}
}
