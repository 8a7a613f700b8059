package esperanza.notification.timeline.rest;

import esperanza.kernel.CaseId;
import esperanza.notification.NotificationAction;
import esperanza.notification.timeline.FindCase;
import esperanza.notification.timeline.read.KnownCase;
import esperanza.notification.timeline.read.KnownCaseProjection;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A case by its number or id. */
@Path("/v1/cases")
@Authenticated
public class CaseResource {

    private static final String NUMBER = "As people say or write it, in any grouping";

    private final CallerResolver callers;
    private final FindCase finding;
    private final Readers readers;

    CaseResource(CallerResolver callers, FindCase finding, Readers readers) {
        this.callers = callers;
        this.finding = finding;
        this.readers = readers;
    }

    @GET
    @Operation(operationId = "findCase", summary = "The case with a number, if the reader may know of it")
    public Uni<Page<KnownCase>> find(
            @QueryParam("number") @DefaultValue("") @Parameter(description = NUMBER) String number,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(NotificationAction.READ_TIMELINE)
                .call(() -> readers.caughtUp(atLeast, KnownCaseProjection.NAME))
                .chain(caller -> finding.by(caller, number))
                .map(found -> new Page<>(found, Optional.empty()));
    }

    @GET
    @Path("/{caseId}")
    @Operation(operationId = "readCase", summary = "The number of a case, and its reports")
    public Uni<KnownCase> read(UUID caseId, @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(NotificationAction.READ_TIMELINE)
                .call(() -> readers.caughtUp(atLeast, KnownCaseProjection.NAME))
                .chain(caller -> finding.of(caller, new CaseId(caseId)));
    }
}
