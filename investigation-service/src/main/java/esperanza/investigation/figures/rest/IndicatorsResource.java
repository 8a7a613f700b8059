package esperanza.investigation.figures.rest;

import static esperanza.investigation.InvestigationAction.READ_FIGURES;

import esperanza.access.NotHere;
import esperanza.investigation.AsOf;
import esperanza.investigation.figures.FindFigures;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.read.Frames;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Csv;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The indicators, as the released frames show them. */
@Path("/v1/indicators")
@Authenticated
public class IndicatorsResource {

    static final String BY = "country, month, area, institution or unit";

    private final CallerResolver callers;
    private final FindFigures figures;
    private final Definitions definitions;

    IndicatorsResource(CallerResolver callers, FindFigures figures, Definitions definitions) {
        this.callers = callers;
        this.figures = figures;
        this.definitions = definitions;
    }

    /** All indicators. */
    public record Listed(List<IndicatorView> items) {}

    /** What the frames changed, in their order. */
    public record Changes(List<Frames.Change> items) {}

    @GET
    @Operation(operationId = "listIndicators", summary = "All indicators of the country, of one frame")
    public Uni<Listed> list(@QueryParam("asOf") Optional<String> asOf) {
        return callers.permit(READ_FIGURES)
                .chain(caller -> figures.figures(figures.indicators(), By.COUNTRY, AsOf.named(asOf)))
                .map(found -> new Listed(found.stream().map(IndicatorView::of).toList()));
    }

    @GET
    @Path("/{indicator}")
    @Operation(
            operationId = "readIndicator",
            summary = "An indicator as the last frame shows it that was made up to an instant",
            description = "by is " + BY + ". A number is at least true: a change of fewer than five cases waits.")
    public Uni<IndicatorView> read(
            @PathParam("indicator") String indicator,
            @QueryParam("by") @DefaultValue("country") String by,
            @QueryParam("asOf") Optional<String> asOf) {
        return found(indicator, by, asOf).map(IndicatorView::of);
    }

    @GET
    @Path("/{indicator}/table.csv")
    @Produces(Csv.TYPE)
    @APIResponse(
            responseCode = "200",
            description = "RFC 4180, UTF-8; no cell is a formula",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class)))
    @Operation(operationId = "exportIndicator", summary = "The same as a table for a spreadsheet")
    public Uni<Response> table(
            @PathParam("indicator") String indicator,
            @QueryParam("by") @DefaultValue("country") String by,
            @QueryParam("asOf") Optional<String> asOf) {
        return found(indicator, by, asOf).map(FigureTable::of).map(Csv::answer);
    }

    @GET
    @Path("/{indicator}/definition")
    @Operation(
            operationId = "readIndicatorDefinition",
            summary = "What an indicator counts: in words, and in terms of events")
    public Uni<DefinitionView> define(@PathParam("indicator") String indicator) {
        return callers.permit(READ_FIGURES).map(caller -> definitions.of(named(indicator)));
    }

    @GET
    @Path("/{indicator}/changes")
    @Operation(
            operationId = "readIndicatorChanges",
            summary = "By how much each frame moved the numbers of an indicator, and why",
            description =
                    "recordedSince: because of what was recorded of known cases; newCohorts: because cases of further"
                            + " months are counted.")
    public Uni<Changes> changes(@PathParam("indicator") String indicator) {
        return callers.permit(READ_FIGURES)
                .chain(caller -> figures.changes(named(indicator)))
                .map(Changes::new);
    }

    private Uni<FindFigures.Found> found(String indicator, String by, Optional<String> asOf) {
        return callers.permit(READ_FIGURES)
                .chain(caller -> figures.figure(named(indicator), division(by), AsOf.named(asOf)));
    }

    private Indicator named(String code) {
        return figures.indicator(code).orElseThrow(NotHere::new);
    }

    static By division(String by) {
        return By.of(by).orElseThrow(() -> new Refused(400, "unknown-division", "by is " + BY));
    }
}
