package esperanza.intake.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.report.domain.InterviewSheet;
import esperanza.intake.report.domain.InterviewSheet.Line;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.InterviewRecorded;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a person said in an interview.
 *
 * @param party absent if it was the reporter
 * @param words the words to a line of the sheet
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OpenedInterview(Instant at, Optional<PartyRef> party, String language, Map<Line, String> words) {

    /**
     * The interviews of these persons, oldest first.
     *
     * @param reachable false if the contact of the reporter is compromised: then no safe contact is shown
     */
    static List<OpenedInterview> of(Set<UUID> persons, List<Recorded<ReportEvent>> report, boolean reachable) {
        return report.stream()
                .filter(recorded -> recorded.event() instanceof InterviewRecorded interview
                        && persons.contains(interview.sheet().subject()))
                .map(recorded -> recorded.as(InterviewRecorded.class))
                .flatMap(recorded -> recorded.event().sheet().value().stream()
                        .map(sheet -> new OpenedInterview(
                                recorded.recordedAt(),
                                recorded.event().party(),
                                sheet.language(),
                                words(sheet, reachable))))
                .toList();
    }

    private static Map<Line, String> words(InterviewSheet sheet, boolean reachable) {
        return sheet.words().entrySet().stream()
                .filter(said -> reachable || said.getKey() != Line.SAFE_CONTACT)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
