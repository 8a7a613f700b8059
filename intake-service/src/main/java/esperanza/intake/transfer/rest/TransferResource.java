package esperanza.intake.transfer.rest;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.AcknowledgeTransfer;
import esperanza.intake.report.domain.ReportCommand.TransferReport;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportTransferred;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.KnownCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Transfers a report to a receiver outside the mechanism, which stays responsible until the receiver acknowledges it.
 */
@Path("/v1/reports/{reportId}/transfers")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
public class TransferResource {

    /** The destination, and the reasons. {@code receiver}: the exact receiver, in words. */
    public record Transfer(
            @NotNull @KnownCode TransferDestination to,
            Optional<String> receiver,
            @NotBlank String reasons) {}

    /** The transfer that was recorded. */
    public record Transferred(UUID transferId) {}

    /** The receiver's reference. */
    public record Acknowledgement(@NotBlank String reference) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final CommandIds ids;
    private final FindReport finder;
    private final CommandHandler<ReportCommand, Report, ReportEvent> reports;
    private final Institutions institutions;

    TransferResource(
            CallerResolver callers,
            CommandRequests requests,
            CommandIds ids,
            FindReport finder,
            CommandHandler<ReportCommand, Report, ReportEvent> reports,
            Profile profile) {
        this.callers = callers;
        this.requests = requests;
        this.ids = ids;
        this.finder = finder;
        this.reports = reports;
        this.institutions = profile.institutions();
    }

    @POST
    @Operation(
            operationId = "transferReport",
            summary = "Transfer a report to another state, the ombudsman or the prosecutor, with reasons",
            description = "The term for the receiver's acknowledgement begins; the work on the report here goes on.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Transfer.class),
                            examples = @ExampleObject(name = "another state", value = """
                                    {"to": "ANOTHER_STATE", "receiver": "Mechanism of the neighbouring state",
                                     "reasons": "She lives there now and asked for it"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The receiver has to acknowledge it",
            content = @Content(schema = @Schema(implementation = Transferred.class)))
    public Uni<Response> transfer(@PathParam("reportId") UUID reportId, @BeanParam ChangeHeaders headers, byte[] body) {
        return callers.permit(IntakeAction.TRANSFER_REPORT).chain(caller -> {
            Transfer transfer = requests.read(body, Transfer.class);
            UUID id = ids.derivedId("transfer", requests.commandId(caller, headers));
            URI where = URI.create("/v1/reports/" + reportId + "/transfers/" + id);
            return handled(
                            caller,
                            reportId,
                            headers,
                            body,
                            new TransferReport(id, transfer.to(), transfer.receiver(), transfer.reasons()))
                    .map(outcome -> Answers.created(outcome, where, new Transferred(id)));
        });
    }

    @POST
    @Path("/{transferId}/acknowledgement")
    @Operation(operationId = "acknowledgeTransfer", summary = "Record the receiver's acknowledgement and reference")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Acknowledgement.class),
                            examples = @ExampleObject(name = "theirs", value = "{\"reference\": \"EXP-2026-0117\"}")))
    public Uni<Response> acknowledge(
            @PathParam("reportId") UUID reportId,
            @PathParam("transferId") UUID transferId,
            @BeanParam ChangeHeaders headers,
            byte[] body) {
        return callers.permit(IntakeAction.TRANSFER_REPORT).chain(caller -> {
            Acknowledgement acknowledgement = requests.read(body, Acknowledgement.class);
            return handled(
                            caller,
                            reportId,
                            headers,
                            body,
                            new AcknowledgeTransfer(transferId, acknowledgement.reference()))
                    .map(Answers::done);
        });
    }

    private Uni<Outcome<ReportEvent>> handled(
            Caller caller, UUID reportId, ChangeHeaders headers, byte[] body, ReportCommand command) {
        Action action = IntakeAction.TRANSFER_REPORT;
        Request<ReportCommand> request = requests.request(
                caller, action, ReportStreams.report(reportId), headers, body, Optional.empty(), command);
        return finder.ours(caller, action, reportId)
                .call(found -> notToTheAccused(found, command))
                .chain(() -> reports.handle(request));
    }

    /**
     * The conflict wall also applies to a transfer: neither the destination's institution nor a named receiver may be
     * excluded from the case. A repeated transfer command is answered again.
     */
    private Uni<Void> notToTheAccused(FindReport.Found found, ReportCommand command) {
        return command instanceof TransferReport transfer && !wasMade(found, transfer)
                ? Multi.createFrom()
                        .iterable(receivers(transfer))
                        .onItem()
                        .transformToUniAndConcatenate(receiver -> finder.isShutTo(found.report(), receiver))
                        .filter(shut -> shut)
                        .invoke(() -> {
                            throw new Refused(409, "receiver-is-accused", "This institution is excluded from the case");
                        })
                        .toUni()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static boolean wasMade(FindReport.Found found, TransferReport transfer) {
        return found.history().stream()
                .anyMatch(recorded -> recorded.event() instanceof ReportTransferred made
                        && made.transferId().equals(transfer.transferId()));
    }

    private List<String> receivers(TransferReport transfer) {
        return Stream.concat(
                        institutions.receiver(transfer.to()).stream(),
                        transfer.receiver().stream().flatMap(words -> institutions.namedIn(words).stream()))
                .toList();
    }
}
