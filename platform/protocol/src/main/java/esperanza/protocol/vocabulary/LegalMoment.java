package esperanza.protocol.vocabulary;

import static esperanza.protocol.vocabulary.TermObject.ACT;
import static esperanza.protocol.vocabulary.TermObject.ALARM;
import static esperanza.protocol.vocabulary.TermObject.APPEAL;
import static esperanza.protocol.vocabulary.TermObject.ASSISTANCE;
import static esperanza.protocol.vocabulary.TermObject.AWAITED_CONSENT;
import static esperanza.protocol.vocabulary.TermObject.CASE;
import static esperanza.protocol.vocabulary.TermObject.CHANGE;
import static esperanza.protocol.vocabulary.TermObject.CHECKIN;
import static esperanza.protocol.vocabulary.TermObject.CONDUCT;
import static esperanza.protocol.vocabulary.TermObject.CONTEST;
import static esperanza.protocol.vocabulary.TermObject.CUSTODY_TRANSFER;
import static esperanza.protocol.vocabulary.TermObject.DECISION;
import static esperanza.protocol.vocabulary.TermObject.DEMAND;
import static esperanza.protocol.vocabulary.TermObject.DOSSIER;
import static esperanza.protocol.vocabulary.TermObject.EVIDENCE;
import static esperanza.protocol.vocabulary.TermObject.GAP;
import static esperanza.protocol.vocabulary.TermObject.GLASS_BREAK;
import static esperanza.protocol.vocabulary.TermObject.HYPOTHESIS;
import static esperanza.protocol.vocabulary.TermObject.IDENTITY_REQUEST;
import static esperanza.protocol.vocabulary.TermObject.MEASURE;
import static esperanza.protocol.vocabulary.TermObject.MISUSE;
import static esperanza.protocol.vocabulary.TermObject.NOTICE;
import static esperanza.protocol.vocabulary.TermObject.PARTY;
import static esperanza.protocol.vocabulary.TermObject.PRESERVATION;
import static esperanza.protocol.vocabulary.TermObject.PROPOSAL;
import static esperanza.protocol.vocabulary.TermObject.RELOCATION;
import static esperanza.protocol.vocabulary.TermObject.REPARATION;
import static esperanza.protocol.vocabulary.TermObject.REPORT;
import static esperanza.protocol.vocabulary.TermObject.REVIEW_CAUSE;
import static esperanza.protocol.vocabulary.TermObject.SEPARATION;
import static esperanza.protocol.vocabulary.TermObject.TASK;
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
    /** A report was referred to protection, and nobody declared danger. */
    PROTECTION_REQUESTED(CASE),
    /** Danger was recognised after the report was received without it. */
    DANGER_RECOGNISED(CASE),
    REQUEST_ROUTED(CASE),
    /** A request goes on as an urgent one, and nobody declared danger. */
    URGENT_REQUEST_ROUTED(CASE),
    FILE_REGISTERED(CASE),
    FILE_TAKEN(CASE),
    FIRST_HYPOTHESIS_ADOPTED(CASE),
    FIRST_ACT_DONE(CASE),
    URGENT_MEASURE_DECIDED(MEASURE, PARTY, CASE),
    URGENT_MEASURE_HANDED_OVER(MEASURE, CASE),
    /** An urgent measure was decided, or the person accepts one that they had declined. */
    URGENT_MEASURE_OWED(MEASURE, CASE),
    /** A measure was granted, or the person accepts one that they had declined. */
    MEASURE_OWED(MEASURE, CASE),
    GRANTED_MEASURE_HANDED_OVER(MEASURE, CASE),
    /** Any measure, granted or decided as urgent. */
    MEASURE_HANDED_OVER(MEASURE, CASE),
    HANDOVER_CONFIRMED(MEASURE, CASE),
    HANDOVER_CONTESTED(MEASURE, CASE),
    GRANTED_HANDOVER_CONFIRMED(MEASURE, CASE),
    GRANTED_HANDOVER_CONTESTED(MEASURE, CASE),
    MEASURE_DECLINED(MEASURE, CASE),
    MEASURE_TESTED(MEASURE, CASE),
    MEASURE_FAILED(MEASURE, CASE),
    MEASURE_RESTORED(MEASURE, CASE),
    /** The person gave a measure back. */
    MEASURE_RETURNED(MEASURE, CASE),
    /** The person has a measure, so that its effect is reviewed from time to time. */
    MEASURE_IN_HAND(MEASURE, CASE),
    EFFECTIVENESS_REVIEWED(MEASURE, CASE),
    /** A measure was taken away for good. */
    MEASURE_ENDED(MEASURE, CASE),
    /** A measure rests, so that nobody has to test, mend or review it. */
    MEASURE_SUSPENDED(MEASURE, CASE),
    /** The person was told that a measure is to be taken away, and why. */
    CHANGE_TOLD(CHANGE, CASE),
    CHANGE_ANSWERED(CHANGE, CASE),
    /** The person answered, or let the term pass: the change is put to those who decide, or dropped. */
    CHANGE_TO_DECIDE(CHANGE, CASE),
    /** A matter about the change was prepared. */
    CHANGE_TAKEN_UP(CHANGE, CASE),
    /** The change was dropped, or the measure ended otherwise. */
    CHANGE_CLOSED(CHANGE, CASE),
    MISUSE_VERIFICATION_BEGUN(MISUSE, CASE),
    MISUSE_PROLONGED(MISUSE, CASE),
    MISUSE_REPORTED(MISUSE, CASE),
    MISUSE_DROPPED(MISUSE, CASE),
    MISUSE_TOLD(MISUSE, CASE),
    MISUSE_ANSWERED(MISUSE, CASE),
    MISUSE_WEIGHED(MISUSE, CASE),
    APPEAL_LODGED(APPEAL, CASE),
    URGENT_APPEAL_LODGED(APPEAL, CASE),
    APPEAL_WITHDRAWN(APPEAL, CASE),
    STUDY_RECEIVED(APPEAL, CASE),
    APPEAL_RESOLVED(APPEAL, CASE),
    /** Something threatens a person while they lack what they were promised. */
    GAP_OPENED(GAP, CASE),
    GAP_ANSWERED(GAP, CASE),
    /** A date is agreed by which a person checks in. */
    CHECKIN_EXPECTED(CHECKIN, CASE),
    CHECKED_IN(CHECKIN, CASE),
    /** Another date is agreed by which a person checks in. */
    CHECKIN_MOVED(CHECKIN, CASE),
    CHECKIN_ENDED(CHECKIN, CASE),
    /** A person did not check in in time. */
    CHECKIN_MISSED(CHECKIN, CASE),
    CHECKIN_FOLLOWED(CHECKIN, CASE),
    ALARM_RAISED(ALARM, CASE),
    ALARM_ANSWERED(ALARM, CASE),
    /** An alarm goes on: the next step is owed. */
    ALARM_GOES_ON(ALARM, CASE),
    ALARM_ACTED_ON(ALARM, CASE),
    /** The person arrived in a safe place, or was last asked there. */
    LIVES_ELSEWHERE(RELOCATION, CASE),
    RELOCATION_REVIEWED(RELOCATION, CASE),
    /** The person returned, or settled elsewhere. */
    RELOCATION_OVER(RELOCATION, CASE),
    CONTACT_EXPECTED(PARTY, CASE),
    PERSON_CONTACTED(PARTY, CASE),
    TASK_SENT(TASK, CASE),
    /** The institution has the task, refused it or did it. */
    TASK_ANSWERED(TASK, CASE),
    TASK_REFUSED(TASK, CASE),
    TASK_WITHDRAWN(TASK, CASE),
    RISK_ASSESSED(CASE),
    RISK_IN_FORCE(PARTY, CASE),
    RISK_REASSESSED(PARTY, CASE),
    PROTECTION_REVIEW_CALLED(REVIEW_CAUSE, CASE),
    PROTECTION_REVIEWED(REVIEW_CAUSE, CASE),
    /** A person answered a review: the risk is to be assessed again. */
    REASSESSMENT_OWED(PARTY, CASE),
    /** A matter was prepared, or its decision was returned: those who decide are called, or decide alone. */
    MATTER_WAITS(DECISION, CASE),
    /** The body was called for the matter, or the person who decides alone decided it. */
    MATTER_TAKEN_UP(DECISION, CASE),
    MATTER_WITHDRAWN(DECISION, CASE),
    MATTER_ON_AGENDA(DECISION, CASE),
    MATTER_POSTPONED(DECISION, CASE),
    PAPERS_OWED(DECISION, CASE),
    PAPERS_POSTPONED(DECISION, CASE),
    PAPERS_SENT(DECISION, CASE),
    MATTER_DECIDED(DECISION, CASE),
    /** Those who sign a decision adopted or returned it. */
    DECISION_ANSWERED(DECISION, CASE),
    DECISION_ADOPTED(DECISION, CASE),
    /** A decision in force on what the person asked for in the case. */
    REQUEST_DECIDED(CASE),
    /** A decision that grants something came into force. */
    AUTHORITIES_OWED(DECISION, CASE),
    AUTHORITIES_TOLD(DECISION, CASE),
    /** The body said what it holds of an urgent measure. */
    EMERGENCY_RATIFIED(MEASURE, CASE),
    BENEFICIARY_TOLD(DECISION, CASE),
    TELLING_CONFIRMED(DECISION, CASE),
    TELLING_CONTESTED(DECISION, CASE),
    DECISION_APPEALED(DECISION, CASE),
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
    DATA_ERASED(REPORT, TRANSFER, AWAITED_CONSENT),
    /** A report in imminent danger, as a person triaged it, is with investigation. */
    IMMINENT_DANGER_INVESTIGATED(CASE),
    VOLATILE_EVIDENCE_EXAMINED(CASE),
    VOLATILE_EVIDENCE_FOUND(EVIDENCE, CASE),
    EVIDENCE_MADE_SAFE(EVIDENCE, CASE),
    PRESERVATION_REQUESTED(PRESERVATION, CASE),
    PRESERVATION_ANSWERED(PRESERVATION, CASE),
    DATA_HELD(PRESERVATION, CASE),
    DATA_CARRIED_ON(PRESERVATION, CASE),
    PRESERVATION_EXPIRED(PRESERVATION, CASE),
    EXPIRY_EXPLAINED(PRESERVATION, CASE),
    ASSISTANCE_AWAITED(ASSISTANCE, CASE),
    ASSISTANCE_MOVED(ASSISTANCE, CASE),
    PROGRAMME_APPROVED(CASE),
    PROGRAMME_IN_FORCE(CASE),
    PROGRAMME_REVIEWED(CASE),
    PROGRAMME_REVIEW_CALLED(REVIEW_CAUSE, CASE),
    CAUSE_REVIEWED(REVIEW_CAUSE, CASE),
    CONTEXT_ISSUED(CASE),
    ACT_PROPOSED(PROPOSAL, CASE),
    PROPOSAL_ANSWERED(PROPOSAL, CASE),
    PROPOSAL_CONFIRMED(PROPOSAL, CASE),
    PROPOSAL_CONTESTED(PROPOSAL, CASE),
    NOTICE_CALLED(NOTICE, PARTY, CASE),
    PARTY_TOLD(NOTICE, PARTY, CASE),
    NOTICE_CONFIRMED(NOTICE, PARTY, CASE),
    NOTICE_CONTESTED(NOTICE, PARTY, CASE),
    PARTY_SPOKEN_WITH(PARTY, CASE),
    PARTY_SPOKEN_WITH_AGAIN(PARTY, CASE),
    TOLD_OF_DISCARD(PARTY, CASE),
    HEARD_ON_DISCARD(PARTY, CASE),
    TOLD_OF_ARCHIVE(PARTY, CASE),
    HEARD_ON_ARCHIVE(PARTY, CASE),
    FILE_ACTIVE(CASE),
    FILE_ACTIVE_AGAIN(CASE),
    FILE_INACTIVE_30(CASE),
    FILE_INACTIVE_60(CASE),
    FILE_INACTIVE_90(CASE),
    INACTIVITY_30_ANSWERED(CASE),
    INACTIVITY_60_ANSWERED(CASE),
    INACTIVITY_90_ANSWERED(CASE),
    ARCHIVE_PROPOSED(CASE),
    ARCHIVE_DECIDED(CASE),
    REOPENING_CALLED(CASE),
    REOPENING_DECIDED(CASE),
    FILE_ENDED(CASE),
    HYPOTHESIS_REVIEW_CALLED(HYPOTHESIS, CASE),
    HYPOTHESIS_REVIEWED(HYPOTHESIS, CASE),
    ACT_ORDERED(ACT, CASE),
    ACT_DATE_MOVED(ACT, CASE),
    ACT_ENDED(ACT, CASE),
    CUSTODY_OFFERED(CUSTODY_TRANSFER, CASE),
    CUSTODY_ANSWERED(CUSTODY_TRANSFER, CASE),
    DOSSIER_ORDERED(DOSSIER, CASE),
    DOSSIER_ANSWERED(DOSSIER, CASE),
    CONDUCT_REFERRED(CONDUCT, CASE),
    CONDUCT_ACKNOWLEDGED(CONDUCT, CASE),
    ITEM_CONTESTED(CONTEST, CASE),
    CONTEST_ANSWERED(CONTEST, CASE),
    CONTEST_WITHDRAWN(CONTEST, CASE),
    REPARATION_OWED(REPARATION, CASE),
    REPARATION_PLANNED(REPARATION, CASE),
    REPARATION_FULFILLED(REPARATION, CASE),
    REPARATION_CONFIRMED(REPARATION, CASE),
    REPARATION_CONTESTED(REPARATION, CASE),
    LIMITATION_KNOWN(CASE),
    LIMITATION_MOVED(CASE),
    CHARGES_FILED(CASE),
    INVESTIGATION_SUSPENDED(CASE),
    INVESTIGATION_RESUMED(CASE);

    private final Set<TermObject> about;

    LegalMoment(TermObject... about) {
        this.about = Set.of(about);
    }

    /** Whether the moment tells which thing of this kind it is about, so that it can move a term of that thing. */
    public boolean isAbout(TermObject kind) {
        return about.contains(kind);
    }

    /** Whether software alone records this moment. Such a moment can start a term, and never meets one. */
    public boolean isRecordedBySoftware() {
        return switch (this) {
            case FILE_REGISTERED,
                    IDENTITY_REQUEST_OVERTAKEN,
                    PARTIES_SET_APART,
                    GAP_OPENED,
                    CHECKIN_MISSED,
                    DATA_ERASED,
                    NOTICE_CALLED,
                    PRESERVATION_EXPIRED,
                    PROGRAMME_REVIEW_CALLED,
                    FILE_INACTIVE_30,
                    FILE_INACTIVE_60,
                    FILE_INACTIVE_90,
                    REOPENING_CALLED,
                    HYPOTHESIS_REVIEW_CALLED -> true;
            default -> false;
        };
    }
}
