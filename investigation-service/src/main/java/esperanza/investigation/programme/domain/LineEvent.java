package esperanza.investigation.programme.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.Line.ClosingGround;
import esperanza.investigation.programme.domain.Line.Obstacle;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of one line of enquiry. Names and fields are a published contract. */
public sealed interface LineEvent extends Concerning {

    CaseId caseId();

    LineId lineId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * A line of enquiry was opened.
     *
     * @param hypotheses those that it tests
     * @param openedBy pseudonym of the person who opened it
     */
    @Published(audience = INVESTIGATION)
    record LineOpened(
            CaseId caseId,
            LineId lineId,
            @OnTimeline LineCode code,
            @AtLeast(1) List<HypothesisId> hypotheses,
            @AtLeast(1) String openedBy,
            Personal<String> objective)
            implements LineEvent {}

    /** A line of enquiry cannot go on for now. */
    @Published(audience = INVESTIGATION)
    record LineBlocked(
            CaseId caseId, LineId lineId, @OnTimeline Obstacle ground, Personal<String> reasons) implements LineEvent {}

    /**
     * A line of enquiry that was blocked or had ended goes on.
     *
     * @param hypotheses those that it tests
     * @param because the event that makes it possible
     */
    @Published(audience = INVESTIGATION)
    record LineResumed(
            CaseId caseId,
            LineId lineId,
            @AtLeast(1) List<HypothesisId> hypotheses,
            Optional<UUID> because,
            Personal<String> reasons)
            implements LineEvent {}

    /**
     * Nothing more can be done on a line of enquiry: each of its acts has ended.
     *
     * @param acts the acts of the line
     */
    @Published(audience = INVESTIGATION)
    record LineExhausted(
            CaseId caseId,
            LineId lineId,
            @OnTimeline LineCode code,
            @AtLeast(1) List<ActId> acts,
            Personal<String> reasons)
            implements LineEvent {}

    /** A supervisor closed a line of enquiry that is not exhausted. */
    @Published(audience = INVESTIGATION)
    record LineClosed(
            CaseId caseId,
            LineId lineId,
            @OnTimeline LineCode code,
            @OnTimeline ClosingGround ground,
            Personal<String> reasons)
            implements LineEvent {}
}
