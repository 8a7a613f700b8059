package esperanza.investigation.pattern.rest;

import esperanza.investigation.InvestigationAction;
import esperanza.investigation.pattern.DecideMatches;
import esperanza.investigation.pattern.FindMatches;
import esperanza.investigation.pattern.domain.MatchEvent;
import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.investigation.pattern.read.MatchesProjection;
import esperanza.investigation.pattern.read.MatchesQuery;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The cases that are like a case: found with reasons, decided by a person. */
@Path("/v1/investigations/{caseId}/matches")
@Authenticated
public class MatchResource {

    /** What a person says of the two cases. */
    public enum Judgement {
        SAME_AUTHOR,
        SAME_CAMPAIGN,
        UNRELATED
    }

    /** What you say of the two cases, and why. */
    public record MatchVerdict(
            @NotNull Judgement decision, @NotBlank String reasons) {}

    private final CallerResolver callers;
    private final CommandRequests requests;
    private final FindMatches finder;
    private final DecideMatches matches;
    private final Cursors cursors;
    private final Readers readers;

    MatchResource(
            CallerResolver callers,
            CommandRequests requests,
            FindMatches finder,
            DecideMatches matches,
            Cursors cursors,
            Readers readers) {
        this.callers = callers;
        this.requests = requests;
        this.finder = finder;
        this.matches = matches;
        this.cursors = cursors;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "listMatches",
            summary = "The cases that are like this one, side by side with it, and why",
            description = "Values are compared where they are sealed; only the reason is answered. Software accuses"
                    + " nobody: a person decides.")
    public Uni<Page<MatchesQuery.Entry>> list(
            UUID caseId,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.READ_FILE)
                .call(() -> readers.caughtUp(atLeast, MatchesProjection.NAME))
                .chain(caller -> finder.of(caller, caseId, cursors.position(after), Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, MatchesQuery.Entry::cursor));
    }

    @POST
    @Path("/{other}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Decided; new reasons may propose the two again")
    @Operation(
            operationId = "decideMatch",
            summary = "Say whether two cases have the same author, are one campaign, or are unrelated",
            description = "For a person who may know of both. The reasons open with the file of this case; they name no"
                    + " other case. Another decision may follow; each stays on record.")
    public Uni<Response> decide(UUID caseId, UUID other, @BeanParam CommandHeaders headers, Body<MatchVerdict> body) {
        return requests.command(InvestigationAction.DECIDE_MATCH, headers, body)
                .done((asked, said) -> decide(asked, new CaseId(caseId), new CaseId(other), said));
    }

    private Uni<Outcome<MatchEvent>> decide(Asked<?> asked, CaseId of, CaseId with, MatchVerdict said) {
        return switch (said.decision()) {
            case SAME_AUTHOR -> matches.confirm(asked, of, with, MatchKind.SAME_AUTHOR, said.reasons());
            case SAME_CAMPAIGN -> matches.confirm(asked, of, with, MatchKind.SAME_CAMPAIGN, said.reasons());
            case UNRELATED -> matches.reject(asked, of, with, said.reasons());
        };
    }
}
