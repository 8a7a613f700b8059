package esperanza.intake.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.VerbatimSecured;
import esperanza.intake.report.domain.Verbatim;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A threat exactly as it came.
 *
 * @param sha256 the hash of the original
 * @param place where the original lies sealed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OpenedVerbatim(
        Instant at, Verbatim.Kind kind, Optional<String> words, Optional<String> sha256, Optional<String> place) {

    static List<OpenedVerbatim> in(List<Recorded<ReportEvent>> report) {
        return report.stream()
                .filter(recorded -> recorded.event() instanceof VerbatimSecured)
                .map(recorded -> recorded.as(VerbatimSecured.class))
                .flatMap(recorded -> recorded.event().verbatim().value().stream()
                        .map(kept -> new OpenedVerbatim(
                                recorded.recordedAt(),
                                recorded.event().kind(),
                                kept.words(),
                                kept.sha256(),
                                kept.place())))
                .toList();
    }
}
