package esperanza.intake.sent.rest;

import esperanza.intake.IntakeAction;
import esperanza.intake.sent.read.SentReportsQuery;
import esperanza.intake.sent.view.SentReport;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A hotline compares what it sent with what is here: after an outage, and whenever it missed messages. */
@Path("/v1/reports/sent")
@Authenticated
public class SentReportsResource {

    /** The sender's own reference, as a report of it said. */
    public record ReferenceSearch(@NotBlank String externalReference) {}

    private final CallerResolver callers;
    private final SentReportsQuery reports;

    SentReportsResource(CallerResolver callers, SentReportsQuery reports) {
        this.callers = callers;
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "listSentReports",
            summary = "The reports that you sent and that changed since, the earliest change first",
            description = "Stage and version of each: read those that differ from yours. Keep the cursor of the last"
                    + " row, and ask with it the next time: nothing is missed. A report that changes while you read"
                    + " comes again at the end. A report whose data were erased is in no list.")
    public Uni<Page<SentReport>> list(
            @QueryParam("changedSince")
                    @Parameter(
                            description = "An instant like 2026-03-05T08:00:00Z; every report if absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    Optional<String> changedSince,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return callers.permit(IntakeAction.LIST_SENT_REPORTS)
                .chain(caller -> reports.changed(
                        caller.pseudonym(),
                        changedSince.map(SentReportsResource::instant).orElse(Instant.EPOCH),
                        after,
                        Lists.limit(limit)))
                .map(rows -> Page.of(rows, limit, SentReport::cursor));
    }

    @POST
    @Path("/searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findSentReports",
            summary = "Your reports with this external reference, the latest change first, 50 at most",
            description = "The whole reference, as you sent it. It comes in the body, because addresses are kept in"
                    + " logs. A report is found within a second.")
    @APIResponse(
            responseCode = "200",
            description = "None if no report of yours has it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SentReport[].class)))
    public Uni<List<SentReport>> find(Body<ReferenceSearch> body) {
        return callers.permit(IntakeAction.LIST_SENT_REPORTS)
                .chain(caller ->
                        reports.referenced(caller.pseudonym(), body.read().externalReference()));
    }

    private static Instant instant(String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeParseException noInstant) {
            throw Refused.invalid("/changedSince", "wrong-format", "An instant is like 2026-03-05T08:00:00Z");
        }
    }
}
