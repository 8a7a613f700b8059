package esperanza.intake.duty.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.duty.FulfilDuties;
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
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An officer records what was done of the duties of intake. Nobody has to have read the report first. */
@Path("/v1/reports/{reportId}/duties")
@Authenticated
public class DutyResource {

    private static final String LANGUAGE = "^[a-z]{2,3}$";
    private static final String SHA_256 = "^[0-9a-f]{64}$";
    private static final int MOST_HITS = 50;

    /** The duties that were done; at least one. */
    public record DutiesOfIntake(
            @Schema(description = "How a person of the mechanism acknowledged the report to the one who sent it")
            Optional<ReceiptWay> receipt,

            Optional<@Valid Interview> interview,
            Optional<@Valid ExactWords> verbatim,
            Optional<@Valid PriorIncidents> priorIncidents,

            @Schema(description = "True: it was checked whether the report accuses anybody of the mechanism")
            Optional<Boolean> wallChecked,

            @Schema(description = "When it was done, if not now")
            Optional<Instant> at) {}

    /** One conversation with one person; a line that is left out is NOT_YET. */
    public record Interview(
            @Schema(description = "The party that was interviewed; absent if it was the reporter")
            Optional<PartyRef> party,

            @Schema(description = "Needed if this person was interviewed before")
            Optional<InterviewSheet.Cause> cause,

            @Schema(description = "The language that was spoken: sealed") @NotNull @Pattern(regexp = LANGUAGE)
            String language,

            boolean ownLanguage,

            @Schema(
                    description =
                            "Line → the answer of the person. DEFENCE_LINK, AFFECTED, SAFE_CONTACT, CONFIDENTIALITY,"
                                    + " NEEDS and RIGHTS are questions: ANSWERED, DECLINED or NOT_YET. PSYCHOSOCIAL is an"
                                    + " offer: ACCEPTED, DECLINED or NOT_YET")
            Optional<Map<InterviewSheet.Line, InterviewSheet.Answer>> answers,

            @Schema(description = "Line → what the person said: sealed under the person")
            Optional<Map<InterviewSheet.Line, String>> words) {}

    /** The threat exactly as it came: the words, the hash of the original, or the place where it lies sealed. */
    public record ExactWords(
            @NotNull Verbatim.Kind kind,
            Optional<String> words,
            Optional<@Pattern(regexp = SHA_256) String> sha256,
            Optional<String> place) {}

    /** A search for incidents before this one. */
    public record PriorIncidents(
            @NotNull @Size(min = 1) List<SearchKey> keys,

            @Schema(description = "The reports that were found")
            Optional<@Size(max = MOST_HITS) List<UUID>> hits) {}

    private final CommandRequests requests;
    private final FulfilDuties duties;

    DutyResource(CommandRequests requests, FulfilDuties duties) {
        this.requests = requests;
        this.duties = duties;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordDuties",
            summary = "Record duties done: receipt, interview, exact words, prior incidents, conflict check",
            description = "One gesture for all that was done in one conversation; each duty is an event of its own."
                    + " What a person said opens like that person's data.")
    public Uni<Response> record(UUID reportId, @BeanParam CommandHeaders headers, Body<DutiesOfIntake> body) {
        return requests.command(IntakeAction.RECORD_DUTIES, headers, body)
                .done((asked, said) -> duties.record(
                        asked.at(requests.said("/at", said.at())),
                        reportId,
                        duties(said),
                        said.priorIncidents().map(DutyResource::search)));
    }

    private static List<Duty> duties(DutiesOfIntake said) {
        return Stream.<Optional<? extends Duty>>of(
                        said.receipt().map(AcknowledgeReceipt::new),
                        said.interview().map(DutyResource::interview),
                        said.verbatim().map(DutyResource::verbatim),
                        said.wallChecked().filter(done -> done).map(_ -> new CheckWall()))
                .<Duty>flatMap(Optional::stream)
                .toList();
    }

    private static RecordInterview interview(Interview said) {
        return new RecordInterview(
                said.party(),
                said.cause(),
                said.ownLanguage(),
                said.answers().orElse(Map.of()),
                new InterviewSheet(said.language(), said.words().orElse(Map.of())));
    }

    private static SecureVerbatim verbatim(ExactWords said) {
        return new SecureVerbatim(said.kind(), new Verbatim(said.words(), said.sha256(), said.place()));
    }

    private static FulfilDuties.Search search(PriorIncidents said) {
        return new FulfilDuties.Search(said.keys(), said.hits().orElse(List.of()));
    }
}
