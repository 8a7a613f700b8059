package esperanza.intake.report.domain;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.ConfirmLowering;
import esperanza.intake.report.domain.ReportCommand.ProposeLowering;
import esperanza.intake.report.domain.ReportEvent.LoweringConfirmed;
import esperanza.intake.report.domain.ReportEvent.LoweringProposed;
import esperanza.kernel.RuleViolation;

/** An urgency below the floor of a red flag takes two persons with reasons, never one person and never a score. */
final class Lowering {

    private Lowering() {}

    static LoweringProposed proposed(Received report, ProposeLowering propose) {
        if (!report.triage().isBelowFloor(propose.urgency())) {
            throw new RuleViolation(ReportRule.NOT_BELOW_THE_FLOOR);
        }
        return new LoweringProposed(
                report.reportId(),
                report.caseId(),
                propose.urgency(),
                propose.at().by(),
                report.sealed(propose.reasons()));
    }

    static LoweringConfirmed confirmed(Received report, ConfirmLowering confirm) {
        LoweringProposed proposed =
                report.triage().lowering().orElseThrow(() -> new RuleViolation(ReportRule.NO_LOWERING_PROPOSED));
        if (proposed.by().equals(confirm.at().by())) {
            throw new RuleViolation(ReportRule.SECOND_PERSON_IS_ANOTHER);
        }
        return new LoweringConfirmed(
                report.reportId(),
                report.caseId(),
                proposed.urgency(),
                confirm.at().by(),
                report.sealed(confirm.reasons()));
    }
}
