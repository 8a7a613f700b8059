package esperanza.intake.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.intake.application.ReceiveReports;
import esperanza.intake.domain.Receipt;
import esperanza.intake.domain.ReportEvent;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.kernel.CommandId;
import esperanza.kernel.ReportId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.StreamKey;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Term;
import esperanza.protocol.term.TermIds;
import esperanza.protocol.term.Terms;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.log.Chain;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.Desk;
import esperanza.runtime.rest.Refused;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.Secrets;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The hotlines' door. Nobody is turned away for what a report says or lacks. */
@Path("/v1/reports")
@Authenticated
public class ReportsResource {

    /** What is due now, and by when; in the words of the term itself. */
    public record Next(String what, Instant by, String explanation, String explicacion) {

        static Next of(Term term) {
            return new Next(
                    term.ruleId(),
                    term.due(),
                    term.explanation().en(),
                    term.explanation().es());
        }
    }

    /** The answer to a report. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Received(
            ReportId reportId,
            Instant receivedAt,
            @JsonInclude List<Warning> warnings,
            List<Next> next,
            Optional<String> receipt) {}

    private final Desk desk;
    private final ReceiveReports reports;
    private final ReportReader reader;
    private final Secrets secrets;
    private final Profile profile;
    private final ObjectMapper json;

    ReportsResource(
            Desk desk, ReceiveReports reports, KeyRing keys, Secrets secrets, Profile profile, ObjectMapper json) {
        this.desk = desk;
        this.reports = reports;
        this.reader = new ReportReader(profile.areas(), keys::newSubject);
        this.secrets = secrets;
        this.profile = profile;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitReport",
            summary = "Report a threat",
            description =
                    "One of account, files or code is enough. What cannot be mapped is kept sealed and answered as a"
                            + " warning; nothing in a report is a reason to refuse it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReportForm.class),
                            examples = @ExampleObject(name = "threat", value = ReportForm.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @APIResponse(responseCode = "400", description = "No JSON, or no Idempotency-Key")
    @APIResponse(
            responseCode = "422",
            description = "None of account, files, code; or the key was used with another body")
    @APIResponse(responseCode = "503", description = "Not known to be stored; send it again with the same key")
    public Uni<Response> submit(@BeanParam CommandHeaders headers, byte[] body) {
        return desk.permit(Action.SUBMIT_REPORT).chain(caller -> receive(caller, headers, body));
    }

    private Uni<Response> receive(Caller caller, CommandHeaders headers, byte[] body) {
        CommandId id = desk.commandId(caller, headers);
        ReportId reportId = new ReportId(desk.derivedId("report", id));
        ReportReader.Read read = reader.read(parse(body), reportId, desk.now())
                .orElseThrow(() -> new Refused(
                        422,
                        "nothing-reported",
                        "A report needs one of account, files or code",
                        List.of(new Refused.Field("/account", "one-of-account-files-code", "At least one is needed"))));
        Optional<Receipt> receipt = read.receiptWanted() ? Optional.of(receipt(id)) : Optional.empty();
        Cause cause = desk.cause(caller, Action.SUBMIT_REPORT, id, Optional.empty());
        return reports.receive(read.content(), id, desk.digest(headers, body), cause, names(receipt))
                .map(outcome -> answer(outcome, read.warnings(), receipt));
    }

    private Response answer(Outcome<ReportEvent> outcome, List<Warning> warnings, Optional<Receipt> receipt) {
        ReportReceived recorded = (ReportReceived) outcome.events().getFirst().event();
        List<Next> next = new ArrayList<>();
        if (recorded.imminentDanger()) {
            next.add(Next.of(Terms.due(profile, TermIds.URGENT_DECISION, recorded.receivedAt())));
        }
        next.add(Next.of(Terms.due(profile, TermIds.TRIAGE, recorded.receivedAt())));
        return Answers.createdOutside(
                outcome,
                URI.create("/v1/reports/" + recorded.reportId().value()),
                new Received(recorded.reportId(), recorded.receivedAt(), warnings, next, receipt.map(Receipt::text)));
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode report = json.readTree(body);
            if (report != null && !report.isMissingNode()) {
                return report;
            }
        } catch (IOException malformed) {
            throw new Refused(400, "malformed-json", "The body is not well-formed JSON");
        }
        throw new Refused(400, "malformed-json", "The body is not well-formed JSON");
    }

    private Receipt receipt(CommandId id) {
        return Receipt.from(secrets.of("receipt", id.value().toString()));
    }

    private static List<StreamKey> names(Optional<Receipt> receipt) {
        return receipt.map(r -> new StreamKey("receipt", Chain.sha256(r.text().getBytes(StandardCharsets.UTF_8))))
                .map(List::of)
                .orElse(List.of());
    }
}
