package esperanza.investigation.programme.domain;

import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.Line.ClosingGround;
import esperanza.investigation.programme.domain.Line.Obstacle;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The commands on one line of enquiry. */
public sealed interface LineCommand extends CaseCommand {

    LineId lineId();

    /**
     * Whether a supervisor approved that private life is looked into.
     *
     * @param forAll true: for each hypothesis of the line that is about private life
     * @param forOne true: for at least one hypothesis of the line
     */
    record PrivateLife(boolean forAll, boolean forOne) {}

    /**
     * Open the line.
     *
     * @param hypotheses those that it tests
     */
    record OpenLine(
            CaseId caseId,
            At at,
            LineId lineId,
            LineCode code,
            List<HypothesisId> hypotheses,
            Personal<String> objective,
            PrivateLife privateLife)
            implements LineCommand {}

    /** Record that the line cannot go on for now. */
    record BlockLine(CaseId caseId, LineId lineId, Obstacle ground, Personal<String> reasons) implements LineCommand {}

    /**
     * Take up a line that was blocked or has ended.
     *
     * @param because the event that makes it possible
     */
    record ResumeLine(CaseId caseId, LineId lineId, Optional<UUID> because, Personal<String> reasons)
            implements LineCommand {}

    /**
     * Record that nothing more can be done on the line.
     *
     * @param acts the acts of the line
     */
    record ExhaustLine(CaseId caseId, LineId lineId, Map<ActId, Act.Known> acts, Personal<String> reasons)
            implements LineCommand {}

    /**
     * Close a line that is not exhausted.
     *
     * @param ofTheirFile true: the person who closes it also answers for the file
     */
    record CloseLine(
            CaseId caseId, At at, LineId lineId, ClosingGround ground, boolean ofTheirFile, Personal<String> reasons)
            implements LineCommand {}
}
