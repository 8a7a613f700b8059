package esperanza.investigation.programme.rest;

import static esperanza.investigation.InvestigationAction.READ_FILE;
import static esperanza.investigation.InvestigationAction.WORK_ON_PROGRAMME;
import static esperanza.investigation.programme.ProgrammeStreams.PROGRAMME;

import esperanza.investigation.CaseDoor;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.investigation.file.read.streams.CaseStreamsProjection;
import esperanza.investigation.programme.DirectProgramme;
import esperanza.investigation.programme.ReadProgramme;
import esperanza.investigation.programme.domain.ProgrammeCommand.ReviewProgramme;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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

    private final CallerResolver callers;
    private final CaseDoor door;
    private final CaseEvents events;
    private final CommandRequests requests;
    private final CommandIds ids;
    private final ReadProgramme reader;
    private final DirectProgramme programmes;
    private final Readers readers;

    ProgrammeResource(
            CallerResolver callers,
            CaseDoor door,
            CaseEvents events,
            CommandRequests requests,
            CommandIds ids,
            ReadProgramme reader,
            DirectProgramme programmes,
            Readers readers) {
        this.callers = callers;
        this.door = door;
        this.events = events;
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
        return callers.permit(READ_FILE)
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
    public Uni<Response> approve(Incoming<DirectProgramme.Approval> command) {
        return requests.command(WORK_ON_PROGRAMME, command).done(programmes::approve);
    }

    @POST
    @Path("/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviewProgramme", summary = "Record that you reviewed the programme of your file")
    public Uni<Response> review(Incoming<ReviewProgramme> command) {
        return door.done(
                WORK_ON_PROGRAMME,
                PROGRAMME,
                command,
                said -> events.require(said.caseId().value(), said.causes()));
    }

    private static Instant instant(String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeException noInstant) {
            throw Refused.invalid("/at", "wrong-format", "This value is not of the form that is needed");
        }
    }
}
