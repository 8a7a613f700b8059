package esperanza.runtime.operations;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.kernel.StreamId;
import esperanza.runtime.command.Gate;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.Parking;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.start.LifeCycle;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The actions of those who operate the platform. They keep the log readable and never see a case. */
@Path("/v1/operations")
@Authenticated
public class Operations {

    /** A stream that one reader could not digest. */
    public record Stream(
            @NotBlank String reader,
            @NotBlank String category,
            @NotNull UUID id) {}

    /** An event to be left out for good. */
    public record Skip(
            @NotBlank String reader,
            long position,
            @NotBlank String reason) {}

    /** A request to publish again all events after this position. */
    public record Republish(@PositiveOrZero long after) {}

    /** The reason why commands may be taken although the log lacks events that were published from it. */
    public record Acceptance(@NotBlank String reason) {}

    /** Always moves the stored cursor: by that the relay sees the wish, although it may be ahead of its stored cursor. */
    private static final String SET_BACK =
            "update cursor set position = greatest(0, least(position - 1, $1)) where name = 'relay'";

    private static final String ACCEPT = "insert into accepted_gap(person, reason) values ($1, $2)";

    private final CallerResolver callers;
    private final Parking parking;
    private final Readers readers;
    private final LifeCycle lifeCycle;
    private final Gate gate;
    private final Queries queries;
    private final Alarms alarms;

    Operations(
            CallerResolver callers,
            Parking parking,
            Readers readers,
            LifeCycle lifeCycle,
            Gate gate,
            Queries queries,
            Alarms alarms) {
        this.alarms = alarms;
        this.callers = callers;
        this.parking = parking;
        this.readers = readers;
        this.lifeCycle = lifeCycle;
        this.gate = gate;
        this.queries = queries;
    }

    @GET
    @Path("/alarms")
    @Operation(
            operationId = "listAlarms",
            summary = "What the service watches, and the alarms that are raised",
            description = "`timers-late` of notification: how many seconds the legal clocks and the calls are late. An"
                    + " alarm from 15 seconds on.")
    public Uni<List<AlarmState>> alarms() {
        return permitted().map(caller -> alarms.states());
    }

    @GET
    @Path("/parked")
    @Operation(operationId = "listParked", summary = "Streams that a reader could not digest")
    public Uni<List<Parking.Parked>> parked() {
        return permitted().chain(parking::list);
    }

    @POST
    @Path("/parked/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replayParked", summary = "Try a parked stream again")
    public Uni<Response> replay(Body<Stream> body) {
        return permitted().chain(caller -> {
            Stream stream = body.read();
            return parking.replay(stream.reader(), new StreamId(stream.category(), stream.id()))
                    .invoke(readers::wake)
                    .map(waiting -> doneIf(waiting > 0));
        });
    }

    @POST
    @Path("/parked/skip")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "skipParked", summary = "Leave one parked event out for good, with a reason")
    public Uni<Response> skip(Body<Skip> body) {
        return permitted().chain(caller -> {
            Skip skip = body.read();
            return parking.skip(skip.reader(), skip.position(), skip.reason(), caller.pseudonym())
                    .map(Operations::doneIf);
        });
    }

    @POST
    @Path("/projections/{name}/rebuild")
    @APIResponse(responseCode = "202", description = "The rebuild begins; until it ends, the old tables answer")
    @Operation(
            operationId = "rebuildProjection",
            summary = "Rebuild a read model from the log",
            description =
                    "The rebuild is one transaction; until it ends, this read model learns nothing new. Choose a quiet"
                            + " hour for `walls`, because pages then go to the last rung and the live stream stands still, and"
                            + " for `timers`, because the clocks of that time are paged only afterwards.")
    public Uni<Response> rebuild(String name) {
        return permitted()
                .chain(caller -> readers.rebuild(name).orElseThrow(NotHere::new))
                .replaceWith(Response.accepted().build());
    }

    @POST
    @Path("/republish")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "202", description = "Publishing goes on from that position")
    @Operation(operationId = "republish", summary = "Publish again from a position of the log; repeats are harmless")
    public Uni<Response> republish(Body<Republish> body) {
        return permitted()
                .chain(caller -> queries.change(SET_BACK, Tuple.of(body.read().after()))
                        .invoke(lifeCycle::relayAgain)
                        .replaceWith(Response.accepted().build()));
    }

    @POST
    @Path("/log-behind-topic/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptLogBehindTopic", summary = "Accept the gap of a restored log; take commands again")
    public Uni<Response> accept(Body<Acceptance> body) {
        return permitted().chain(caller -> queries.change(
                        ACCEPT, Tuple.of(caller.pseudonym(), body.read().reason()))
                .invoke(gate::open)
                .replaceWith(Response.noContent().build()));
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
