package esperanza.runtime.operations;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.rest.CallerResolver;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Histories for auditors: event types, instants, actors and the chained hashes. No content. */
@Path("/v1/histories")
@Authenticated
public class Histories {

    /**
     * One event without its content.
     *
     * @param stored the metadata byte for byte, as the hash covers it: a reader can make the hash anew
     */
    public record Link(
            int version, Metadata metadata, String stored, String clearDigest, String sealedDigest, String hash) {}

    private final CallerResolver callers;
    private final Walls walls;
    private final LogReader log;
    private final EventCodec codec;

    Histories(CallerResolver callers, Walls walls, LogReader log, EventCodec codec) {
        this.callers = callers;
        this.walls = walls;
        this.log = log;
        this.codec = codec;
    }

    @GET
    @Path("/{category}/{id}")
    @Operation(operationId = "readHistory", summary = "The chained history of a stream, without content")
    public Uni<List<Link>> history(String category, UUID id) {
        return callers.permit(OperatorAction.READ_HISTORY).chain(caller -> log.stream(new StreamId(category, id))
                .map(events -> events.stream().map(this::link).toList())
                .call(links -> shown(caller, links)));
    }

    private Uni<Void> shown(Caller caller, List<Link> links) {
        if (links.isEmpty()) {
            throw new NotHere();
        }
        Set<CaseId> cases =
                links.stream().flatMap(link -> link.metadata.cases().stream()).collect(Collectors.toSet());
        return walls.around(cases)
                .invoke(wall -> Access.require(caller, OperatorAction.READ_HISTORY, new Resource.OfCase(wall)))
                .replaceWithVoid();
    }

    private Link link(StoredEvent event) {
        HexFormat hex = HexFormat.of();
        return new Link(
                event.version(),
                codec.metadata(event),
                new String(event.metadata(), StandardCharsets.UTF_8),
                hex.formatHex(esperanza.runtime.log.Chain.sha256(event.clear())),
                event.sealedDigest().map(hex::formatHex).orElse(""),
                hex.formatHex(event.hash()));
    }
}
