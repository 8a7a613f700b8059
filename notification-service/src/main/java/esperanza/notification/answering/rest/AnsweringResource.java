package esperanza.notification.answering.rest;

import esperanza.notification.NotificationAction;
import esperanza.notification.answering.read.AnsweringFigures;
import esperanza.notification.answering.read.AnsweringProjection;
import esperanza.notification.answering.read.AnsweringSheet;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How fast somebody answers. */
@Path("/v1/answering")
@Authenticated
public class AnsweringResource {

    private final CallerResolver callers;
    private final AnsweringFigures figures;
    private final Readers readers;

    AnsweringResource(CallerResolver callers, AnsweringFigures figures, Readers readers) {
        this.callers = callers;
        this.figures = figures;
        this.readers = readers;
    }

    @GET
    @Operation(
            operationId = "readAnswering",
            summary = "How alerts were answered, by week and function: how fast, how often in time, by which ways",
            description =
                    "A week shows figures when it is over, unless it had few alerts: the numbers count cases that may be shut to the reader. At most 53 weeks.")
    public Uni<AnsweringSheet> read(
            @QueryParam("from") @Parameter(description = "A day of the first week; absent: twelve weeks in all")
                    Optional<LocalDate> from,
            @QueryParam("to") @Parameter(description = "A day of the last week; absent: the running week")
                    Optional<LocalDate> to,
            @QueryParam("atLeast") @DefaultValue("0") long atLeast) {
        return callers.permit(NotificationAction.READ_ANSWERING)
                .call(() -> readers.caughtUp(atLeast, AnsweringProjection.NAME))
                .chain(() -> figures.sheet(from, to));
    }
}
