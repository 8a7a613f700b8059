package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.pattern.DecideSeries;
import esperanza.investigation.pattern.DecideSeries.Said;
import esperanza.investigation.pattern.FindSeries;
import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.investigation.pattern.domain.SeriesEvent;
import esperanza.investigation.pattern.domain.SeriesId;
import esperanza.investigation.pattern.read.SeriesCasesQuery;
import esperanza.investigation.pattern.read.SeriesOfCaseQuery;
import esperanza.investigation.pattern.read.SeriesProjection;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The series of alike cases to which a case belongs: found with reasons, decided by a person. */
@Path("/v1/investigations/{caseId}/series")
@Authenticated
public class SeriesResource {

    private static final int MOST_OF_A_PART = 200;

    /** What a person says of the cases. */
    public enum Judgement {
        SAME_AUTHOR,
        SAME_CAMPAIGN,
        UNRELATED
    }

    /** The series of a case. */
    public record SeriesView(List<SeriesOfCaseQuery.Entry> items) {}

    /**
     * What you say of the cases, and why.
     *
     * @param cases a part of the series; absent: all cases of it of which you may know
     * @param until of the series that you have read: cases that joined later stay undecided. Absent: none did
     */
    public record SeriesVerdict(
            @NotNull Judgement decision,
            Optional<@Size(min = 1, max = MOST_OF_A_PART) List<UUID>> cases,
            Optional<String> until,
            @NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final FindSeries finder;
    private final DecideSeries series;
    private final Cursors cursors;
    private final Readers readers;

    SeriesResource(
            CallerResolver callers,
            CommandRequests requests,
            FindSeries finder,
            DecideSeries series,
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
    public Uni<Response> decide(
            UUID caseId, UUID seriesId, @BeanParam CommandHeaders headers, Body<SeriesVerdict> body) {
        return requests.command(InvestigationAction.DECIDE_SERIES, headers, body)
                .done((asked, said) -> decide(asked, of(caseId, seriesId, said), said.decision()));
    }

    private Said of(UUID caseId, UUID seriesId, SeriesVerdict said) {
        return new Said(
                new SeriesId(seriesId),
                new CaseId(caseId),
                said.cases().orElse(List.of()).stream().map(CaseId::new).toList(),
                said.until().map(cursors::position).orElse(Long.MAX_VALUE),
                said.reasons());
    }

    private Uni<Outcome<SeriesEvent>> decide(Asked<?> asked, Said said, Judgement decision) {
        return switch (decision) {
            case SAME_AUTHOR -> series.confirm(asked, said, MatchKind.SAME_AUTHOR);
            case SAME_CAMPAIGN -> series.confirm(asked, said, MatchKind.SAME_CAMPAIGN);
            case UNRELATED -> series.reject(asked, said);
        };
    }
}
