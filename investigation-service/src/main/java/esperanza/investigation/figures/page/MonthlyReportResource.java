package esperanza.investigation.figures.page;

import static esperanza.investigation.InvestigationAction.READ_FIGURES;

import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.FindMonth;
import esperanza.investigation.figures.FindMonth.Month;
import esperanza.investigation.figures.read.Frames.Frame;
import esperanza.runtime.paper.PaperLanguage;
import esperanza.runtime.paper.Papers;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The monthly report on paper. It is not for everybody, because a printer that anybody may ask prints no dossier. */
@Path("/v1/monthly-report")
@Authenticated
public class MonthlyReportResource {

    private final CallerResolver callers;
    private final FindMonth months;
    private final MonthlyReports reports;
    private final Papers papers;

    MonthlyReportResource(CallerResolver callers, FindMonth months, MonthlyReports reports, Papers papers) {
        this.callers = callers;
        this.months = months;
        this.reports = reports;
        this.papers = papers;
    }

    @GET
    @Produces("application/pdf")
    @APIResponse(
            responseCode = "200",
            description = "Each indicator with a number as a chart, with its definition and norm",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "printMonthlyReport",
            summary = "The figures of a month, of the country or of a unit, as PDF",
            description = "month is like 2026-10; absent: the last one that is over. It shows the last frame up to the"
                    + " end of the month, and by how much its numbers rose since the last frame before the month.")
    public Uni<Response> print(
            @QueryParam("month") Optional<String> month,
            @QueryParam("unit") Optional<String> unit,
            @QueryParam("language") @DefaultValue("ES") PaperLanguage language) {
        return callers.permit(READ_FIGURES)
                .chain(caller ->
                        months.of(month.map(MonthlyReportResource::named).orElseGet(months::last), unit))
                .chain(found -> papers.pdf(() -> reports.of(found, FigureTexts.of(language.code())), made(found)))
                .map(Answers::opened);
    }

    private static Instant made(Month month) {
        return month.frame().map(Frame::at).orElse(Instant.EPOCH);
    }

    private static YearMonth named(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new Refused(400, "malformed-month", "month is a month like 2026-10");
        }
    }
}
