package esperanza.intake.triage.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.relating.RecogniseParties;
import esperanza.intake.report.view.ReportStatus;
import esperanza.intake.triage.JudgeReport;
import esperanza.intake.triage.ReadReport;
import esperanza.intake.triage.view.ReportView;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One report: its sender sees its status; officers triage it, refer it and recognise its parties. */
@Path("/v1/reports/{reportId}")
@Authenticated
public class ReportResource {

    /** A human judgement of the urgency. */
    public record Triage(
            @NotNull Urgency urgency,
            @NotNull Map<TriageFactor, Presence> factors,
            @NotBlank String reasons) {}

    /** A referral without consent, with reasons. */
    public record Referral(
            @NotNull ReferralDestination to, @NotBlank String reasons) {}

    /** The known party that the party of this report is recognised as. */
    public record Recognition(
            @NotNull PartyRef as, @NotBlank String reasons) {}

    /** The reasons to undo the recognition. */
    public record NotTheSame(@NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final ReadReport reading;
    private final JudgeReport reports;
    private final RecogniseParties parties;

    ReportResource(
            CallerResolver callers,
            CommandRequests requests,
            ReadReport reading,
            JudgeReport reports,
            RecogniseParties parties) {
        this.callers = callers;
        this.requests = requests;
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
    public Uni<Response> read(@PathParam("reportId") UUID reportId) {
        return callers.permit(IntakeAction.READ_REPORT)
                .chain(caller -> reading.read(caller, reportId))
                .map(shown -> Answers.read(shown.view(), shown.version()));
    }

    @POST
    @Path("/triage")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "triageReport", summary = "Judge how urgent a report is")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Triage.class),
                            examples = @ExampleObject(name = "urgent", value = """
                                    {"urgency": "U0", "factors": {"DEATH_SEXUAL_OR_DISAPPEARANCE": "PRESENT"},
                                     "reasons": "Explicit, named, with a date"}""")))
    public Uni<Response> triage(@PathParam("reportId") UUID reportId, @BeanParam ChangeHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.TRIAGE_REPORT)
                .chain(caller -> {
                    Triage triage = requests.read(body, Triage.class);
                    return reports.triage(
                            caller,
                            reportId,
                            requests.sent(headers, body),
                            triage.urgency(),
                            triage.factors(),
                            triage.reasons());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/referral")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "referReport", summary = "Refer a report without consent, with reasons")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Referral.class),
                            examples =
                                    @ExampleObject(
                                            name = "protection",
                                            value = "{\"to\": \"PROTECTION\", \"reasons\": \"A child is in danger\"}")))
    public Uni<Response> refer(@PathParam("reportId") UUID reportId, @BeanParam ChangeHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.REFER_REPORT)
                .chain(caller -> {
                    Referral referral = requests.read(body, Referral.class);
                    if (referral.to() == ReferralDestination.UNKNOWN) {
                        throw nowhere();
                    }
                    return reports.refer(
                            caller, reportId, requests.sent(headers, body), referral.to(), referral.reasons());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/parties/{party}/recognition")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recogniseParty", summary = "Recognise a party as one that is known already")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Recognition.class),
                            examples = @ExampleObject(name = "same woman", value = """
                                    {"as": "6f9619ff-8b86-4d11-b42d-00c04fc964ff", "reasons": "Same person, second hotline"}""")))
    public Uni<Response> recognise(
            @PathParam("reportId") UUID reportId,
            @PathParam("party") UUID party,
            @BeanParam ChangeHeaders headers,
            byte[] body) {
        return callers.permit(IntakeAction.RECOGNISE_PARTY)
                .chain(caller -> {
                    Recognition recognition = requests.read(body, Recognition.class);
                    return parties.recognise(
                            caller,
                            reportId,
                            requests.sent(headers, body),
                            new PartyRef(party),
                            recognition.as(),
                            recognition.reasons());
                })
                .map(Answers::done);
    }

    @POST
    @Path("/parties/{party}/recognition/undoing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undoRecognition",
            summary = "Undo the recognition of a party",
            description = "Each party counts for itself again, with a plan of its own. Decisions made for both are"
                    + " not divided: protection is asked to review them.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NotTheSame.class),
                            examples =
                                    @ExampleObject(
                                            name = "namesake",
                                            value = "{\"reasons\": \"A namesake, born in another year\"}")))
    public Uni<Response> undoRecognition(
            @PathParam("reportId") UUID reportId,
            @PathParam("party") UUID party,
            @BeanParam ChangeHeaders headers,
            byte[] body) {
        return callers.permit(IntakeAction.RECOGNISE_PARTY)
                .chain(caller -> parties.undo(
                        caller,
                        reportId,
                        requests.sent(headers, body),
                        new PartyRef(party),
                        requests.read(body, NotTheSame.class).reasons()))
                .map(Answers::done);
    }

    private static Refused nowhere() {
        return Refused.invalid("/to", "unknown-code", "This code is not known");
    }
}
