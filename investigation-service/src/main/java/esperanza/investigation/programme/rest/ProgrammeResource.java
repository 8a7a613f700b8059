package esperanza.investigation.programme.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.investigation.programme.DirectProgramme;
import esperanza.investigation.programme.DirectProgramme.Draft;
import esperanza.investigation.programme.ReadProgramme;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.LineId;
import esperanza.investigation.programme.domain.Programme.ReviewOutcome;
import esperanza.kernel.EventId;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The programme of an investigation: read with its lines and acts, approved, reviewed. */
@Path("/v1/investigations/{caseId}/programme")
@Authenticated
public class ProgrammeResource {

    /**
     * A version of the programme.
     *
     * @param lines the lines of enquiry that it follows, L1 among them
     * @param acts the acts that it relies on, at least one for each open line
     * @param experts the experts that it needs
     */
    public record Approval(
            @NotEmpty List<LineId> lines,
            @NotEmpty List<ActId> acts,
            @NotNull Instant nextReview,
            @NotBlank String objectives,
            Optional<String> experts) {}

    /**
     * A review of the version in force.
     *
     * @param causes the events that called for it; empty: its time had come
     */
    public record Review(
            int version,
            @NotNull List<EventId> causes,
            @NotNull ReviewOutcome outcome,
            @NotNull Instant nextReview,
            @NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final CommandIds ids;
    private final ReadProgramme reader;
    private final DirectProgramme programmes;
    private final Readers readers;

    ProgrammeResource(
            CallerResolver callers,
            CommandRequests requests,
            CommandIds ids,
            ReadProgramme reader,
            DirectProgramme programmes,
            Readers readers) {
        this.callers = callers;
        this.requests = requests;
        this.ids = ids;
        this.reader = reader;
        this.programmes = programmes;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "readProgramme",
            summary = "The programme of a case with its lines and acts: what is next, and what is overdue")
    public Uni<ProgrammeView> read(
            UUID caseId,
            @QueryParam("at")
                    @Parameter(
                            description = "The instant at which an act is overdue; the present one if absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    Optional<String> at,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, CaseStreamsProjection.NAME))
                .chain(caller -> reader.read(caller, caseId)
                        .map(read -> ProgrammeView.of(
                                caseId,
                                read,
                                caller.pseudonym(),
                                at.map(ProgrammeResource::instant).orElseGet(ids::now))));
    }

    @POST
    @Path("/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "This version is in force")
    @Operation(operationId = "approveProgramme", summary = "Approve the next version of the programme of your file")
    public Uni<Response> approve(UUID caseId, @BeanParam CommandHeaders headers, Body<Approval> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) -> programmes.approve(
                        asked,
                        caseId,
                        new Draft(said.lines(), said.acts(), said.nextReview(), said.objectives(), said.experts())));
    }

    @POST
    @Path("/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Recorded")
    @Operation(operationId = "reviewProgramme", summary = "Record that you reviewed the programme of your file")
    public Uni<Response> review(UUID caseId, @BeanParam CommandHeaders headers, Body<Review> body) {
        return requests.command(InvestigationAction.WORK_ON_PROGRAMME, headers, body)
                .done((asked, said) -> programmes.review(
                        asked,
                        caseId,
                        new DirectProgramme.Review(
                                said.version(), said.causes(), said.outcome(), said.nextReview(), said.reasons())));
    }

    private static Instant instant(String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeException noInstant) {
            throw Refused.invalid("/at", "wrong-format", "This value is not of the form that is needed");
        }
    }
}
