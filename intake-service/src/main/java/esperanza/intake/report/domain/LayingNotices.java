package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportRule.NO_SUCH_NOTICE;

import esperanza.intake.report.domain.Dialogue.Laid;
import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.RuleViolation;
import java.util.List;

/** Rules of the notices at the own door: an officer lays one ready, and only the person opens it. */
final class LayingNotices {

    private LayingNotices() {}

    /** Fails if the notice is for a party that the report does not name. */
    static NoticeLaid laid(Received report, LayNotice lay) {
        lay.party().ifPresent(report::party);
        return new NoticeLaid(
                report.reportId(),
                report.caseId(),
                lay.noticeId(),
                lay.kind(),
                lay.party(),
                report.sealed(new LaidNotice(lay.words(), lay.due())));
    }

    /** The first opening counts for each kind of reader. A notice of another door is not there. */
    static List<ReportEvent> read(Received report, ReadNotice read) {
        Laid notice = report.dialogue()
                .notice(read.noticeId(), read.party())
                .orElseThrow(() -> new RuleViolation(NO_SUCH_NOTICE));
        return notice.wasReadBy(read.by())
                ? List.of()
                : List.of(new NoticeRead(report.reportId(), report.caseId(), read.noticeId(), read.party(), read.by()));
    }
}
