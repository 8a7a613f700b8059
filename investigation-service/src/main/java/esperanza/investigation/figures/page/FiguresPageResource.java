package esperanza.investigation.figures.page;

import esperanza.access.NotHere;
import esperanza.investigation.figures.FigureTexts;
import esperanza.investigation.figures.FindFigures;
import esperanza.investigation.figures.FindFigures.Found;
import esperanza.investigation.figures.domain.Figure.By;
import esperanza.investigation.pattern.FindWarnings;
import esperanza.investigation.pattern.domain.Warning;
import esperanza.runtime.rest.PageHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The figures for everybody: without login, script or cookie. They are those of the last frame. */
@Path("/v1/public/{language: es|en|pt}/figures")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class FiguresPageResource {

    private final FindFigures figures;
    private final FiguresPages pages;
    private final FindWarnings warnings;

    FiguresPageResource(FindFigures figures, FiguresPages pages, FindWarnings warnings) {
        this.figures = figures;
        this.pages = pages;
        this.warnings = warnings;
    }

    @GET
    @Operation(
            operationId = "showFigures",
            summary = "The early warnings that hold now, and all indicators of the country")
    public Uni<Response> all(@PathParam("language") String language) {
        return figures.figures(figures.indicators(), By.COUNTRY, Optional.empty())
                .chain(found -> warnings.published().chain(published -> shown(language, found, published, "")));
    }

    @GET
    @Path("/{indicator}")
    @Operation(operationId = "showFigure", summary = "An indicator, by country, month, area, institution or unit")
    public Uni<Response> one(
            @PathParam("language") String language,
            @PathParam("indicator") String indicator,
            @QueryParam("by") @DefaultValue("country") String by) {
        By division = By.of(by).orElseThrow(NotHere::new);
        return figures.figure(figures.indicator(indicator).orElseThrow(NotHere::new), division, Optional.empty())
                .chain(found -> shown(
                        language,
                        List.of(found),
                        List.of(),
                        "/" + found.indicator().code() + "?by=" + division.code()));
    }

    private Uni<Response> shown(String language, List<Found> found, List<Warning> published, String rest) {
        return pages.of(FigureTexts.of(language), found, published, rest)
                .createUni()
                .map(html -> {
                    Response.ResponseBuilder response = Response.ok(html).type(MediaType.TEXT_HTML + ";charset=utf-8");
                    PageHeaders.ALL.forEach(response::header);
                    return response.build();
                });
    }
}
