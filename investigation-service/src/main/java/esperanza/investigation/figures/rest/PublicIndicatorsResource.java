package esperanza.investigation.figures.rest;

import esperanza.access.NotHere;
import esperanza.investigation.figures.FindFigures;
import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.figures.domain.Indicator;
import esperanza.investigation.figures.rest.IndicatorsResource.Listed;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.Csv;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The figures as data, for everybody and for the scripts of every page: those that the public page shows. The end of the
 * address says the form: none is JSON, {@code .csv} a table, {@code .jsonld} a data cube.
 */
@Path("/v1/public")
@PermitAll
public class PublicIndicatorsResource {

    private static final String ONE = "/indicators/{indicator: [A-Z0-9.-]+}";
    private static final String SAME = "Yours are the same: no frame was made since";
    private static final String TABLE =
            "RFC 4180, UTF-8; no cell is a formula. The second row has the tags of HXL. What is not shown is empty, with the"
                    + " status Q";
    private static final String LINKED = "JSON-LD that brings its context along";

    private final FindFigures figures;
    private final Definitions definitions;
    private final EventJson json;

    PublicIndicatorsResource(FindFigures figures, Definitions definitions, EventJson json) {
        this.figures = figures;
        this.definitions = definitions;
        this.json = json;
    }

    @GET
    @Path("/indicators")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "As the last frame shows it",
            content = @Content(schema = @Schema(implementation = Listed.class)))
    @APIResponse(responseCode = "304", description = SAME)
    @Operation(
            operationId = "listPublicIndicators",
            summary = "All indicators of the country as the last frame shows them, for everybody",
            description = "A number is at least true; one that is not shown is absent. The ETag names the frame.")
    public Uni<Response> list(@Context Request request) {
        return all(
                request,
                found -> Response.ok(
                        new Listed(found.stream().map(IndicatorView::of).toList())));
    }

    @GET
    @Path("/indicators.csv")
    @Produces(Csv.TYPE)
    @APIResponse(
            responseCode = "200",
            description = TABLE,
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = SAME)
    @Operation(operationId = "exportPublicIndicators", summary = "The same as a table for a spreadsheet")
    public Uni<Response> table(@Context Request request) {
        return all(request, found -> FigureTable.tagged(found).ok());
    }

    @GET
    @Path("/indicators.jsonld")
    @Produces(FigureCube.TYPE)
    @APIResponse(
            responseCode = "200",
            description = LINKED,
            content = @Content(mediaType = FigureCube.TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = SAME)
    @Operation(operationId = "linkPublicIndicators", summary = "The same as a data cube")
    public Uni<Response> linked(@Context Request request) {
        return all(request, this::cube);
    }

    @GET
    @Path(ONE)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "As the last frame shows it",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "304", description = SAME)
    @Operation(
            operationId = "readPublicIndicator",
            summary = "An indicator as the last frame shows it, for everybody",
            description =
                    "by is " + IndicatorsResource.BY + ". A number is at least true; one that is not shown is absent.")
    public Uni<Response> one(
            @PathParam("indicator") String indicator,
            @QueryParam("by") @DefaultValue("country") String by,
            @Context Request request) {
        return one(indicator, by, request, found -> Response.ok(IndicatorView.of(found)));
    }

    @GET
    @Path(ONE + ".csv")
    @Produces(Csv.TYPE)
    @APIResponse(
            responseCode = "200",
            description = TABLE,
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = SAME)
    @Operation(operationId = "exportPublicIndicator", summary = "The same as a table for a spreadsheet")
    public Uni<Response> oneTable(
            @PathParam("indicator") String indicator,
            @QueryParam("by") @DefaultValue("country") String by,
            @Context Request request) {
        return one(indicator, by, request, found -> FigureTable.tagged(List.of(found))
                .ok());
    }

    @GET
    @Path(ONE + ".jsonld")
    @Produces(FigureCube.TYPE)
    @APIResponse(
            responseCode = "200",
            description = LINKED,
            content = @Content(mediaType = FigureCube.TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = SAME)
    @Operation(operationId = "linkPublicIndicator", summary = "The same as a data cube")
    public Uni<Response> oneLinked(
            @PathParam("indicator") String indicator,
            @QueryParam("by") @DefaultValue("country") String by,
            @Context Request request) {
        return one(indicator, by, request, found -> cube(List.of(found)));
    }

    @GET
    @Path(ONE + "/definition")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "As the last frame shows it",
            content = @Content(schema = @Schema(implementation = DefinitionView.class)))
    @Operation(
            operationId = "readPublicIndicatorDefinition",
            summary = "What an indicator counts: in words of three languages, and in terms of events")
    public Response define(@PathParam("indicator") String indicator) {
        return PublicData.open(Response.ok(definitions.of(named(indicator)))).build();
    }

    private Uni<Response> all(Request request, Function<List<Found>, Response.ResponseBuilder> shown) {
        return figures.figures(figures.indicators(), By.COUNTRY, Optional.empty())
                .map(found -> PublicData.answer(request, found.getFirst().frame(), () -> shown.apply(found)));
    }

    private Uni<Response> one(
            String indicator, String by, Request request, Function<Found, Response.ResponseBuilder> shown) {
        return figures.figure(named(indicator), IndicatorsResource.division(by), Optional.empty())
                .map(found -> PublicData.answer(request, found.frame(), () -> shown.apply(found)));
    }

    private Response.ResponseBuilder cube(List<Found> found) {
        return Response.ok(json.bytes(FigureCube.of(found)), FigureCube.TYPE);
    }

    private Indicator named(String code) {
        return figures.indicator(code).orElseThrow(NotHere::new);
    }
}
