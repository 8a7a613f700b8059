package esperanza.protocol.vocabulary;

import static esperanza.protocol.vocabulary.TermObject.AWAITED_CONSENT;
import static esperanza.protocol.vocabulary.TermObject.CASE;
import static esperanza.protocol.vocabulary.TermObject.DEMAND;
import static esperanza.protocol.vocabulary.TermObject.GLASS_BREAK;
import static esperanza.protocol.vocabulary.TermObject.IDENTITY_REQUEST;
import static esperanza.protocol.vocabulary.TermObject.MEASURE;
import static esperanza.protocol.vocabulary.TermObject.PARTY;
import static esperanza.protocol.vocabulary.TermObject.REPORT;
import static esperanza.protocol.vocabulary.TermObject.SEPARATION;
import static esperanza.protocol.vocabulary.TermObject.TRANSFER;

import java.util.Set;

/**
 * A moment that moves a term of law: one starts it, another meets it, others may confirm, contest or withdraw it.
 * Software may start a term; only the act of a person meets one.
 */
public enum LegalMoment implements Code {
    REPORT_RECEIVED(REPORT, CASE, PARTY),
    IMMINENT_DANGER_DECLARED(PARTY, REPORT, CASE),
    RECEIPT_ACKNOWLEDGED(REPORT, CASE),
    REPORT_TRIAGED(REPORT, CASE),
    REFERRED_TO_INVESTIGATION(CASE, REPORT),
    REFERRED_TO_PROTECTION(CASE, REPORT),
    FILE_REGISTERED(CASE),
    FILE_TAKEN(CASE),
    FIRST_HYPOTHESIS_ADOPTED(CASE),
    FIRST_ACT_DONE(CASE),
    URGENT_MEASURE_DECIDED(MEASURE, PARTY, CASE),
    URGENT_MEASURE_HANDED_OVER(MEASURE, CASE),
    HANDOVER_CONFIRMED(MEASURE, CASE),
    HANDOVER_CONTESTED(MEASURE, CASE),
    RISK_ASSESSED(CASE),
    REPORT_TRANSFERRED(TRANSFER, CASE),
    TRANSFER_ACKNOWLEDGED(TRANSFER, CASE),
    REFERRED_SERIOUSLY_PREVENTED(AWAITED_CONSENT, REPORT, CASE),
    CONSENT_ANSWERED(AWAITED_CONSENT, REPORT, CASE),
    GLASS_BROKEN(GLASS_BREAK, CASE),
    GLASS_REVIEWED(GLASS_BREAK, CASE),
    IDENTITY_REQUESTED(IDENTITY_REQUEST, CASE),
    IDENTITY_ANSWERED(IDENTITY_REQUEST, CASE),
    IDENTITY_REQUEST_OVERTAKEN(IDENTITY_REQUEST),
    PARTIES_SET_APART(SEPARATION, CASE),
    SEPARATION_REVIEWED(SEPARATION, CASE),
    ANSWER_DEMANDED(DEMAND, CASE),
    DEMAND_ANSWERED(DEMAND, CASE),
    /** Other reports of the case remain, so the case and its parties are not among what this moment is about. */
    DATA_ERASED(REPORT, TRANSFER, AWAITED_CONSENT);

    private final Set<TermObject> about;

    LegalMoment(TermObject... about) {
        this.about = Set.of(about);
    }

    /** Whether the moment tells which thing of this kind it is about, so that it can move a term of that thing. */
    public boolean isAbout(TermObject kind) {
        return about.contains(kind);
    }

    /** Whether an event records this moment already. No clock is kept for a term with a moment that none does yet. */
    public boolean isRecorded() {
        return switch (this) {
            case FIRST_ACT_DONE, RISK_ASSESSED -> false;
            default -> true;
        };
    }

    /** Whether software alone records this moment. Such a moment can start a term, and never meets one. */
    public boolean isRecordedBySoftware() {
        return switch (this) {
            case FILE_REGISTERED, IDENTITY_REQUEST_OVERTAKEN, PARTIES_SET_APART, DATA_ERASED -> true;
            default -> false;
        };
    }
}
