package esperanza.investigation.programme.domain;

import esperanza.investigation.evidence.domain.AuthorisationMeasure;
import java.util.Set;

/**
 * The catalogue of acts. An act is substantive if it seeks, secures or examines evidence, or hears a person: only such
 * an act counts as work on the file.
 */
public enum ActType {
    /** Subscriber, calls, messages and cell sites of a telephone. */
    TELEPHONY(
            true,
            AuthorisationMeasure.SUBSCRIBER_DATA,
            AuthorisationMeasure.TRAFFIC_DATA,
            AuthorisationMeasure.CONTENT_DATA,
            AuthorisationMeasure.CELL_DUMP),
    /** Messages that their owner hands over. */
    MESSAGING(true),
    /** Capture of posts, profiles and networks. */
    SOCIAL(true),
    /** Headers and path of e-mails. */
    EMAIL(true),
    /** The person or device behind an online account. */
    ATTRIBUTION(true),
    /** Examination of a device that its owner hands over. */
    DEVICE_FORENSIC(true),
    /** Prints, paper, ink and source of a document or an object. */
    DOCUMENT(true),
    /** Comparison of a text or a voice. */
    LINGUISTIC(true),
    VIDEO(true),
    /** Movements of a person or a device. */
    LOCATION(true, AuthorisationMeasure.TRAFFIC_DATA, AuthorisationMeasure.CELL_DUMP),
    /** Interview of a victim or a witness. */
    WITNESS(true),
    EXPERT_PSYCHOSOCIAL(true),
    CONTEXT_EXPERT(true),
    FINANCIAL(true, AuthorisationMeasure.BANK_RECORDS),
    /** Access to files of the State about the defender. */
    INTELLIGENCE_FILES(true, AuthorisationMeasure.STATE_FILES),
    PHYSICAL_SCENE(true),
    /** Records of organisations of civil society. */
    CSO_RECORD(true),
    /** Open sources. */
    OSINT(true),
    SEARCH(true, AuthorisationMeasure.SEARCH),
    INTERCEPTION(true, AuthorisationMeasure.INTERCEPTION),
    FILE_READING(false),
    FORWARDING(false),
    REMINDER(false);

    private final boolean substantive;
    private final Set<AuthorisationMeasure> measures;

    ActType(boolean substantive, AuthorisationMeasure... measures) {
        this.substantive = substantive;
        this.measures = Set.of(measures);
    }

    public boolean isSubstantive() {
        return substantive;
    }

    /** True if a court or another authority allows the act first. */
    boolean needsAuthorisation() {
        return !measures.isEmpty();
    }

    /** True if the authorisation of this measure is one of this act. */
    boolean isDoneBy(AuthorisationMeasure measure) {
        return measures.contains(measure);
    }
}
