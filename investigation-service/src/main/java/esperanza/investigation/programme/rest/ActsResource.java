package esperanza.investigation.programme.rest;

import esperanza.access.Caller;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.programme.read.ActsProjection;
import esperanza.investigation.programme.read.ActsQuery;
import esperanza.investigation.programme.read.ActsQuery.Owner;
import esperanza.investigation.programme.read.ActsQuery.Stage;
import esperanza.investigation.programme.read.LastActsQuery;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Lists;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The acts of all files of which the reader may know, and the files that nobody touched for long. */
@Path("/v1/investigations/acts")
@Authenticated
public class ActsResource {

    private final CallerResolver callers;
    private final CommandIds ids;
    private final ActsQuery acts;
    private final LastActsQuery lastActs;
    private final Readers readers;

    ActsResource(CallerResolver callers, CommandIds ids, ActsQuery acts, LastActsQuery lastActs, Readers readers) {
        this.callers = callers;
        this.ids = ids;
        this.acts = acts;
        this.lastActs = lastActs;
        this.readers = readers;
    }

    @GET
    @Operation(operationId = "listActs", summary = "Acts across files, the one that is due first in front")
    public Uni<Page<ActsQuery.Entry>> list(
            @QueryParam("state")
                    @DefaultValue("OPEN")
                    @Parameter(
                            description = "OPEN: ordered and not ended; or ALL. Any other value is answered 422",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"OPEN", "ALL"}))
                    String state,
            @QueryParam("owner")
                    @DefaultValue("me")
                    @Parameter(
                            description =
                                    "me: those that were given to the reader; or all. Any other value is answered 422",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"me", "all"}))
                    String owner,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.LIST_INVESTIGATIONS)
                .call(() -> readers.caughtUp(atLeast, ActsProjection.NAME))
                .chain(caller -> acts.after(reader(caller), stage(state), owner(owner), after, Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, ActsQuery.Entry::cursor));
    }

    @GET
    @Path("/last-per-file")
    @Operation(
            operationId = "listLastActs",
            summary =
                    "Files with their last substantive act, in front the one that nobody touched for the longest time")
    public Uni<Page<LastActsQuery.Entry>> lastPerFile(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(InvestigationAction.LIST_INVESTIGATIONS)
                .call(() -> readers.caughtUp(atLeast, ActsProjection.NAME))
                .chain(caller -> lastActs.after(reader(caller), after, Lists.limit(limit)))
                .map(entries -> Page.of(entries, limit, LastActsQuery.Entry::cursor));
    }

    private ActsQuery.Reader reader(Caller caller) {
        return new ActsQuery.Reader(
                caller.credential(InvestigationAction.LIST_INVESTIGATIONS), caller.pseudonym(), ids.now());
    }

    private static Stage stage(String state) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(state))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("/state", "unknown-code", "One of OPEN, ALL"));
    }

    private static Owner owner(String whose) {
        return Arrays.stream(Owner.values())
                .filter(owner -> owner.name().toLowerCase(Locale.ROOT).equals(whose))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("/owner", "unknown-code", "One of me, all"));
    }
}
