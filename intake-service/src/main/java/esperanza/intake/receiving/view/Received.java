package esperanza.intake.receiving.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.report.view.Next;
import esperanza.kernel.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a report.
 *
 * @param test true if it was sent as a test; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Received(
        ReportId reportId,
        Instant receivedAt,
        @JsonInclude List<Warning> warnings,
        List<Next> next,
        Optional<String> receipt,
        Optional<Boolean> test) {}
