package esperanza.investigation.qualification.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of the qualification of a case. Names and fields are a published contract. */
public sealed interface QualificationEvent extends OfCase {

    /** Offences that a threat may be. No code tells who is accused; the article of the law is in the reasons. */
    enum Offence {
        THREAT,
        AGGRAVATED_THREAT,
        COERCION,
        EXTORTION,
        STALKING,
        CYBER_OFFENCE,
        ATTEMPTED_HOMICIDE,
        OTHER
    }

    /** What a test of the public interest is for. */
    enum TestPurpose {
        DIVERSION,
        MEDIATION,
        MINOR_OFFENCE
    }

    /** Whether the public interest excludes it, or a first person proposes it. */
    enum TestOutcome {
        EXCLUDED,
        PROPOSED
    }

    /** Acts that indicator 16.10.1 of the Sustainable Development Goals counts; its proposed refinement adds the last. */
    enum HarmAct {
        KILLING,
        ENFORCED_DISAPPEARANCE,
        KIDNAPPING,
        ARBITRARY_DETENTION,
        TORTURE,
        OTHER
    }

    /** The function of the victim to which the act is linked, as the same indicator divides it. */
    enum VictimFunction {
        HUMAN_RIGHTS_DEFENDER,
        JOURNALIST,
        MEDIA_WORKER,
        TRADE_UNIONIST
    }

    /** By what an act was verified. */
    enum HarmStandard {
        COURT_FINDING,
        OFFICIAL_RECORD,
        INDEPENDENT_SOURCES
    }

    /** How a party takes part, in the version that says that it was heard. */
    record HeardParty(UUID participationId, @AtLeast(1) int version) {}

    /**
     * The offence of the case was qualified, for the time being.
     *
     * @param version 1, 2, 3 … of the case
     * @param minor whether it is qualified as a minor offence
     * @param limitationOn when nobody can be charged with it any more
     */
    @Published(audience = INVESTIGATION)
    record OffenceQualified(
            CaseId caseId,
            @AtLeast(1) int version,
            @OnTimeline Offence offence,
            @OnTimeline boolean minor,
            Optional<Instant> limitationOn,
            Personal<String> reasons)
            implements QualificationEvent {}

    /**
     * It was tested whether the public interest allows less than a trial for a serious offence.
     *
     * @param testedBy pseudonym
     */
    @Published(audience = INVESTIGATION)
    record PublicInterestTested(
            CaseId caseId,
            UUID testId,
            String testedBy,
            @OnTimeline TestPurpose purpose,
            @OnTimeline TestOutcome outcome,
            Personal<String> reasons)
            implements QualificationEvent {}

    /**
     * A second person allowed the diversion or mediation that a test proposed, after each party was heard.
     *
     * @param heard the parties
     */
    @Published(audience = INVESTIGATION)
    record DiversionAllowed(
            CaseId caseId, UUID testId, @AtLeast(1) List<HeardParty> heard, Personal<String> reasons)
            implements QualificationEvent {}

    /**
     * It was recorded whether a body holds itself competent. A dispute stops no act.
     *
     * @param body sealed, because a body for soldiers or officials tells who is accused
     * @param held whether it holds itself competent
     * @param disputed whether another body disputes it
     */
    record CompetenceRecorded(
            CaseId caseId,
            @OnTimeline boolean held,
            @OnTimeline boolean disputed,
            Personal<String> body,
            Personal<String> reasons)
            implements QualificationEvent {}

    /**
     * It was recorded that somebody was not only threatened.
     *
     * @param recordedBy pseudonym; another person has to verify it
     */
    @Published(audience = INVESTIGATION)
    record HarmRecorded(
            CaseId caseId,
            UUID harmId,
            @OnTimeline HarmAct act,
            @OnTimeline VictimFunction victim,
            @AtLeast(1) String recordedBy,
            Personal<String> account)
            implements QualificationEvent {}

    /** A second person verified that it happened, and that it is linked to the function of the victim. */
    @Published(audience = INVESTIGATION)
    record HarmVerified(
            CaseId caseId,
            UUID harmId,
            @OnTimeline HarmAct act,
            @OnTimeline VictimFunction victim,
            @OnTimeline HarmStandard standard,
            Personal<String> reasons)
            implements QualificationEvent {}
}
