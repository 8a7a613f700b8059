package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.ReportDoor;
import esperanza.intake.relating.RecogniseParties;
import esperanza.intake.relating.RecogniseParties.NotTheSame;
import esperanza.intake.relating.RecogniseParties.Recognition;
import esperanza.intake.report.domain.ReportCommand.ReferReport;
import esperanza.intake.report.domain.ReportCommand.TriageReport;
import esperanza.intake.report.view.ReportStatus;
import esperanza.intake.triage.JudgeReport;
import esperanza.intake.triage.ReadReport;
import esperanza.intake.triage.view.ReportView;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.refusal.KnownCodes;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One report: its sender sees its status; officers triage it, refer it and recognise its parties. */
@Path("/v1/reports/{reportId}")
@Authenticated
public class ReportResource {

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final ReportDoor door;
    private final ReadReport reading;
    private final JudgeReport reports;
    private final RecogniseParties parties;

    ReportResource(
            CallerResolver callers,
            CommandRequests requests,
            ReportDoor door,
            ReadReport reading,
            JudgeReport reports,
            RecogniseParties parties) {
        this.callers = callers;
        this.requests = requests;
        this.door = door;
        this.reading = reading;
        this.reports = reports;
        this.parties = parties;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The status for its sender, the known facts for an officer; the ETag is its version",
            content = @Content(schema = @Schema(oneOf = {ReportStatus.class, ReportView.class})))
    @Operation(operationId = "readReport", summary = "The status of a report")
    public Uni<Response> read(UUID reportId) {
        return callers.permit(IntakeAction.READ_REPORT)
                .chain(caller -> reading.read(caller, reportId))
                .map(shown -> Answers.read(shown.view(), shown.version()));
    }

    @POST
    @Path("/triage")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "triageReport", summary = "Judge how urgent a report is")
    public Uni<Response> triage(Incoming<TriageReport> command) {
        return requests.command(IntakeAction.TRIAGE_REPORT, command)
                .done((asked, said) -> reports.triage(asked, ReportDoor.reportOf(command), said));
    }

    @POST
    @Path("/referral")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "referReport", summary = "Refer a report without consent, with reasons")
    public Uni<Response> refer(Incoming<ReferReport> command) {
        return door.done(IntakeAction.REFER_REPORT, command, said -> KnownCodes.require("/to", said.to()));
    }

    @POST
    @Path("/parties/{party}/recognition")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recogniseParty",
            summary = "Recognise a party as one that another report names",
            description =
                    "Both are one from now on; the party of the earlier report stands for both. The recognition is"
                            + " recorded with the party of the later report, and is undone there.")
    public Uni<Response> recognise(Incoming<Recognition> command) {
        return requests.command(IntakeAction.RECOGNISE_PARTY, command).done(parties::recognise);
    }

    @POST
    @Path("/parties/{party}/recognition/undoing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undoRecognition",
            summary = "Undo the recognition of a party",
            description = "Each party counts for itself again, with a plan of its own. Decisions made for both are"
                    + " not divided: protection is asked to review them.")
    public Uni<Response> undoRecognition(Incoming<NotTheSame> command) {
        return requests.command(IntakeAction.RECOGNISE_PARTY, command).done(parties::undo);
    }
}
