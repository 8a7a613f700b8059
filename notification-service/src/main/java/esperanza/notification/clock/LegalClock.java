package esperanza.notification.clock;

import static esperanza.protocol.vocabulary.LegalMoment.CONSENT_ANSWERED;
import static esperanza.protocol.vocabulary.LegalMoment.FILE_REGISTERED;
import static esperanza.protocol.vocabulary.LegalMoment.FILE_TAKEN;
import static esperanza.protocol.vocabulary.LegalMoment.FIRST_HYPOTHESIS_ADOPTED;
import static esperanza.protocol.vocabulary.LegalMoment.GLASS_BROKEN;
import static esperanza.protocol.vocabulary.LegalMoment.GLASS_REVIEWED;
import static esperanza.protocol.vocabulary.LegalMoment.IDENTITY_ANSWERED;
import static esperanza.protocol.vocabulary.LegalMoment.IDENTITY_REQUESTED;
import static esperanza.protocol.vocabulary.LegalMoment.IMMINENT_DANGER_DECLARED;
import static esperanza.protocol.vocabulary.LegalMoment.PARTIES_SET_APART;
import static esperanza.protocol.vocabulary.LegalMoment.REFERRED_SERIOUSLY_PREVENTED;
import static esperanza.protocol.vocabulary.LegalMoment.REFERRED_TO_INVESTIGATION;
import static esperanza.protocol.vocabulary.LegalMoment.REPORT_RECEIVED;
import static esperanza.protocol.vocabulary.LegalMoment.REPORT_TRANSFERRED;
import static esperanza.protocol.vocabulary.LegalMoment.REPORT_TRIAGED;
import static esperanza.protocol.vocabulary.LegalMoment.SEPARATION_REVIEWED;
import static esperanza.protocol.vocabulary.LegalMoment.URGENT_MEASURE_DECIDED;
import static esperanza.protocol.vocabulary.LegalMoment.URGENT_MEASURE_HANDED_OVER;

import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermIds;
import esperanza.protocol.vocabulary.LegalMoment;
import java.util.List;
import java.util.stream.Stream;

/**
 * The clocks that the policies keep, each from the moment that starts it to the act that meets it. A profile may set
 * their length, holder and warnings; a profile with other moments needs another release.
 */
public enum LegalClock {
    TRIAGE(TermIds.TRIAGE, REPORT_RECEIVED, REPORT_TRIAGED),
    URGENT_DECISION(TermIds.URGENT_DECISION, IMMINENT_DANGER_DECLARED, URGENT_MEASURE_DECIDED),
    URGENT_IMPLEMENTATION(TermIds.URGENT_IMPLEMENTATION, URGENT_MEASURE_DECIDED, URGENT_MEASURE_HANDED_OVER),
    FILE_OPENED(TermIds.FILE_OPENED, REFERRED_TO_INVESTIGATION, FILE_TAKEN),
    FIRST_HYPOTHESIS(TermIds.FIRST_HYPOTHESIS, FILE_REGISTERED, FIRST_HYPOTHESIS_ADOPTED),
    TRANSFER_ACKNOWLEDGED(TermIds.TRANSFER_ACKNOWLEDGED, REPORT_TRANSFERRED, LegalMoment.TRANSFER_ACKNOWLEDGED),
    CONSENT_RATIFIED(TermIds.CONSENT_RATIFIED, REFERRED_SERIOUSLY_PREVENTED, CONSENT_ANSWERED),
    GLASS_REVIEW(TermIds.GLASS_REVIEW, GLASS_BROKEN, GLASS_REVIEWED),
    IDENTITY_ANSWER(TermIds.IDENTITY_ANSWER, IDENTITY_REQUESTED, IDENTITY_ANSWERED),
    SEPARATION_REVIEW(TermIds.SEPARATION_REVIEW, PARTIES_SET_APART, SEPARATION_REVIEWED);

    private final String rule;
    private final LegalMoment startsOn;
    private final LegalMoment metBy;

    LegalClock(String rule, LegalMoment startsOn, LegalMoment metBy) {
        this.rule = rule;
        this.startsOn = startsOn;
        this.metBy = metBy;
    }

    /** The id of the term in the profile. */
    public String rule() {
        return rule;
    }

    /** Fails, with one sentence, if the profile starts or meets a clock on other moments than the policies wait for. */
    public static void requireAllOf(Profile profile) {
        Stream.of(values()).forEach(clock -> profile.require(clock.rule, clock.startsOn, clock.metBy));
    }

    /** The terms of the profile for which no clock is kept yet. */
    public static List<String> notKept(Profile profile) {
        List<String> kept = Stream.of(values()).map(LegalClock::rule).toList();
        return profile.terms().stream()
                .map(term -> term.id())
                .filter(id -> !kept.contains(id))
                .toList();
    }
}
