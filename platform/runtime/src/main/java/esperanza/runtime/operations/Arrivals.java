package esperanza.runtime.operations;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Arrivals from other services that wait for a person. Content is never shown. Every decision needs a reason. */
@Path("/v1/operations/arrivals")
@Authenticated
public class Arrivals {

    /** A stopped stream to be resumed from its head. */
    public record Resumption(
            @NotBlank String category,
            @NotNull UUID id,
            @NotBlank String reason) {}

    /** A contradicting event to be taken off the list, after a person has understood it. */
    public record Drop(
            @NotBlank String category,
            @NotNull UUID id,
            @Positive int version,
            @NotBlank String reason) {}

    /** An undecodable record to be taken off the list, after a person has looked at it. */
    public record Dismissal(
            @NotBlank String topic,
            @PositiveOrZero int partition,
            @PositiveOrZero long offset,
            @NotBlank String reason) {}

    private final CallerResolver callers;
    private final NotStored notStored;

    Arrivals(CallerResolver callers, NotStored notStored) {
        this.callers = callers;
        this.notStored = notStored;
    }

    @GET
    @Path("/held")
    @Operation(operationId = "listHeld", summary = "Events that wait: early, behind a contradiction, or contradicting")
    public Uni<List<NotStored.Held>> held() {
        return permitted().chain(notStored::held);
    }

    @GET
    @Path("/stopped")
    @Operation(operationId = "listStopped", summary = "Streams that take nothing until a person decides")
    public Uni<List<NotStored.Stopped>> stopped() {
        return permitted().chain(notStored::stopped);
    }

    @GET
    @Path("/unreadable")
    @Operation(operationId = "listUnreadable", summary = "Records that could not be decoded")
    public Uni<List<NotStored.Unreadable>> unreadable() {
        return permitted().chain(notStored::unreadable);
    }

    @POST
    @Path("/stopped/resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resumeStopped",
            summary = "Resume a stopped stream from its head; the events that follow it are stored")
    public Uni<Response> resume(Body<Resumption> body) {
        return permitted().chain(caller -> {
            Resumption r = body.read();
            return notStored
                    .resume(r.category(), r.id(), r.reason(), caller.pseudonym())
                    .map(Arrivals::doneIf);
        });
    }

    @POST
    @Path("/held/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "dropFork", summary = "Take a contradicting event off the list, with a reason")
    public Uni<Response> drop(Body<Drop> body) {
        return permitted().chain(caller -> {
            Drop d = body.read();
            return notStored
                    .drop(d.category(), d.id(), d.version(), d.reason(), caller.pseudonym())
                    .map(Arrivals::doneIf);
        });
    }

    @POST
    @Path("/unreadable/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "dismissUnreadable", summary = "Take an undecodable record off the list, with a reason")
    public Uni<Response> dismiss(Body<Dismissal> body) {
        return permitted().chain(caller -> {
            Dismissal d = body.read();
            return notStored
                    .dismiss(d.topic(), d.partition(), d.offset(), d.reason(), caller.pseudonym())
                    .map(Arrivals::doneIf);
        });
    }

    private Uni<Caller> permitted() {
        return callers.permit(OperatorAction.OPERATE);
    }

    private static Response doneIf(boolean there) {
        if (!there) {
            throw new NotHere();
        }
        return Response.noContent().build();
    }
}
