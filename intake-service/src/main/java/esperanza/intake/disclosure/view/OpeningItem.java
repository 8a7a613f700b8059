package esperanza.intake.disclosure.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.disclosure.domain.IdentityEvent;
import esperanza.intake.disclosure.domain.OpeningEvent;
import esperanza.intake.disclosure.domain.OpeningEvent.*;
import esperanza.intake.disclosure.domain.ViewingEvent;
import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.Recorded;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An opening of a part of a report. A comparison of the reporter's contacts counts as an opening of REPORTER.
 *
 * @param by pseudonym of the person; shown inside the mechanism only
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OpeningItem(
        Instant at, Part part, OpeningPurpose purpose, String role, String institution, Optional<String> by) {

    /** The part that was opened. */
    public enum Part {
        ACCOUNT,
        PARTIES,
        REPORTER,
        /** One file of the report. */
        ATTACHMENT;

        private static Part of(SealedPart part) {
            return switch (part) {
                case ACCOUNT -> ACCOUNT;
                case PARTIES -> PARTIES;
                case REPORTER -> REPORTER;
            };
        }
    }

    /** For the reporter: each person appears by role only. */
    public static List<OpeningItem> forOutside(List<Recorded<OpeningEvent>> openings) {
        return of(openings).map(OpeningItem::withoutName).toList();
    }

    public static List<OpeningItem> forInside(List<Recorded<OpeningEvent>> openings) {
        return of(openings).toList();
    }

    private OpeningItem withoutName() {
        return new OpeningItem(at, part, purpose, role, institution, Optional.empty());
    }

    private static Stream<OpeningItem> of(List<Recorded<OpeningEvent>> openings) {
        return openings.stream().flatMap(recorded -> of(recorded).stream());
    }

    private static Optional<OpeningItem> of(Recorded<OpeningEvent> recorded) {
        return switch (recorded.event()) {
            case PartOpened opened -> Optional.of(of(recorded, Part.of(opened.part()), opened.purpose(), opened.by()));
            case IdentityOpened opened -> Optional.of(of(recorded, Part.REPORTER, opened.purpose(), opened.by()));
            case AttachmentOpened opened -> Optional.of(of(recorded, Part.ATTACHMENT, opened.purpose(), opened.by()));
            case MetadataOpened opened -> Optional.of(of(recorded, Part.ATTACHMENT, opened.purpose(), opened.by()));
            case ReportersCompared compared ->
                Optional.of(of(recorded, Part.REPORTER, compared.purpose(), compared.by()));
            case IdentityRequestRead _, ViewingEvent _, IdentityEvent _ -> Optional.empty();
        };
    }

    private static OpeningItem of(Recorded<?> recorded, Part part, OpeningPurpose purpose, String by) {
        return new OpeningItem(
                recorded.recordedAt(),
                part,
                purpose,
                recorded.actor().role(),
                recorded.actor().institution(),
                Optional.of(by));
    }
}
