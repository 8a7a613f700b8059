package esperanza.intake.report.domain;

import esperanza.intake.report.domain.InterviewSheet.Answer;
import esperanza.intake.report.domain.InterviewSheet.Answered;
import esperanza.intake.report.domain.InterviewSheet.Line;
import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.RecordDuties;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.AcknowledgeReceipt;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.CheckWall;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.Duty;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.RecordInterview;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.SearchPriorIncidents;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.SecureVerbatim;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An officer records what was done of the duties of intake. Each duty is an event of its own, and an interview holds
 * the answers of the person.
 */
final class RecordingDuties {

    private RecordingDuties() {}

    static List<ReportEvent> recorded(Received report, RecordDuties done) {
        if (done.duties().isEmpty()) {
            throw new RuleViolation(ReportRule.NO_DUTY_DONE);
        }
        return done.duties().stream().flatMap(duty -> recorded(report, duty)).toList();
    }

    private static Stream<ReportEvent> recorded(Received report, Duty duty) {
        return switch (duty) {
            case AcknowledgeReceipt _ when report.duties().receiptAcknowledged() -> Stream.empty();
            case AcknowledgeReceipt acknowledge ->
                Stream.of(new ReceiptAcknowledged(report.reportId(), report.caseId(), acknowledge.way()));
            case RecordInterview interview -> Stream.of(interviewed(report, interview));
            case SecureVerbatim secure -> Stream.of(secured(report, secure));
            case SearchPriorIncidents search ->
                Stream.of(new PriorIncidentsSearched(
                        report.reportId(), report.caseId(), search.keys(), report.sealed(search.hits())));
            case CheckWall _ -> Stream.of(new WallChecked(report.reportId(), report.caseId()));
        };
    }

    private static InterviewRecorded interviewed(Received report, RecordInterview interview) {
        UUID person = interview
                .party()
                .map(ref -> report.party(ref).party().value())
                .orElseGet(() -> report.content().reporter().subject());
        if (report.duties().interviewed().contains(person) && interview.cause().isEmpty()) {
            throw new RuleViolation(ReportRule.FURTHER_INTERVIEW_WITHOUT_CAUSE);
        }
        return new InterviewRecorded(
                report.reportId(),
                report.caseId(),
                interview.party(),
                interview.cause(),
                interview.ownLanguage(),
                everyLine(interview.answers()),
                Personal.of(person, interview.sheet()));
    }

    private static List<Answered> everyLine(Map<Line, Answer> touched) {
        return Arrays.stream(Line.values())
                .map(line -> answered(line, touched.getOrDefault(line, Answer.NOT_YET)))
                .toList();
    }

    private static Answered answered(Line line, Answer answer) {
        if (!line.takes(answer)) {
            throw new RuleViolation(ReportRule.ANSWER_DOES_NOT_FIT);
        }
        return new Answered(line, answer);
    }

    private static VerbatimSecured secured(Received report, SecureVerbatim secure) {
        if (secure.verbatim().isEmpty()) {
            throw new RuleViolation(ReportRule.NOTHING_SECURED);
        }
        return new VerbatimSecured(report.reportId(), report.caseId(), secure.kind(), report.sealed(secure.verbatim()));
    }
}
