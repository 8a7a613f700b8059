package esperanza.investigation.programme.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.FollowLine;
import esperanza.investigation.programme.domain.Line.ClosingGround;
import esperanza.investigation.programme.domain.Line.Obstacle;
import esperanza.investigation.programme.domain.LineCode;
import esperanza.investigation.programme.domain.LineId;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The lines of enquiry of a case. */
@Path("/v1/investigations/{caseId}/lines")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class LineResource {

    /**
     * A line of enquiry.
     *
     * @param hypotheses those that it tests
     */
    public record NewLine(
            @NotNull LineCode code,
            @NotEmpty List<HypothesisId> hypotheses,
            @NotBlank String objective) {}

    /** Why the line cannot go on for now. */
    public record Blocking(
            @NotNull Obstacle ground, @NotBlank String reasons) {}

    /**
     * Why the line goes on.
     *
     * @param because the event that makes it possible
     */
    public record Resumption(
            Optional<UUID> because, @NotBlank String reasons) {}

    /** Why nothing more can be done on the line. */
    public record Exhaustion(@NotBlank String reasons) {}

    /** Why the line is closed although it is not exhausted. */
    public record Closure(
            @NotNull ClosingGround ground, @NotBlank String reasons) {}

    /** The line that was opened. */
    public record Opened(LineId lineId) implements CommandAnswers.Made {}

    private final CommandRequests requests;
    private final FollowLine lines;

    LineResource(CommandRequests requests, FollowLine lines) {
        this.requests = requests;
        this.lines = lines;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = Opened.class)))
    @Operation(operationId = "openLine", summary = "Open a line of enquiry")
    public Uni<Response> open(UUID caseId, @BeanParam CommandHeaders headers, Body<NewLine> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .handle((asked, said) -> lines.open(asked, caseId, said.code(), said.hypotheses(), said.objective()))
                .map(opened ->
                        Answers.created(opened.outcome(), where(caseId, opened.lineId()), new Opened(opened.lineId())));
    }

    @POST
    @Path("/{lineId}/blocking")
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "blockLine", summary = "Record that a line of enquiry cannot go on for now")
    public Uni<Response> block(UUID caseId, UUID lineId, @BeanParam CommandHeaders headers, Body<Blocking> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) -> lines.block(asked, caseId, new LineId(lineId), said.ground(), said.reasons()));
    }

    @POST
    @Path("/{lineId}/resumption")
    @APIResponse(responseCode = "200", description = "The line is open")
    @Operation(operationId = "resumeLine", summary = "Take up a line of enquiry that was blocked or has ended")
    public Uni<Response> resume(UUID caseId, UUID lineId, @BeanParam CommandHeaders headers, Body<Resumption> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) -> lines.resume(asked, caseId, new LineId(lineId), said.because(), said.reasons()));
    }

    @POST
    @Path("/{lineId}/exhaustion")
    @APIResponse(responseCode = "200", description = "Exhausted")
    @Operation(
            operationId = "exhaustLine",
            summary = "Record that nothing more can be done on a line of your file, because each of its acts has ended")
    public Uni<Response> exhaust(UUID caseId, UUID lineId, @BeanParam CommandHeaders headers, Body<Exhaustion> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) -> lines.exhaust(asked, caseId, new LineId(lineId), said.reasons()));
    }

    @POST
    @Path("/{lineId}/closure")
    @APIResponse(responseCode = "200", description = "Closed")
    @Operation(operationId = "closeLine", summary = "Close a line of enquiry that is not exhausted, with reasons")
    public Uni<Response> close(UUID caseId, UUID lineId, @BeanParam CommandHeaders headers, Body<Closure> body) {
        return requests.command(InvestigationAction.DECIDE_ON_PROGRAMME, headers, body)
                .done((asked, said) -> lines.close(asked, caseId, new LineId(lineId), said.ground(), said.reasons()));
    }

    private static URI where(UUID caseId, LineId line) {
        return URI.create("/v1/investigations/" + caseId + "/lines/" + line.value());
    }
}
