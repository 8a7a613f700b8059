package esperanza.intake.duty.view;

import esperanza.intake.report.domain.InterviewSheet;
import esperanza.intake.report.domain.ReceiptWay;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.AcknowledgeReceipt;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.CheckWall;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.Duty;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.RecordInterview;
import esperanza.intake.report.domain.ReportCommand.RecordDuties.SecureVerbatim;
import esperanza.intake.report.domain.SearchKey;
import esperanza.intake.report.domain.Verbatim;
import esperanza.kernel.PartyRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The duties that were done; at least one. */
public record DutiesOfIntake(
        UUID reportId,

        @Schema(description = "How a person of the mechanism acknowledged the report to the one who sent it")
        Optional<ReceiptWay> receipt,

        Optional<@Valid Interview> interview,
        Optional<@Valid ExactWords> verbatim,
        Optional<@Valid PriorIncidents> priorIncidents,

        @Schema(description = "True: it was checked whether the report accuses anybody of the mechanism")
        Optional<Boolean> wallChecked,

        @Schema(description = "When it was done, if not now")
        Optional<Instant> at) {

    private static final String LANGUAGE = "^[a-z]{2,3}$";
    private static final String SHA_256 = "^[0-9a-f]{64}$";
    private static final int MOST_HITS = 50;

    /** One conversation with one person; a line that is left out is NOT_YET. */
    public record Interview(
            @Schema(description = "The party that was interviewed; absent if it was the reporter")
            Optional<PartyRef> party,

            @Schema(description = "Needed if this person was interviewed before")
            Optional<InterviewSheet.Cause> cause,

            @Schema(description = "The language that was spoken: sealed") @Pattern(regexp = LANGUAGE)
            String language,

            boolean ownLanguage,

            @Schema(
                    description =
                            "Line → the answer of the person. DEFENCE_LINK, AFFECTED, SAFE_CONTACT, CONFIDENTIALITY,"
                                    + " NEEDS and RIGHTS are questions: ANSWERED, DECLINED or NOT_YET. PSYCHOSOCIAL is an"
                                    + " offer: ACCEPTED, DECLINED or NOT_YET")
            Optional<Map<InterviewSheet.Line, InterviewSheet.Answer>> answers,

            @Schema(description = "Line → what the person said: sealed under the person")
            Optional<Map<InterviewSheet.Line, String>> words) {

        private RecordInterview duty() {
            return new RecordInterview(
                    party,
                    cause,
                    ownLanguage,
                    answers.orElse(Map.of()),
                    new InterviewSheet(language, words.orElse(Map.of())));
        }
    }

    /** The threat exactly as it came: the words, the hash of the original, or the place where it lies sealed. */
    public record ExactWords(
            Verbatim.Kind kind,
            Optional<String> words,
            Optional<@Pattern(regexp = SHA_256) String> sha256,
            Optional<String> place) {

        private SecureVerbatim duty() {
            return new SecureVerbatim(kind, new Verbatim(words, sha256, place));
        }
    }

    /** A search for incidents before this one. */
    public record PriorIncidents(
            @Size(min = 1) List<SearchKey> keys,

            @Schema(description = "The reports that were found")
            Optional<@Size(max = MOST_HITS) List<UUID>> hits) {}

    /** The duties, but for the search: the reports that it found are looked for first. */
    public List<Duty> withoutSearch() {
        return Stream.<Optional<? extends Duty>>of(
                        receipt.map(AcknowledgeReceipt::new),
                        interview.map(Interview::duty),
                        verbatim.map(ExactWords::duty),
                        wallChecked.filter(done -> done).map(_ -> new CheckWall()))
                .<Duty>flatMap(Optional::stream)
                .toList();
    }
}
