package esperanza.intake.likeness.domain;

import static esperanza.kernel.ActorKind.SYSTEM;

import esperanza.kernel.AtLeast;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Events of reports that resemble each other. */
public sealed interface LikenessEvent extends Concerning {

    /**
     * A series to which the report belongs.
     *
     * @param reasons what the report has in common with others of the series, each reason strong by itself
     */
    record Joined(UUID seriesId, @AtLeast(1) List<LikenessReason> reasons) {}

    /**
     * Another report of a series to which the report belongs.
     *
     * @param reasons all that the two have in common
     */
    record Near(
            CaseId caseId, ReportId reportId, @AtLeast(1) List<LikenessReason> reasons) {}

    /**
     * A report that was referred to investigation belongs to a series: it resembles others, which say so themselves. A
     * person says what that means.
     *
     * @param series all that were found so far; a further event has more of them, or more reasons
     * @param reasons all that were found so far
     * @param nearest some of the reports that were resembled when this was found, the most alike in front
     */
    @Published(by = SYSTEM, audience = Audience.INVESTIGATION)
    record SeriesJoined(
            CaseId caseId,
            ReportId reportId,
            @AtLeast(1) List<Joined> series,
            @OnTimeline @AtLeast(1) List<LikenessReason> reasons,
            @AtLeast(1) List<Near> nearest)
            implements LikenessEvent {

        @Override
        public List<CaseId> cases() {
            return Stream.concat(Stream.of(caseId), nearest.stream().map(Near::caseId))
                    .distinct()
                    .toList();
        }
    }

    /**
     * Two reports that were referred to investigation resemble each other. Logs have it of reports that were compared
     * before {@link SeriesJoined} told of series; it is not recorded any more.
     *
     * @param likenessId of the two cases, whichever of them is named first
     * @param caseId the case of the report that was compared with all others
     * @param reasons all that were found so far, at least one of them strong; a further event has more of them
     */
    @Published(by = SYSTEM, audience = Audience.INVESTIGATION)
    record LikenessFound(
            UUID likenessId,
            CaseId caseId,
            ReportId reportId,
            CaseId otherCaseId,
            ReportId otherReportId,
            @OnTimeline @AtLeast(1) List<LikenessReason> reasons)
            implements LikenessEvent {

        @Override
        public List<CaseId> cases() {
            return List.of(caseId, otherCaseId);
        }
    }
}
