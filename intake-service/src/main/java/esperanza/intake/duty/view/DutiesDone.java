package esperanza.intake.duty.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.report.domain.InterviewSheet;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.intake.report.domain.SearchKey;
import esperanza.intake.report.domain.Verbatim;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The duties of intake that were done, without what is sealed. Conflict checks are left out, because only intake and
 * custodians see them; the hits of a search are sealed, because not every reader may know of those cases.
 *
 * @param receiptAcknowledged when a person of the mechanism acknowledged the report; absent until then
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DutiesDone(
        Optional<Instant> receiptAcknowledged,
        List<InterviewDone> interviews,
        List<VerbatimKept> verbatims,
        List<SearchMade> priorIncidents) {

    /** One conversation with one person. {@code party}: absent if it was the reporter. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record InterviewDone(
            Instant at,
            Optional<PartyRef> party,
            Optional<InterviewSheet.Cause> cause,
            boolean ownLanguage,
            List<InterviewSheet.Answered> answers) {}

    /** An original that is kept unaltered. */
    public record VerbatimKept(Instant at, Verbatim.Kind kind) {}

    /** A search for incidents before. */
    public record SearchMade(Instant at, List<SearchKey> keys) {}

    /** The duties done so far, oldest first. */
    public static DutiesDone in(List<Recorded<ReportEvent>> history) {
        return new DutiesDone(
                all(history, ReceiptAcknowledged.class)
                        .map(Recorded::recordedAt)
                        .findFirst(),
                all(history, InterviewRecorded.class).map(DutiesDone::interview).toList(),
                all(history, VerbatimSecured.class)
                        .map(kept ->
                                new VerbatimKept(kept.recordedAt(), kept.event().kind()))
                        .toList(),
                all(history, PriorIncidentsSearched.class)
                        .map(made ->
                                new SearchMade(made.recordedAt(), made.event().keys()))
                        .toList());
    }

    private static InterviewDone interview(Recorded<InterviewRecorded> recorded) {
        InterviewRecorded interview = recorded.event();
        return new InterviewDone(
                recorded.recordedAt(),
                interview.party(),
                interview.cause(),
                interview.ownLanguage(),
                interview.answers());
    }

    private static <E> Stream<Recorded<E>> all(List<Recorded<ReportEvent>> history, Class<E> kind) {
        return history.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> recorded.as(kind));
    }
}
