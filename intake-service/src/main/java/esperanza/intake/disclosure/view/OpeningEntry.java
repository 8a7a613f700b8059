package esperanza.intake.disclosure.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.OpeningEvent.IdentityOpened;
import esperanza.intake.disclosure.domain.OpeningEvent.IdentityRequestRead;
import esperanza.intake.disclosure.domain.OpeningEvent.PartOpened;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An opening of a part of a report.
 *
 * @param by pseudonym of the person; shown inside the mechanism only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpeningEntry(
        Instant at, SealedPart part, OpeningPurpose purpose, String role, String institution, Optional<String> by) {

    /** For the reporter: each person appears by role only. */
    public static List<OpeningEntry> forOutside(List<Recorded<OpeningEvent>> openings) {
        return of(openings).map(OpeningEntry::withoutName).toList();
    }

    public static List<OpeningEntry> forInside(List<Recorded<OpeningEvent>> openings) {
        return of(openings).toList();
    }

    private OpeningEntry withoutName() {
        return new OpeningEntry(at, part, purpose, role, institution, Optional.empty());
    }

    private static Stream<OpeningEntry> of(List<Recorded<OpeningEvent>> openings) {
        return openings.stream().flatMap(recorded -> of(recorded).stream());
    }

    private static Optional<OpeningEntry> of(Recorded<OpeningEvent> recorded) {
        return switch (recorded.event()) {
            case PartOpened opened -> Optional.of(of(recorded, opened.part(), opened.purpose(), opened.by()));
            case IdentityOpened opened -> Optional.of(of(recorded, SealedPart.REPORTER, opened.purpose(), opened.by()));
            case IdentityRequestRead _, IdentityEvent _ -> Optional.empty();
        };
    }

    private static OpeningEntry of(Recorded<?> recorded, SealedPart part, OpeningPurpose purpose, String by) {
        return new OpeningEntry(
                recorded.recordedAt(),
                part,
                purpose,
                recorded.actor().role(),
                recorded.actor().institution(),
                Optional.of(by));
    }
}
