package esperanza.intake.report.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.report.domain.LaidNotice;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One statement, question or notice after the report.
 *
 * @param kind QUESTION or NOTICE from the mechanism; a code of StatementKind from the reporter
 * @param words absent if they were erased
 * @param imminentDanger true if the statement says that somebody is in imminent danger; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Said(
        UUID id,
        Instant at,

        @Schema(enumeration = {"QUESTION", "NOTICE", "ADDITION", "CORRECTION", "ANSWER", "UNKNOWN"})
        String kind,

        Optional<UUID> answers,
        Optional<String> words,
        Optional<Boolean> imminentDanger) {

    private static final String NOTICE = "NOTICE";

    /** The same without the notices, which the person opens one by one. */
    public static List<Said> withoutNotices(List<Recorded<ReportEvent>> report, TimeDisclosure told) {
        return in(report, told).stream()
                .filter(said -> !said.kind().equals(NOTICE))
                .toList();
    }

    /** The statements, questions and notices of an opened report, oldest first. */
    public static List<Said> in(List<Recorded<ReportEvent>> report, TimeDisclosure told) {
        return report.stream()
                .flatMap(Said::of)
                .map(said ->
                        new Said(said.id, told.told(said.at), said.kind, said.answers, said.words, said.imminentDanger))
                .toList();
    }

    private static Stream<Said> of(Recorded<ReportEvent> recorded) {
        return switch (recorded.event()) {
            case StatementAdded added ->
                Stream.of(new Said(
                        added.statementId(),
                        recorded.recordedAt(),
                        added.kind().name(),
                        added.answers(),
                        added.words().value(),
                        added.imminentDanger()));
            case QuestionAsked asked ->
                Stream.of(new Said(
                        asked.questionId(),
                        recorded.recordedAt(),
                        "QUESTION",
                        Optional.empty(),
                        asked.words().value(),
                        Optional.empty()));
            case NoticeLaid laid ->
                Stream.of(new Said(
                        laid.noticeId(),
                        recorded.recordedAt(),
                        NOTICE,
                        Optional.empty(),
                        laid.notice().value().map(LaidNotice::words),
                        Optional.empty()));
            case ReportReceived _,
                    ReportCoded _,
                    ReportReferred _,
                    NoticeRead _,
                    TriageEvent _,
                    TransferEvent _,
                    ConsentEvent _,
                    AssemblyEvent _,
                    DutyEvent _,
                    ContactCompromised _,
                    DataErased _ -> Stream.empty();
        };
    }
}
