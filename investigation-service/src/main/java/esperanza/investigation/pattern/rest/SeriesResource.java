package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.pattern.ActOnSeries;
import esperanza.investigation.pattern.FindSeries;
import esperanza.investigation.pattern.domain.SeriesId;
import esperanza.investigation.pattern.read.SeriesCasesQuery;
import esperanza.investigation.pattern.read.SeriesOfCaseQuery;
import esperanza.investigation.pattern.read.SeriesProjection;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The series of alike cases to which a case belongs: found with reasons, decided by a person. */
@Path("/v1/investigations/{caseId}/series")
@Authenticated
public class SeriesResource {

    /** The series of a case. */
    public record SeriesView(List<SeriesOfCaseQuery.Entry> items) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final FindSeries finder;
    private final ActOnSeries series;
    private final Cursors cursors;
    private final Readers readers;

    SeriesResource(
            CallerResolver callers,
            CommandRequests requests,
            FindSeries finder,
            ActOnSeries series,
            Cursors cursors,
            Readers readers) {
        this.callers = callers;
        this.requests = requests;
        this.finder = finder;
        this.series = series;
        this.cursors = cursors;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listSeries",
            summary = "The series of alike cases to which this one belongs, the nearest side by side with it, and why",
            description = "Values are compared where they are sealed; only the reason is answered. A series is shown as"
                    + " if it had only the cases that you may know of. Software accuses nobody: a person decides.")
    public Uni<SeriesView> list(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, SeriesProjection.NAME))
                .chain(caller -> finder.of(caller, caseId))
                .map(SeriesView::new);
    }

    @GET
    @Path("/{seriesId}/cases")
    @Operation(operationId = "listSeriesCases", summary = "The cases of a series, in the order in which they joined it")
    public Uni<Page<SeriesCasesQuery.Entry>> cases(
            UUID caseId,
            UUID seriesId,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, SeriesProjection.NAME))
                .chain(caller -> finder.cases(
                        caller,
                        caseId,
                        new SeriesId(seriesId),
                        SeriesCasesQuery.Place.of(cursors, after),
                        Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, SeriesCasesQuery.Entry::cursor));
    }

    @POST
    @Path("/{seriesId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "Decided; a new reason may propose a case again that was unrelated")
    @Operation(
            operationId = "decideSeries",
            summary = "Say whether the cases of a series have the same author, are one campaign, or are unrelated",
            description = "About the whole series as far as you may know of it, or a part of it. The reasons open with"
                    + " the file of this case; they name no other case. Another decision may follow; each stays on"
                    + " record.")
    public Uni<Response> decide(Incoming<ActOnSeries.SeriesVerdict> command) {
        return requests.command(InvestigationAction.DECIDE_SERIES, command)
                .done((asked, said) -> series.decide(
                        asked, said, said.until().map(cursors::position).orElse(Long.MAX_VALUE)));
    }
}
