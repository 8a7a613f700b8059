package esperanza.intake.triage.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.report.domain.AffectedParty;
import esperanza.intake.report.domain.Facet;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportCoded;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.CodingSource;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.TimePrecision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One coding of a report, without its sealed part.
 *
 * @param by pseudonym of the person
 * @param source what it was coded from
 * @param placePrecision present if the place was coded
 * @param timePrecision present if the time was coded
 * @param parties the parties that were coded or learnt
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CodingView(
        Instant at,
        String by,
        String role,
        CodingSource source,
        Optional<String> area,
        Optional<PlacePrecision> placePrecision,
        Optional<Instant> occurredFrom,
        Optional<Instant> occurredTo,
        Optional<TimePrecision> timePrecision,
        Map<Facet, List<String>> facets,
        List<AffectedParty> parties) {

    /** The codings of a report, oldest first. */
    static List<CodingView> in(List<Recorded<ReportEvent>> history) {
        return history.stream()
                .filter(recorded -> recorded.event() instanceof ReportCoded)
                .map(recorded -> of(recorded.as(ReportCoded.class)))
                .toList();
    }

    private static CodingView of(Recorded<ReportCoded> recorded) {
        ReportCoded coded = recorded.event();
        return new CodingView(
                recorded.recordedAt(),
                recorded.actor().pseudonym(),
                recorded.actor().role(),
                coded.source(),
                coded.area(),
                coded.placePrecision(),
                coded.occurredFrom(),
                coded.occurredTo(),
                coded.timePrecision(),
                coded.facets(),
                coded.affected());
    }
}
