package esperanza.intake.receiving.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.report.view.NextTerm;
import esperanza.kernel.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to a report.
 *
 * @param test true if it was sent as a test; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Received(
        ReportId reportId,
        Instant receivedAt,
        List<Warning> warnings,
        List<NextTerm> next,
        Optional<String> receipt,
        Optional<Boolean> test) {

    /** The same answer with one warning more. */
    public Received with(Warning warning) {
        return new Received(
                reportId,
                receivedAt,
                Stream.concat(warnings.stream(), Stream.of(warning)).toList(),
                next,
                receipt,
                test);
    }
}
